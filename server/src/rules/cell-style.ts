import { say } from "../message.ts";
import type { Value } from "../report/index.ts";
import { changeCell, numberCells } from "./cells.ts";
import { defineRule } from "./rule.ts";
import { refOf } from "./totals.ts";

const wrong = {
  zh: "数字请写成普通数字 {plain}，不用全角、千分位、空格或开头的 0（填写为“{text}”）",
  en: "Write the number in plain digits, {plain}: no full-width digits, separators, spaces or leading zeros (it is “{text}”)",
};

/** `cell-style`: numbers stand in plain digits. The value is read all the same. Source: the published form's examples. */
export const cellStyle = defineRule({
  id: "cell-style",
  group: "cells",
  severity: "warning",
  title: { zh: "数据用普通数字书写", en: "Numbers are written in plain digits" },
  about: {
    zh: "数据用半角阿拉伯数字书写，不加千分位分隔符、空格和开头的 0，便于汇总。检查合计时照常读取其值。",
    en: "Numbers are written in plain digits, without thousands separators, spaces or leading zeros, so that they can be added up. Their value is read all the same.",
  },
  *check(report) {
    for (const { cell, value } of numberCells(report, isStyled)) {
      const { plain } = value;
      yield {
        at: cell.source.span,
        message: say(wrong, { plain, text: cell.source.text }),
        cell: refOf(cell),
        fixes: [changeCell(cell, plain, true)],
      };
    }
  },
  examples: [
    { bad: "| 行政许可 | 1,234 |", good: "| 行政许可 | 1234 |" },
    { bad: "| 行政许可 | １２ |", good: "| 行政许可 | 12 |" },
  ],
});

/** A number that was typed in another style than plain digits. */
const isStyled = (value: Value): value is Extract<Value, { kind: "number" }> & { readonly plain: string } =>
  value.kind === "number" && value.plain !== undefined;
