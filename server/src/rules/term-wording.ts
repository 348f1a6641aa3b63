import type { Span } from "../draft/index.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";

const wrong = { zh: "用词表规定：“{wrong}”应写作“{right}”", en: "The word list asks for “{right}”, not “{wrong}”" };

/** `term-wording`: words of the region's list are used as it asks. Source: `terms` in the configuration; none unless set. */
export const termWording = defineRule({
  id: "term-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "用词符合本地的用词表", en: "Words are used as the local list asks" },
  about: {
    zh: "在 `.nianbao.json` 的 `terms` 里列出不宜用的写法和应当用的写法，正文中出现前者时提示。没有列出就不检查。",
    en: "Words listed under `terms` in `.nianbao.json` are reported in the text, with the words to use. Without a list nothing is checked.",
  },
  *check(report) {
    for (const [term, right] of Object.entries(report.local.terms ?? {})) {
      for (const at of occurrences(report, term, right)) {
        yield {
          at,
          message: say(wrong, { wrong: term, right }),
          fixes: [restore(at, right, true)],
        };
      }
    }
  },
  examples: [
    {
      bad: "## 一、总体情况\n\n全年通过微信公众帐号发布信息。",
      good: "## 一、总体情况\n\n全年通过微信公众账号发布信息。",
    },
  ],
});

/** Where a term stands in the text, but not where it is part of the right words already. */
function* occurrences({ draft }: Report, term: string, right: string): Generator<Span> {
  if (term === "" || term === right) return;
  const shift = right.indexOf(term);
  for (const block of draft.blocks) {
    if (block.kind !== "paragraph") continue;
    for (const { span } of block.lines) {
      // Of the line alone: from each line to the end of the text would be quadratic.
      const line = draft.text.slice(span.from, span.to);
      for (let at = line.indexOf(term); at >= 0; at = line.indexOf(term, at + term.length)) {
        const from = span.from + at;
        if (shift < 0 || !draft.text.startsWith(right, from - shift)) yield { from, to: from + term.length };
      }
    }
  }
}
