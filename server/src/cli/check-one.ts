import { readFileSync } from "node:fs";
import { type CheckedText, checkText, type TextOptions } from "../index.ts";
import type { Message } from "../message.ts";
import { failureAt } from "./failure.ts";
import { decode } from "./utf8.ts";

/** One draft to check; plain data, so that it can be handed to another thread. */
export interface Job {
  readonly file: string;
  readonly source: { readonly text: string } | { readonly path: string };
  readonly options: TextOptions;
}

/** What came of it: plain data as well. */
export type Outcome = Checked | Failed;

export interface Checked extends CheckedText {
  readonly file: string;
  readonly text: string;
}

export interface Failed {
  readonly file?: string;
  readonly failed: Message;
}

/** Reads a draft and checks it. */
export function checkOne({ file, source, options }: Job): Outcome {
  let text: string;
  try {
    text = "text" in source ? source.text : decode(readFileSync(source.path), file);
  } catch (error) {
    return { file, failed: failureAt(file, error).said };
  }
  return { file, text, ...checkText(text, options) };
}
