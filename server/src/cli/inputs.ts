import { resolve } from "node:path";
import { say } from "../message.ts";
import { Failure, failureAt } from "./failure.ts";
import { findDrafts, STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { decode } from "./utf8.ts";

/** A draft to be checked: its text, or where to read it; or why there is none. */
export type Input =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly path: string }
  | { readonly file?: string; readonly failure: Failure };

export interface Inputs {
  readonly inputs: AsyncIterable<Input>;
  /** How many, where that is known before they are read. */
  readonly total?: number;
}

/** What the command line asks to check, in the order in which it is to be reported. */
export function inputsOf(run: Run): Inputs {
  if (!run.line.has("stdin-ndjson")) return filesOf(run);
  if (run.args.length > 0) throw new Failure(say(texts.noPaths));
  return { inputs: recordsOf(run) };
}

function filesOf(run: Run): Inputs {
  const broken: Input[] = [];
  const drafts = findDrafts(run, { fail: (file, failure) => broken.push({ file, failure }) });
  const inputs = async function* (): AsyncGenerator<Input> {
    yield* broken;
    for (const file of drafts) {
      yield file === STDIN ? await standardInput(run) : { file, path: resolve(run.io.cwd, file) };
    }
  };
  return { inputs: inputs(), total: broken.length + drafts.length };
}

async function standardInput(run: Run): Promise<Input> {
  try {
    return { file: STDIN, text: decode(await run.io.read(), STDIN) };
  } catch (error) {
    return { file: STDIN, failure: failureAt(STDIN, error) };
  }
}

/** A draft a line; a line that holds none fails alone. */
async function* recordsOf(run: Run): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(run.io.chunks())) {
    number++;
    if (!isBlank(line)) yield recordOf(line, number);
  }
}

function recordOf(line: Uint8Array, number: number): Input {
  const wrong = (text: typeof texts.notJson, file?: string): Input => ({
    ...(file !== undefined && { file }),
    failure: new Failure(say(text, { number })),
  });
  let record: unknown;
  try {
    record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    return wrong(error instanceof SyntaxError ? texts.notJson : texts.notUtf8);
  }
  if (typeof record !== "object" || record === null) return wrong(texts.noFile);
  const { file, text } = record as { file?: unknown; text?: unknown };
  if (typeof file !== "string") return wrong(texts.noFile);
  return typeof text === "string" ? { file, text } : wrong(texts.noText, file);
}

/** The lines of a stream of bytes, without their ends. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

const texts = {
  noPaths: {
    zh: "用 --stdin-ndjson 时草稿都从标准输入来，不要再写文件",
    en: "with --stdin-ndjson all drafts come from standard input; name no files",
  },
  notUtf8: { zh: "第 {number} 行不是 UTF-8 编码", en: "line {number} is not UTF-8" },
  notJson: { zh: "第 {number} 行不是 JSON", en: "line {number} is not JSON" },
  noFile: {
    zh: '第 {number} 行没有 "file"：每行应是 {"file": 文件名, "text": 全文}',
    en: 'line {number} has no "file": a line is {"file": name, "text": draft}',
  },
  noText: {
    zh: '第 {number} 行没有 "text"：每行应是 {"file": 文件名, "text": 全文}',
    en: 'line {number} has no "text": a line is {"file": name, "text": draft}',
  },
};
