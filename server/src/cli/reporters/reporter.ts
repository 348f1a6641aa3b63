import type { CheckedText } from "../../index.ts";
import type { Severity } from "../../rules/index.ts";

/** A draft that was checked, as a reporter gets it. */
export interface CheckedFile extends CheckedText {
  readonly file: string;
  readonly text: string;
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
}

/** Turns what was found into text for standard output: for each draft as soon as it is checked, and at the end. */
export interface Reporter {
  file(checked: CheckedFile): string;
  /** A draft that could not be checked, where the format has a place for it. */
  failed?(file: string | undefined, error: string): string;
  end(summary: Summary): string;
}

const counters = { error: "errors", warning: "warnings", information: "information", hint: "hints" } as const;

export function emptySummary(): Summary {
  return { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 };
}

export function count(summary: Summary, severity: Severity): void {
  summary[counters[severity]]++;
}
