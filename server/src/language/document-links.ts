import type { DocumentLink } from "vscode-languageserver";
import { render, say } from "../message.ts";
import { ruleIds } from "../rules/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { ruleUri } from "./rule-uri.ts";

const open = { zh: "规则说明", en: "about this rule" };

/** The names of rules in directives, with their pages. Nothing here leads to a network. */
export function findDocumentLinks({ report, lines, lang }: CheckedDraft): DocumentLink[] {
  return report.draft.directives.flatMap(({ args }) =>
    args
      .filter(({ text }) => ruleIds.has(text))
      .map(({ span, text }) => ({
        range: lines.rangeOf(span),
        target: ruleUri(text),
        tooltip: render(say(open), lang),
      })),
  );
}
