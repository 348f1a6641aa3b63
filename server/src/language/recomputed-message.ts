import type { Recomputed } from "../edit/recompute.ts";
import { type Message, say } from "../message.ts";

const texts = {
  fine: { zh: "各项合计都相符，没有要改的。", en: "All totals are right: there is nothing to change." },
  left: {
    zh: "改了 {changed} 处合计，留下 {left} 处没有改：{cells}{more}。相加的数字本身存疑，改了合计会盖住差错，请先核对这些数字。",
    en: "{changed} totals changed, {left} left: {cells}{more}. The numbers that they add up are in doubt, and to write the sums would hide the slip: check the numbers first.",
  },
  cell: { zh: "“{row}”的“{column}”", en: "{column} of “{row}”" },
  and: { zh: "{cells}、{cell}", en: "{cells}, {cell}" },
  more: { zh: "等", en: " and others" },
};

/** A message with more cells than this is not read. */
const CELLS_NAMED = 3;

/** What the user should know of a recomputation beyond what can be seen: totals that were left, and why. */
export function recomputedMessage({ edits, left }: Recomputed): Message | undefined {
  if (left.length === 0) return edits.length === 0 ? say(texts.fine) : undefined;
  const cells = left
    .slice(0, CELLS_NAMED)
    .map(({ at }) => say(texts.cell, { row: at.row.label, column: at.column.label }))
    .reduce((cells, cell) => say(texts.and, { cells, cell }));
  const more = left.length > CELLS_NAMED ? say(texts.more) : "";
  return say(texts.left, { changed: edits.length, left: left.length, cells, more });
}
