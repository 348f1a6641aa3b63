import type { Span } from "../draft/index.ts";
import { perEdition } from "../edition/per-edition.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { defineRule } from "./rule.ts";

const left = {
  zh: "“{text}”是格式中的填写说明，不应留在报告里",
  en: "“{text}” is an instruction of the form and no part of a report",
};
const remove = { zh: "删去填写说明", en: "Remove the instruction" };

/** `template-residue`: none of the form's instructions is left in the text. Source: the instructions of both forms. */
export const templateResidue = defineRule({
  id: "template-residue",
  group: "structure",
  severity: "warning",
  title: { zh: "不留格式中的填写说明", en: "No instruction of the form is left" },
  about: {
    zh: "格式文本中“（文字描述）”“（该部分以表格形式报告。表格如下：）”等是给填写人的说明，不是报告的内容。",
    en: "（文字描述）, （该部分以表格形式报告。表格如下：） and the like are notes of the form for the writer, not part of a report.",
  },
  *check(report) {
    for (const span of residues(report)) {
      yield {
        at: span,
        message: say(left, { text: report.draft.text.slice(span.from, span.to) }),
        fixes: [
          { title: say(remove), safe: true, edits: [{ span: withBlankLine(report.draft.text, span), newText: "" }] },
        ],
      };
    }
  },
  examples: [{ bad: "（该部分以表格形式报告。表格如下：）", good: "" }],
});

/** Longer instructions first; a shorter one inside of them is the same residue. */
function residues(report: Report): Span[] {
  const found: Span[] = [];
  const { text } = report.draft;
  for (const pattern of patternsOf(report.edition)) {
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (!found.some((other) => span.from < other.to && other.from < span.to)) found.push(span);
    }
  }
  return found;
}

const patternsOf = perEdition(({ instructions }) =>
  [...instructions].sort((a, b) => b.length - a.length).map(patternOf),
);

/** Its marks may be half-width, as they come from web pages. */
function patternOf(words: string): RegExp {
  const either = words.replace(/[（）：]/g, (mark) => `[${mark}\\${mark.normalize("NFKC")}]`);
  return new RegExp(either, "g");
}

/** An instruction alone on its line goes with the line. */
function withBlankLine(text: string, span: Span): Span {
  const before = /(?:^|\n)([ \t\u3000]*)$/.exec(text.slice(Math.max(0, span.from - 50), span.from));
  const after = /^[ \t]*\r?\n/.exec(text.slice(span.to, span.to + 50));
  return before && after ? { from: span.from - (before[1]?.length ?? 0), to: span.to + after[0].length } : span;
}
