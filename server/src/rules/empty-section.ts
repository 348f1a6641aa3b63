import type { Block } from "../draft/index.ts";
import { say } from "../message.ts";
import type { BoundSection, Report } from "../report/index.ts";
import { astrayOf } from "./astray-table.ts";
import { pictureIn } from "./picture.ts";
import { defineRule } from "./rule.ts";

const empty = { zh: "“{heading}”下没有内容", en: "There is nothing under “{heading}”" };
const thin = {
  zh: "“{heading}”只写了“{text}”，应写明具体情况",
  en: "“{heading}” says no more than “{text}”",
};

/** `empty-section`: something stands under every heading, and section five says more than 无. Source: both forms. */
export const emptySection = defineRule({
  id: "empty-section",
  group: "structure",
  severity: "error",
  title: { zh: "每个部分都要有内容", en: "Every section says something" },
  about: {
    zh: "每个标题下都要有内容；“五、存在的主要问题及改进情况”要写明问题和改进，只写“无”或者不足十个字的一句话不算。写什么只有您知道，所以没有自动改正。",
    en: "Something stands under every heading; section five names problems and improvements, and 无 or a clause of under ten characters does not. What to write is yours to know, so there is no fix.",
  },
  *check(report) {
    for (const section of report.sections) {
      if (section.repeats || section === report.hidden?.within || lacksTables(report, section)) continue;
      const { heading } = section;
      const words = wordsOf(section, report.draft.text);
      const enough = words.length > 0 && words.length >= section.form.minLength;
      if (enough || section.blocks.some((block) => holdsMore(block, report.draft.text))) yield* emptyAspects(section);
      else if (words.length > 0) yield { at: heading.span, message: say(thin, { heading: heading.text, text: words }) };
      else if (!stands(report, section)) yield { at: heading.span, message: say(empty, { heading: heading.text }) };
    }
  },
  examples: [
    {
      bad: "## 五、存在的主要问题及改进情况\n\n无。",
      good: "## 五、存在的主要问题及改进情况\n\n一是政策解读形式较为单一，二是……",
    },
  ],
});

/** A section of tables that has none, or has them elsewhere, is spoken of by `missing-table`. */
function lacksTables(report: Report, section: BoundSection): boolean {
  if (astrayOf(report, section).length > 0) return true;
  return !section.form.tables.every((form) => report.tables.some((table) => table.form.id === form.id));
}

/** What it says stands under its heading over again, and the one of them too many is spoken of by `duplicate-section`. */
const stands = ({ sections }: Report, section: BoundSection): boolean =>
  sections.some(({ repeats, blocks }) => repeats === section && blocks.length > 0);

/** A table, code, a picture: what they say is not counted in characters. */
function holdsMore(block: Block, text: string): boolean {
  if (block.kind !== "paragraph") return block.kind !== "heading";
  return pictureIn(block, text) !== undefined;
}

/** The text of a section without headings, punctuation and white space; no more of it than is needed. */
function wordsOf(section: BoundSection, text: string): string {
  let words = "";
  for (const block of section.blocks) {
    if (block.kind !== "paragraph") continue;
    for (const { span } of block.lines) {
      words += text.slice(span.from, Math.min(span.to, span.from + 100)).replace(/[\s\p{P}>]+/gu, "");
      if (words.length >= section.form.minLength) return words;
    }
  }
  return words;
}

/** A heading of an aspect with nothing below it; lead-ins go on in their own paragraph. */
function* emptyAspects(section: BoundSection) {
  const seen = new Set<number>();
  for (const { phrase, heading, empty: nothing } of section.aspects) {
    if (!heading || !nothing || seen.has(phrase.span.from)) continue;
    seen.add(phrase.span.from);
    yield { at: phrase.span, message: say(empty, { heading: phrase.text }) };
  }
}
