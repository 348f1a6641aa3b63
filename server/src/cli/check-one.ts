import { type CheckedText, checkText, type TextOptions } from "../index.ts";
import type { Message } from "../message.ts";
import { failureAt } from "./failure.ts";
import { bindOthers, type Others } from "./others.ts";
import { decode, readBytes } from "./utf8.ts";

/** One draft to check; plain data, so that it can be handed to another thread. */
export interface Job {
  readonly file: string;
  readonly source: { readonly text: string } | { readonly path: string };
  readonly options: TextOptions;
  /** The drafts that it is compared with. */
  readonly others?: Others;
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

/** A job, with the name under which its outcome is to be remembered; or an outcome that is already known. */
export type Task = { readonly job: Job; readonly key?: string } | { readonly outcome: Outcome };

/** Where the code of a check lies. */
export const checkUrl = import.meta.url;

/** Reads a draft and checks it. */
export function checkOne(job: Job): Outcome {
  const { file, options, others } = job;
  const text = textOf(job);
  if (typeof text !== "string") return text;
  return { file, text, ...checkText(text, others ? { ...options, ...bindOthers(others) } : options) };
}

/** The text of a draft, or why there is none. */
export function textOf({ file, source }: Job): string | Failed {
  try {
    return "text" in source ? source.text : decode(readBytes(source.path), file);
  } catch (error) {
    return { file, failed: failureAt(file, error).said };
  }
}
