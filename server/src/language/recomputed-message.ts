import type { Recomputed } from "../edit/recompute.ts";
import { type Message, say, type Text } from "../message.ts";
import type { BoundCell } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { kindsOf, wrongSums } from "./wrong-sums.ts";

const texts = {
  fine: { zh: "各项合计都相符，没有要改的。", en: "All totals are right: there is nothing to change." },
  changed: { zh: "改了 {changed} 处合计。", en: "{changed} totals changed." },
  right: { zh: "合计都没有改：各项合计相符。", en: "No total was changed: all of them are right." },
  none: {
    zh: "合计都没有改：{cells}不符，但相加的数字本身存疑，改了合计会盖住差错，请先核对这些数字。",
    en: "No total was changed: {cells} is wrong, but the numbers that it adds up are in doubt, and to write the sum would hide the slip: check the numbers first.",
  },
  left: {
    zh: "改了 {changed} 处合计，留下 {left} 处没有改：{cells}。相加的数字本身存疑，改了合计会盖住差错，请先核对这些数字。",
    en: "{changed} totals changed, {left} left: {cells}. The numbers that they add up are in doubt, and to write the sums would hide the slip: check the numbers first.",
  },
  unbalanced: { zh: "勾稽不符的列：{columns}，请核对。", en: "Columns that do not balance: {columns}; please check." },
  groups: {
    zh: "分组行的数不符：{cells}，由您核对、清空。",
    en: "Numbers of group rows that are wrong: {cells}; they are yours to check or empty.",
  },
  cell: { zh: "“{row}”的“{column}”", en: "{column} of “{row}”" },
  and: { zh: "{first}、{next}", en: "{first}, {next}" },
  both: { zh: "{first}{next}", en: "{first} {next}" },
  more: { zh: "{first}等", en: "{first} and others" },
} satisfies Record<string, Text>;

/** What the user should know of a recomputation beyond what can be seen: what was left, and why. */
export function recomputedMessage(draft: CheckedDraft, { edits, left }: Recomputed): Message | undefined {
  const sums = draft.report.tables.flatMap((table) => wrongSums(draft, table));
  const { columns, groups } = kindsOf(sums);
  const rest: Message[] = [];
  if (columns.length > 0) rest.push(say(texts.unbalanced, { columns: listed(columns.map(({ label }) => label)) }));
  if (groups.length > 0) rest.push(say(texts.groups, { cells: cellsIn(groups) }));
  const changed = edits.length;
  if (left.length > 0) {
    const cells = cellsIn(left.map(({ at }) => at));
    const said = changed === 0 ? say(texts.none, { cells }) : say(texts.left, { changed, left: left.length, cells });
    return sentences([said, ...rest]);
  }
  if (rest.length > 0) return sentences([changed === 0 ? say(texts.right) : say(texts.changed, { changed }), ...rest]);
  return changed === 0 ? say(texts.fine) : undefined;
}

const sentences = (all: readonly Message[]) => all.reduce((first, next) => say(texts.both, { first, next }));

const cellsIn = (cells: readonly BoundCell[]) =>
  listed(cells.map(({ row, column }) => say(texts.cell, { row: row.label, column: column.label })));

/** A message with more names than this is not read. */
const NAMED = 3;

function listed(names: readonly (Message | string)[]): Message | string {
  const first = names.slice(0, NAMED).reduce((first, next) => say(texts.and, { first, next }));
  return names.length > NAMED ? say(texts.more, { first }) : first;
}
