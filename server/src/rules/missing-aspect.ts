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
    zh: "总体情况包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。小标题或者段首语说到即可，措辞不限。",
    en: "Section one covers five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障. A heading or the first words of a paragraph are enough, in any wording.",
  },
  *check(report) {
    for (const section of report.sections) {
      // An empty section is a finding by itself.
      if (section.repeats || section.blocks.length === 0) continue;
      const spokenOf = new Set(section.aspects.map((aspect) => aspect.form.id));
      const left = section.form.aspects.filter(({ id }) => !spokenOf.has(id));
      if (left.length === 0) continue;
      const aspects = left.map(({ label }) => `“${label}”`).join("、");
      yield { at: section.heading.span, message: say(missing, { heading: section.heading.text, aspects }) };
    }
  },
  examples: [{ bad: "## 一、总体情况\n\n（四）新媒体。……", good: "## 一、总体情况\n\n（四）政府信息公开平台建设。……" }],
});
