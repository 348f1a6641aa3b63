import { unnumbered } from "../edition/index.ts";
import { say } from "../message.ts";
import { defineRule } from "./rule.ts";

const missing = { zh: "“{heading}”中没有谈到{aspects}", en: "“{heading}” does not speak of {aspects}" };

/** `missing-aspect`: section one speaks of five aspects. Source: both forms, section one. */
export const missingAspect = defineRule({
  id: "missing-aspect",
  group: "structure",
  severity: "information",
  title: { zh: "总体情况谈到五个方面", en: "Section one speaks of its five aspects" },
  about: {
    zh: "总体情况包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。小标题、段首或者正文说到即可，措辞不限。",
    en: "Section one covers five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障. A heading, the first words of a paragraph or a sentence are enough, in any wording.",
  },
  *check(report) {
    for (const section of report.sections) {
      // An empty section is a finding by itself.
      if (section.repeats || section === report.hidden?.within || section.blocks.length === 0) continue;
      const spokenOf = new Set(section.aspects.map((aspect) => aspect.form.id));
      const open = section.form.aspects.filter(({ id }) => !spokenOf.has(id));
      if (open.length === 0) continue;
      const text = report.draft.text.slice(section.heading.line.to, section.span.to);
      // What tells what the report consists of speaks of none: 本报告由总体情况、主动公开政府信息情况……组成.
      const sentences = text.split(/[。；\n]/).filter((sentence) => !sentence.includes(unnumbered(section.form)));
      const left = open.filter(
        ({ anywhere = [] }) => !sentences.some((sentence) => anywhere.some((words) => sentence.includes(words))),
      );
      if (left.length === 0) continue;
      const aspects = left.map(({ label }) => `“${label}”`).join("、");
      yield { at: section.heading.span, message: say(missing, { heading: section.heading.text, aspects }) };
    }
  },
  examples: [{ bad: "## 一、总体情况\n\n（四）新媒体。……", good: "## 一、总体情况\n\n（四）政府信息公开平台建设。……" }],
});
