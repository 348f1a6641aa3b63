import type { Edit } from "../edit/edit.ts";
import { insertBlock } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundSection, Report } from "../report/index.ts";
import { defineRule } from "./rule.ts";

const wrong = { zh: "“{heading}”应排在“{before}”之前", en: "“{heading}” belongs before “{before}”" };
const wrongAfter = { zh: "“{heading}”应排在“{after}”之后", en: "“{heading}” belongs after “{after}”" };
const move = { zh: "把这一部分移到规定的位置", en: "Move this section to its place" };

/** `section-order`: the sections stand in the form's order. Source: both forms, the headings. */
export const sectionOrder = defineRule({
  id: "section-order",
  group: "structure",
  severity: "error",
  title: { zh: "六个部分按规定的顺序排列", en: "The sections stand in the form's order" },
  about: {
    zh: "六个部分的顺序由格式规定。修正时整段移动，文字和数一个不改。",
    en: "The order of the six sections is the form's. The fix moves a whole section and changes no word of it.",
  },
  *check(report) {
    const order = report.edition.sections;
    const sections = report.sections
      .filter((section) => !section.repeats)
      .map((section) => ({ section, form: section.form, rank: order.indexOf(section.form) }));
    const places = longestRising(sections.map(({ rank }) => rank));
    const kept = sections.filter((_, i) => places.has(i));
    for (const one of sections) {
      if (kept.includes(one)) continue;
      const { section } = one;
      const next = kept.find(({ rank }) => rank > one.rank);
      const heading = section.form.heading;
      yield {
        at: section.heading.span,
        message: next
          ? say(wrong, { heading, before: next.form.heading })
          : say(wrongAfter, { heading, after: kept.at(-1)?.form.heading ?? "" }),
        // Of one that stands twice, either may be the one in its place.
        fixes: report.sections.some(({ repeats }) => repeats === section)
          ? []
          : [{ title: say(move), safe: true, edits: moveTo(report, section, next?.section) }],
      };
    }
  },
  examples: [
    {
      bad: "## 六、其他需要报告的事项\n\n…\n\n## 五、存在的主要问题及改进情况\n\n…",
      good: "## 五、存在的主要问题及改进情况\n\n…\n\n## 六、其他需要报告的事项\n\n…",
    },
  ],
});

/** The places of a longest rising run: what stands outside of it is what must move. */
function longestRising(ranks: readonly number[]): Set<number> {
  const best: number[][] = [];
  let longest: number[] = [];
  ranks.forEach((rank, i) => {
    let run: number[] = [];
    for (let j = 0; j < i; j++) {
      const before = best[j] as number[];
      if ((ranks[j] as number) < rank && before.length > run.length) run = before;
    }
    best[i] = [...run, i];
    if (best[i].length > longest.length) longest = best[i];
  });
  return new Set(longest);
}

function moveTo(report: Report, section: BoundSection, next: BoundSection | undefined): Edit[] {
  const { text } = report.draft;
  const lines = text.slice(section.span.from, section.span.to).trimEnd().split(/\r?\n/);
  const place = next ? next.heading.line.from : text.length;
  return [{ span: section.span, newText: "" }, insertBlock(text, place, lines)];
}
