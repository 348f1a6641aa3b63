import { type Message, say, type Text } from "../message.ts";
import type { BoundCell, Sum } from "../report/index.ts";
import { balanceWords, written } from "../rules/totals.ts";

const texts = {
  ofRow: { zh: "本行{label}", en: "{label} of this row" },
  ofColumn: { zh: "本列{label}", en: "{label} of this column" },
  holds: { zh: "✓ {name} {expected} = {parts}", en: "✓ {name} {expected} = {parts}" },
  wrong: {
    zh: "✗ {name}应为 {expected}（{parts}），填写为 {typed}",
    en: "✗ {name} should be {expected} ({parts}), but is {typed}",
  },
  blank: {
    zh: "✗ {name}应为 {expected}（{parts}），没有填写",
    en: "✗ {name} should be {expected} ({parts}), but is blank",
  },
  unknown: {
    zh: "？{name}：有数据空白或者读不出，无法判断",
    en: "? {name}: a number is blank or cannot be read, so nothing can be said",
  },
  balanced: { zh: "✓ {says}：{left} = {right}", en: "✓ {says}: {left} = {right}" },
  unbalanced: {
    zh: "✗ {says}：{left} 是 {leftSum}，{right} 是 {rightSum}，不相等",
    en: "✗ {says}: {left} is {leftSum}, {right} is {rightSum}",
  },
} satisfies Record<string, Text>;

/** One line on a sum: the numbers written out, and whether it holds. */
export function sumMessage(sum: Sum): Message {
  return sum.balance ? balanceMessage(sum) : totalMessage(sum);
}

/** The sums of the table that a cell takes part in, as the total or as a part of it. */
export function sumsWith(sums: readonly Sum[], cell: BoundCell): Sum[] {
  return sums.filter((sum) => sum.at === cell || sum.base.has(cell) || sum.terms.some((term) => term.cell === cell));
}

/** True for a sum along a row. */
function isAlongRow({ at, terms }: Sum): boolean {
  return terms.length > 0 && terms.every(({ cell }) => cell.row === at.row);
}

function totalMessage(sum: Sum): Message {
  const { at, expected, terms, holds } = sum;
  const alongRow = isAlongRow(sum);
  const name = alongRow ? say(texts.ofRow, { label: at.column.label }) : say(texts.ofColumn, { label: at.row.label });
  if (expected === undefined) return say(texts.unknown, { name });
  const args = { name, expected, parts: written(terms), typed: at.source.text };
  if (at.value.kind === "blank") return say(texts.blank, args);
  return say(holds && at.value.kind === "number" ? texts.holds : texts.wrong, args);
}

function balanceMessage(sum: Sum): Message {
  const { at, expected, terms, less, holds } = sum;
  const says = say(balanceWords(sum));
  if (expected === undefined || at.value.kind !== "number") return say(texts.unknown, { name: says });
  const left = written(terms);
  const taken = less.reduce((all, { value }) => all + value, 0);
  const right = `${taken}+${at.value.value}`;
  const leftSum = expected + taken;
  return say(holds ? texts.balanced : texts.unbalanced, {
    says,
    left,
    right,
    leftSum,
    rightSum: taken + at.value.value,
  });
}
