import { say } from "../message.ts";
import { defineRule } from "./rule.ts";

const long = {
  zh: "“{heading}”有 {count} 字，超过规定的 {most} 字",
  en: "“{heading}” has {count} characters, more than {most}",
};

/** `narrative-length`: section one keeps to the length that the office asks for. Source: `maxNarrativeLength`; none unless set. */
export const narrativeLength = defineRule({
  id: "narrative-length",
  group: "structure",
  severity: "information",
  title: { zh: "总体情况不超过规定的字数", en: "Section one keeps to the length asked for" },
  about: {
    zh: "有的地方规定总体情况的字数。在 `.nianbao.json` 里写 `maxNarrativeLength`，超过时提示；不写就不检查。空格和标题不计。",
    en: "Some offices limit the length of section one. Set `maxNarrativeLength` in `.nianbao.json`; white space and headings are not counted. Without it nothing is checked.",
  },
  *check(report) {
    const most = report.local.maxNarrativeLength;
    const [section] = report.sections;
    if (most === undefined || !section || section.form !== report.edition.sections[0]) return;
    const lines = section.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
    const count = lines.reduce((all, line) => all + line.text.replace(/\s/g, "").length, 0);
    if (count <= most) return;
    yield { at: section.heading.span, message: say(long, { heading: section.heading.text, count, most }) };
  },
  examples: [
    { bad: "## 一、总体情况\n\n全年主动公开政府信息 120 条，其中……", good: "## 一、总体情况\n\n全年公开 120 条。" },
  ],
});
