import type { ExportFormat } from "../convert/index.ts";
import { checkText } from "../index.ts";
import { say } from "../message.ts";
import { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { findDrafts, readDraft, STDIN } from "./files.ts";
import { quoted } from "./quoted.ts";
import type { Run } from "./run.ts";
import { refuseDraft, writeOutput } from "./write.ts";

/** `nianbao export`: drafts as the documents to be published; with errors in one, only when told to. */
export async function exportCommand(run: Run): Promise<number> {
  if (run.args.length === 0) throw new Failure(say(texts.file));
  const to = formatOf(run);
  const drafts = findDrafts(run);
  if (drafts.length > 1 && run.line.has("output")) throw new Failure(say(texts.oneOutput));
  refuseDraft(run.line.value("output"));
  const configs = await Configs.of(run);
  let held = false;
  for (const file of drafts) {
    try {
      if (!(await exportDraft(file, to, configs, run))) held = true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      run.fail(error);
    }
  }
  return run.status(held);
}

/** False where the draft is not fit to be published. */
async function exportDraft(file: string, to: ExportFormat, configs: Configs, run: Run): Promise<boolean> {
  const draft = await readDraft(file, run);
  if (draft === undefined) return true;
  const doubts = await doubtsOf(draft, file, configs, run);
  for (const doubt of doubts) run.warn(doubt);
  if (doubts.length > 0 && !run.line.has("force")) {
    run.warn(run.text(texts.notWritten, { check: `nianbao check ${quoted(file)}` }));
    return false;
  }
  const { exportReport } = await import("../convert/index.ts");
  const content = await exportReport(draft, to);
  const output = run.line.value("output") ?? `${file.replace(/(?:\.nianbao)?\.md$/i, "")}.${to}`;
  if (output === STDIN || (file === STDIN && !run.line.has("output"))) run.io.out(text(content, to));
  else {
    writeOutput(output, content, run);
    run.io.out(`${run.text(texts.written, { output })}\n`);
  }
  return true;
}

function formatOf(run: Run): ExportFormat {
  const to = run.line.value("to");
  if (to !== "docx" && to !== "html")
    throw new Failure(to === undefined ? say(texts.noFormat) : say(texts.format, { to }));
  return to;
}

/** Why the draft is not yet to be published. */
async function doubtsOf(draft: string, file: string, configs: Configs, run: Run): Promise<string[]> {
  const options = await configs.optionsFor(file);
  const { diagnostics } = checkText(draft, { ...options, lang: run.lang });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const appendix = /^## 附：未能归位的内容[ \t]*$/m.test(draft);
  const [first] = errors;
  return [
    ...(first
      ? [
          run.text(texts.errors, {
            file,
            number: errors.length,
            line: first.range.start.line + 1,
            message: first.message,
          }),
        ]
      : []),
    ...(appendix ? [run.text(texts.appendix, { file })] : []),
  ];
}

function text(content: Uint8Array, to: ExportFormat): string {
  if (to === "docx") throw new Failure(say(texts.binary));
  return new TextDecoder().decode(content);
}

const texts = {
  file: {
    zh: "写要导出的草稿：nianbao export 年报.nianbao.md --to docx",
    en: "name a draft to export: nianbao export report.nianbao.md --to docx",
  },
  oneOutput: {
    zh: "导出几份草稿时不能用 -o；文件写在各自的草稿旁边",
    en: "with several drafts there is no -o; each document is written beside its draft",
  },
  noFormat: { zh: "用 --to docx 或 --to html 说明导出成什么", en: "say what to export to: --to docx or --to html" },
  format: { zh: "不能导出成 {to}；有 docx、html", en: "there is no export to {to}; there are docx, html" },
  errors: {
    zh: "{file}：草稿里还有 {number} 处错误，第一处在第 {line} 行：{message}",
    en: "{file}: the draft has {number} errors, the first on line {line}: {message}",
  },
  appendix: {
    zh: "{file}：草稿末尾还有导入时没有归位的内容，会一起导出",
    en: "{file}: what an import could not place still stands at the end, and would be exported too",
  },
  notWritten: {
    zh: "没有导出；请先改正（{check}），或加 --force 照样导出",
    en: "not exported; please mend it first ({check}), or export all the same with --force",
  },
  written: { zh: "已导出 {output}", en: "exported to {output}" },
  binary: { zh: "Word 文档不能写到标准输出；用 -o 给一个文件名", en: "a Word document needs a file: -o names it" },
};
