import type { DocumentLink } from "vscode-languageserver";
import { render, say, type Text } from "../message.ts";
import { ruleIds } from "../rules/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { ruleUri } from "./rule-uri.ts";

const texts = {
  rule: { zh: "规则说明", en: "about this rule" },
  previous: { zh: "上年的年报", en: "last year's report" },
} satisfies Record<string, Text>;

/** The title, with last year's report; the names of rules in directives, with their pages. Nothing leads to a network. */
export function findDocumentLinks(draft: CheckedDraft): DocumentLink[] {
  const { report, lines, lang } = draft;
  const rules = report.draft.directives.flatMap(({ args }) => args).filter(({ text }) => ruleIds.has(text));
  return [
    ...previousLink(draft),
    ...rules.map(({ span, text }) => ({
      range: lines.rangeOf(span),
      target: ruleUri(text),
      tooltip: render(say(texts.rule), lang),
    })),
  ];
}

function previousLink({ report: { title, previous }, lines, lang }: CheckedDraft): DocumentLink[] {
  const target = previous?.file;
  if (!title?.yearSpan || target === undefined || !/^[\w+.-]+:/.test(target)) return [];
  return [{ range: lines.rangeOf(title.yearSpan), target, tooltip: render(say(texts.previous), lang) }];
}
