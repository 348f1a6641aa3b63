import { type Message, say, type Text } from "../message.ts";
import type { BoundCell } from "../report/index.ts";

const texts = {
  before: { zh: "上年 {text}", en: "Last year {text}" },
  same: { zh: "上年 {text}，没有变化", en: "Last year {text}: no change" },
  more: { zh: "上年 {text}，增加 {change}{percent}", en: "Last year {text}: {change} more{percent}" },
  less: { zh: "上年 {text}，减少 {change}{percent}", en: "Last year {text}: {change} less{percent}" },
  percent: { zh: "（{percent}%）", en: " ({percent} %)" },
} satisfies Record<string, Text>;

/** Last year's number, and by how much this year's differs; nothing where last year's cannot be read. */
export function changeMessage({ source: { text }, value: before }: BoundCell, { value }: BoundCell): Message[] {
  if (before.kind !== "number") return [];
  if (value.kind !== "number") return [say(texts.before, { text })];
  // Two decimals were added up in binary.
  const change = Number((value.value - before.value).toFixed(6));
  if (change === 0) return [say(texts.same, { text })];
  const share = Math.abs(change / before.value) * 100;
  const percent = before.value === 0 ? "" : say(texts.percent, { percent: share.toFixed(1) });
  return [say(change > 0 ? texts.more : texts.less, { text, change: Math.abs(change), percent })];
}
