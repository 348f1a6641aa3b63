import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { trimmedRow } from "./trimmed-row.ts";

const message = {
  zh: "表头的这一行少了一格，只有 {count} 格，应有 {width} 格，上面的名称和下面的数对不上",
  en: "This row of the header lacks a cell: it has {count} of {width}, so that its labels do not stand above their numbers",
};
const insert = { zh: "补上空格子", en: "Insert the blank cell" };

/** A row of the header below its first one that lacks a cell. */
export function* shortHeader({ shortHeader: short, width }: BoundTable, text: string): Generator<Finding> {
  if (!short) return;
  const { row, at } = short;
  const { cells, line } = row;
  const end = cells.at(-1)?.cell.to ?? line.to;
  const closed = end < line.to;
  const place = cells[at]?.cell.from ?? (closed ? end + 1 : end);
  const span = { from: place, to: place };
  const newText = at < cells.length || closed ? "  |" : " |  ";
  yield {
    at: trimmedRow(text, row),
    message: say(message, { count: cells.length, width }),
    fixes: [{ title: say(insert), safe: true, edits: [{ span, newText }] }],
  };
}
