import type { Edit } from "../edit/edit.ts";
import { insertBlock } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundSection, Report } from "../report/index.ts";
import { defineRule, type Fix } from "./rule.ts";
import { texts } from "./texts.ts";

const wrong = { zh: "“{heading}”重复出现", en: "“{heading}” stands here a second time" };
const remove = { zh: "删去重复的空标题", en: "Remove the repeated empty heading" };
const merge = { zh: "把这里的内容并入前面的“{heading}”", en: "Move this text to the first “{heading}”" };

/** `duplicate-section`: each section stands once. Source: both forms, the headings. */
export const duplicateSection = defineRule({
  id: "duplicate-section",
  group: "structure",
  severity: "error",
  title: { zh: "每个部分只出现一次", en: "Each section stands once" },
  about: {
    zh: "同一部分的标题只应出现一次。重复的空标题可以直接删去；下面有内容的，可以并入前一处，由您确认。",
    en: "The heading of a section stands once. A repeated heading with nothing under it can be removed; text under it can be moved to the first, which is for you to confirm.",
  },
  *check(report) {
    for (const section of report.sections) {
      if (!section.repeats) continue;
      const heading = section.form.heading;
      yield {
        at: section.heading.span,
        message: say(wrong, { heading }),
        related: [
          { at: section.repeats.heading.span, message: say(texts.here, { text: section.repeats.heading.text }) },
        ],
        fixes: [fixOf(report, section, section.repeats)],
      };
    }
  },
  examples: [
    {
      bad: "## 五、存在的主要问题及改进情况\n\n…\n\n## 五、存在的主要问题及改进情况",
      good: "## 五、存在的主要问题及改进情况\n\n…",
    },
  ],
});

function fixOf(report: Report, section: BoundSection, first: BoundSection): Fix {
  if (section.blocks.length === 0) return removeHeading(section);
  const typedTwice = first.blocks.length === 0 && first.span.to === section.span.from;
  return typedTwice ? removeHeading(first) : mergeInto(report, section, first);
}

function removeHeading(section: BoundSection): Fix {
  return { title: say(remove), safe: true, edits: [{ span: section.span, newText: "" }] };
}

function mergeInto(report: Report, section: BoundSection, first: BoundSection): Fix {
  const { text } = report.draft;
  const lines = text.slice(section.heading.line.to, section.span.to).trim().split(/\r?\n/);
  // Right behind the first one, the heading is all that goes.
  const edits: Edit[] =
    first.span.to === section.span.from
      ? [{ span: section.heading.line, newText: "" }]
      : [{ span: section.span, newText: "" }, insertBlock(text, first.span.to, lines)];
  return { title: say(merge, { heading: section.form.heading }), safe: false, edits };
}
