import { type Message, say, type Text } from "../message.ts";
import type { BoundCell, BoundTable, Report, Sum } from "../report/index.ts";
import { changeMessage } from "./change-message.ts";
import type { HoverLines } from "./hover.ts";
import { lastYears, previousCell } from "./previous-cell.ts";
import { rowPath } from "./row-path.ts";
import { sumMessage, sumsWith } from "./sum-message.ts";

const texts = {
  head: { zh: "{row} · {column}", en: "{row} · {column}" },
  number: { zh: "填写为 {text}", en: "It says {text}" },
  plain: { zh: "填写为“{text}”，按 {plain} 计", en: "It says “{text}”, read as {plain}" },
  blank: { zh: "没有填写", en: "It is blank" },
  unreadable: { zh: "填写为“{text}”，读不出数", en: "It says “{text}”, which is not a number" },
  source: { zh: "上年年报“{label}”是 {text}", en: "Last year's report has {text} under {label}" },
  group: { zh: "分组行，不填数", en: "A group row: no numbers here" },
} satisfies Record<string, Text>;

/** A cell: its row and column in full, its value, the sums that it takes part in. */
export function cellHover(report: Report, table: BoundTable, cell: BoundCell): HoverLines {
  const head = say(texts.head, { row: rowPath(cell.table, cell.row), column: cell.column.label });
  const sums = sumsWith(table.sums, cell);
  const value = isSaid(sums, cell) ? [] : [valueMessage(cell)];
  return [head, ...value, ...sums.map(sumMessage), ...lastYear(report, cell)];
}

/** Whether the line on its own sum says what the cell holds: what an editor shows of a finding stands above it, too. */
function isSaid(sums: readonly Sum[], cell: BoundCell): boolean {
  const { value } = cell;
  const isPlain = value.kind === "blank" || (value.kind === "number" && value.plain === undefined);
  return isPlain && sums.some(({ at, less, expected }) => at === cell && less.length === 0 && expected !== undefined);
}

/** Last year's value with the change, and what this cell must follow from. */
function lastYear(report: Report, cell: BoundCell): Message[] {
  const before = lastYears(report, cell)?.cell;
  const source = previousCell(report, cell)?.cell;
  return [
    ...(before ? changeMessage(before, cell) : []),
    ...(source && source.row !== cell.row && source.value.kind === "number"
      ? [say(texts.source, { label: source.row.label, text: source.source.text })]
      : []),
  ];
}

function valueMessage({ row, value, source: { text } }: BoundCell): Message {
  if (value.kind === "blank") return say(row.heads ? texts.group : texts.blank);
  if (value.kind === "unreadable") return say(texts.unreadable, { text });
  return value.plain === undefined ? say(texts.number, { text }) : say(texts.plain, { text, plain: value.plain });
}
