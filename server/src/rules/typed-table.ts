import type { Block, Draft, Span } from "../draft/index.ts";
import { lineEndOf } from "../edit/insert.ts";
import { isEven, pastedCells, widthOf } from "../edit/pasted-cells.ts";
import { isLabel } from "../edit/pasted-number.ts";
import { tableText } from "../edit/pasted-table.ts";
import type { TableForm } from "../edition/index.ts";
import { say, type Text } from "../message.ts";
import { fold } from "../report/label.ts";
import type { Finding, Fix } from "./rule.ts";
import { unwrapped } from "./unwrapped-code.ts";

const html = {
  zh: "“{table}”的表格写成了 HTML，不会读取，也没有检查；请在网页或 Word 里复制这张表，粘贴到空行上（编辑器会写成 Markdown 表格），再删去这里的 HTML，或者用 nianbao import 导入",
  en: "The table of “{table}” is typed as HTML and is neither read nor checked; copy it from the web page or from Word and paste it on a blank line (the editor makes it a Markdown table), then remove the HTML, or use nianbao import",
};
const code = {
  zh: "“{table}”的表格写在代码块里（“```”之间，或者每行前空了四格），不会读取，也没有检查；请去掉“```”和行首的空格",
  en: "The table of “{table}” stands in code (between ``` or indented by four spaces) and is neither read nor checked; remove the ``` and the spaces before the lines",
};
const nested = {
  zh: "“{table}”的表格写在列表或者引用里，不会读取，也没有检查；请去掉每行前面的“-”“>”和空格",
  en: "The table of “{table}” stands in a list or a quotation and is neither read nor checked; remove the signs and spaces before its lines",
};
const plain = {
  zh: "“{table}”的表格各格之间没有用竖线“|”分开，或者表头下面缺少“| --- | --- |”一行，不会读取，也没有检查；请从 Word、Excel 里复制这张表，粘贴到空行上，编辑器会写成 Markdown 表格",
  en: "The cells of the table of “{table}” are not set apart by |, or there is no row | --- | --- | below its header, so that it is neither read nor checked; copy it from Word or Excel and paste it on a blank line, where the editor makes it a Markdown table",
};
const unwrap = { zh: "从代码块里取出表格", en: "Take the table out of the code" };
const convert = { zh: "写成 Markdown 表格", en: "Make it a Markdown table" };

/** One of the tables that are missing, which is there, but typed so that it is not read as one. */
export function typedTable(
  { text }: Draft,
  blocks: readonly Block[],
  forms: readonly TableForm[],
  table: string,
): Finding | undefined {
  const labels = forms.flatMap((form) => form.rows.map(({ label }) => fold(label)));
  for (const block of blocks) {
    const typed = typedIn(block, text, labels);
    const words = text.slice(block.block.from, block.block.to);
    if (typed) return { at: firstLineOf(block.block, words), message: say(typed.words, { table }), fixes: typed.fixes };
  }
  return undefined;
}

interface Typed {
  readonly words: Text;
  readonly fixes: readonly Fix[];
}

function typedIn(block: Block, text: string, labels: readonly string[]): Typed | undefined {
  const words = text.slice(block.block.from, block.block.to);
  if (block.kind === "other" && /^\s*</.test(words)) {
    return /<t(?:able|[dr])\b/i.test(words) ? { words: html, fixes: [] } : undefined;
  }
  if (block.kind !== "other" && block.kind !== "paragraph") return undefined;
  if (!words.split(/[\r\n]+/).some((line) => isRow(line, labels))) return undefined;
  if (block.kind === "paragraph") {
    return block.nested
      ? { words: nested, fixes: [] }
      : { words: plain, fixes: fixBy(convert, byTabs(text, block.block)) };
  }
  // A line that begins with a tab is code to Markdown, and a blank cell to whoever pasted it.
  return words.includes("|")
    ? { words: code, fixes: fixBy(unwrap, unwrapped(text, block.block)) }
    : { words: plain, fixes: [] };
}

const fixBy = (title: Text, edits: Fix["edits"] | undefined): Fix[] =>
  edits ? [{ title: say(title), safe: true, edits }] : [];

/** The label of a row, with nothing but numbers behind it. */
function isRow(line: string, labels: readonly string[]): boolean {
  const words = fold(line.replace(/^[\s>*+|｜│-]+/, ""));
  const rest = labels.filter((label) => words.startsWith(label)).map((label) => words.slice(label.length));
  return rest.some((behind) => /^[\d.,;|│/-]+$/.test(behind) && /\d/.test(behind));
}

function firstLineOf({ from }: Span, words: string): Span {
  const indent = words.length - words.trimStart().length;
  const [line = ""] = words.trimStart().split(/[\r\n]/, 1);
  return { from: from + indent, to: from + indent + line.trimEnd().length };
}

/** Lines that tabs divide into as many cells each, with a header above. */
function byTabs(text: string, span: Span): Fix["edits"] | undefined {
  const cells = pastedCells(text.slice(span.from, span.to));
  const [header = []] = cells;
  const whole = cells.length > 1 && widthOf(cells) > 1 && isEven(cells) && header.every(isLabel);
  return whole ? [{ span, newText: tableText(cells).join(lineEndOf(text)) }] : undefined;
}
