import type { Text } from "../message.ts";

/** Words that several rules use. */
export const texts = {
  changeTo: { zh: "改为 {value}", en: "Change to {value}" },
  mendCell: {
    zh: "把“{row}”的“{column}”改为 {value}（改后各项合计都相符）",
    en: "Change {column} of “{row}” to {value} (all sums then hold)",
  },
  onlyPart: { zh: "{value}，其余各项为 0", en: "{value}, all others are 0" },
  part: { zh: "{label}：{value}", en: "{label}: {value}" },
  saidToo: { zh: "正文也写 {value}", en: "the text says {value} too" },
  saidSo: { zh: "正文写 {value}，照此合计相符", en: "the text says {value}, with which the sum holds" },
  restore: { zh: "改为“{text}”", en: "Change to “{text}”" },
  here: { zh: "见此处“{text}”", en: "see “{text}” here" },
} satisfies Record<string, Text>;
