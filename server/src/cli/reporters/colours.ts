import type { Severity } from "../../rules/index.ts";

/** Marks parts of the output for a terminal; without colour it leaves the text as it is. */
export interface Colours {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  bold(text: string): string;
  faint(text: string): string;
  fix(text: string): string;
}

export function colours(wanted: boolean): Colours {
  const sgr = (on: string) => (text: string) => (wanted && text !== "" ? `\u001b[${on}m${text}\u001b[0m` : text);
  return {
    severity: { error: sgr("1;31"), warning: sgr("1;33"), information: sgr("1;34"), hint: sgr("1;36") },
    bold: sgr("1"),
    faint: sgr("2"),
    fix: sgr("32"),
  };
}
