import type { Diagnostic } from "vscode-languageserver";
import type { ConfigProblem } from "../config/index.ts";
import { type Lang, render } from "../message.ts";
import type { Lines } from "../position.ts";

/** What is wrong in a configuration file, at its place. */
export function configDiagnosticsOf(problems: readonly ConfigProblem[], lines: Lines, lang: Lang): Diagnostic[] {
  return problems.map(({ message, span, severity }) => ({
    range: lines.rangeOf(span),
    severity: severity === "information" ? 3 : 1,
    source: "nianbao",
    message: render(message, lang),
  }));
}
