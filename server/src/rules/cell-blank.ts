import { writeCell } from "../edit/cell.ts";
import { say } from "../message.ts";
import type { BoundCell, BoundTable, Value } from "../report/index.ts";
import { fillBlanks, numberCells, sumAt } from "./cells.ts";
import { blankBeside } from "./number-behind-label.ts";
import { defineRule, type Fix } from "./rule.ts";
import { slippedRows } from "./slipped-rows.ts";
import { refOf } from "./totals.ts";

const blank = {
  zh: "“{row}”的“{column}”没有填写；没有发生的填 0",
  en: "{column} of “{row}” is blank; where there was nothing, write 0",
};
const sign = {
  zh: "“{row}”的“{column}”填写为“{text}”；没有发生的填 0",
  en: "{column} of “{row}” is “{text}”; where there was nothing, write 0",
};
const total = {
  zh: "“{row}”的“{column}”没有填写，应为 {expected}",
  en: "{column} of “{row}” is blank; it should be {expected}",
};
const write = { zh: "填写 {value}", en: "Write {value}" };
const writeAll = {
  zh: "本表空白处全部填写（数据填 0，合计按和填写）",
  en: "Fill all blanks of this table (0, and sums)",
};

/** `cell-blank`: every cell for a number holds one. Source: both forms; 没有的填 0. */
export const cellBlank = defineRule({
  id: "cell-blank",
  group: "cells",
  severity: "error",
  title: { zh: "数据格不能空着", en: "A cell for a number is not left blank" },
  about: {
    zh: "表中每个数据格都要填数，没有发生的填 0；空白、“—”、“/”、“无”都不算填写。基础数据填 0 等于声明没有发生，只能由填表人逐处确认；合计可以算出的，给出应填的数。",
    en: "Every cell for a number holds one, 0 where there was nothing; blank, —, / and 无 do not count. To write 0 is a statement, so base cells are filled one by one; a total that can be computed is offered.",
  },
  *check(report) {
    const slips = new Set(report.tables.flatMap(slippedRows).map(({ row }) => row.form));
    const beside = new Set(
      report.tables.flatMap((table) => table.rows.map((row) => blankBeside(row, table, report.draft.text))),
    );
    for (const { table, cell } of numberCells(report, isBlank)) {
      // In a row with a cell too many, this may be it; of others the number has slipped into the label or the row below.
      if (!cell.certain || slips.has(cell.row) || beside.has(cell)) continue;
      const { text } = cell.source;
      const sum = sumAt(table, cell);
      const expected = sum?.expected;
      const args = { row: cell.row.label, column: cell.column.label, text };
      yield {
        at: text === "" ? cell.source.cell : cell.source.span,
        message: expected === undefined ? say(text === "" ? blank : sign, args) : say(total, { ...args, expected }),
        cell: refOf(cell),
        fixes: fixes(table, cell, expected, sum?.inDoubt === true),
      };
    }
  },
  examples: [
    { bad: "| 行政许可 |  |", good: "| 行政许可 | 0 |" },
    { bad: "| 行政许可 | — |", good: "| 行政许可 | 0 |" },
  ],
});

function fixes(table: BoundTable, cell: BoundCell, expected: number | undefined, inDoubt: boolean): Fix[] {
  const all: Fix = { title: say(writeAll), safe: false, edits: fillBlanks(table) };
  // A total that cannot be computed even then stays blank.
  const { from, to } = cell.source.cell;
  const filled = all.edits.some(({ span }) => span.from >= from && span.to <= to);
  if (cell.derived && expected === undefined) return filled ? [all] : [];
  const value = expected ?? 0;
  const one = {
    title: say(write, { value }),
    safe: cell.derived && !inDoubt,
    edits: [writeCell(cell.source, String(value))],
  };
  return all.edits.length > 1 ? [one, all] : [one];
}

const isBlank = (value: Value): value is Extract<Value, { kind: "blank" }> => value.kind === "blank";
