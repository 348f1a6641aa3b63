import { insertBlock, nextLine } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundSection } from "../report/index.ts";
import { defineRule } from "./rule.ts";

const missing = { zh: "“{heading}”中没有报告{label}", en: "“{heading}” does not report on {label}" };
const insert = {
  zh: "写入“{sentence}”（如果确实没有收取）",
  en: "Insert “{sentence}” (if nothing was charged)",
};

/**
 * `fee-statement`: section six reports what was charged for processing information. Source: the form of 2021, section
 * six (收取信息处理费情况在此处报告); 国办函〔2020〕109号.
 */
export const feeStatement = defineRule({
  id: "fee-statement",
  group: "narrative",
  severity: "information",
  title: { zh: "第六部分报告信息处理费", en: "Section six reports on the processing fee" },
  about: {
    zh: "2021 年的格式要求在“六、其他需要报告的事项”中报告收取信息处理费的情况；没有收取的，也写明没有收取。整个部分没有内容的，由“empty-section”提示，这里不再重复。",
    en: "The form of 2021 wants section six to report on the processing fee, also where none was charged. A section with nothing in it is spoken of by empty-section alone.",
  },
  *check({ sections, draft, year }) {
    for (const section of sections) {
      if (section.repeats || section.form.asks.length === 0) continue;
      const words = wordsOf(section, draft.text);
      if (words.trim() === "") continue;
      for (const { keywords, label, none } of section.form.asks) {
        if (keywords.some((word) => words.includes(word))) continue;
        const sentence = `${year === undefined ? "本年度" : `${year}年`}${none}。`;
        const end = section.blocks[section.blocks.length - 1]?.block.to ?? section.heading.line.to;
        yield {
          at: section.heading.span,
          message: say(missing, { heading: section.heading.text, label }),
          fixes: [
            {
              title: say(insert, { sentence }),
              safe: false,
              edits: [insertBlock(draft.text, nextLine(draft.text, end), [sentence])],
            },
          ],
        };
      }
    }
  },
  examples: [
    { bad: "## 六、其他需要报告的事项\n\n无其他事项。", good: "## 六、其他需要报告的事项\n\n本年度未收取信息处理费。" },
  ],
});

/** The text under the heading, tables and code included: whatever is said there is said. */
const wordsOf = ({ heading, span }: BoundSection, text: string) => text.slice(heading.line.to, span.to);
