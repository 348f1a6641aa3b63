import { writeCell } from "../edit/cell.ts";
import type { NumberKind } from "../edition/index.ts";
import { say, type Text } from "../message.ts";
import type { BoundCell, BoundTable, Value } from "../report/index.ts";
import { twoNumbersAt } from "../report/two-numbers.ts";
import { changeCell, numberCells, sumAt } from "./cells.ts";
import { defineRule, type Fix } from "./rule.ts";
import { refOf } from "./totals.ts";

const wanted: Record<NumberKind, Text> = {
  count: {
    zh: "“{row}”的“{column}”应填不小于 0 的整数，填写为“{text}”",
    en: "{column} of “{row}” should be a whole number of 0 or more, but is “{text}”",
  },
  money: {
    zh: "“{row}”的“{column}”应填金额（不小于 0，至多 6 位小数，不写单位），填写为“{text}”",
    en: "{column} of “{row}” should be an amount (0 or more, at most 6 decimals, no unit), but is “{text}”",
  },
  change: {
    zh: "“{row}”的“{column}”应填整数（减少的填负数），填写为“{text}”",
    en: "{column} of “{row}” should be a whole number (negative for a decrease), but is “{text}”",
  },
  amount: {
    zh: "“{row}”的“{column}”应填金额（如 66976万元、251000元），填写为“{text}”",
    en: "{column} of “{row}” should be an amount (such as 66976万元, 251000元), but is “{text}”",
  },
};

const part = { zh: "把 {first} 和 {second} 分填在两格里", en: "Put {first} and {second} into a cell each" };

/** `cell-number`: a cell holds a number of the kind that the form asks for. Source: the columns of both forms. */
export const cellNumber = defineRule({
  id: "cell-number",
  group: "cells",
  severity: "error",
  title: { zh: "数据格里填的是要求的那种数", en: "A cell holds a number of the kind asked for" },
  about: {
    zh: "件数填不小于 0 的整数；金额填不小于 0 的小数，至多 6 位；2019 年格式的“本年增/减”可以是负数，“采购总金额”可带单位。数能确定的（如“3件”“3.0”“十二”）和能算出的合计，可以自动改正。",
    en: "Counts are whole numbers of 0 or more; amounts are decimals with at most 6 places; in the form of 2019 本年增/减 may be negative and 采购总金额 carries its unit. Where the number is certain (3件, 3.0, 十二), and for a total that can be computed, there is a fix.",
  },
  *check(report) {
    for (const { table, cell, value } of numberCells(report, isUnreadable)) {
      yield {
        at: cell.source.span,
        message: say(wanted[cell.column.kind], {
          row: cell.row.label,
          column: cell.column.label,
          text: cell.source.text.slice(0, 20),
        }),
        cell: refOf(cell),
        fixes: apart(table, cell) ?? fixes(table, cell, value.meant),
      };
    }
  },
  examples: [
    { bad: "| 行政许可 | 3件 |", good: "| 行政许可 | 3 |" },
    { bad: "| 行政许可 | 若干 |", good: "| 行政许可 | 12 |" },
  ],
});

/** Two numbers, one of which belongs into the blank cell beside; or one with a space in it, and a cell left blank. */
function apart({ rows }: BoundTable, cell: BoundCell): Fix[] | undefined {
  const cells = rows.find((row) => row.cells.includes(cell))?.cells ?? [];
  const two = twoNumbersAt(cells, cells.indexOf(cell));
  if (!two) return undefined;
  const { left, right, numbers } = two;
  const [first, second] = numbers;
  const edits = [writeCell(left.source, first), writeCell(right.source, second)];
  return [{ title: say(part, { first, second }), safe: false, edits }, changeCell(cell, first + second, false)];
}

/** The number that was meant; else, of a total, the sum. */
function fixes(table: BoundTable, cell: BoundCell, meant: string | undefined): Fix[] {
  const sum = meant === undefined && cell.derived && cell.certain ? sumAt(table, cell) : undefined;
  const value = meant ?? sum?.expected?.toString();
  if (value === undefined) return [];
  return [changeCell(cell, value, sum?.inDoubt !== true)];
}

const isUnreadable = (value: Value): value is Extract<Value, { kind: "unreadable" }> => value.kind === "unreadable";
