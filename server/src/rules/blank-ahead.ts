import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { namedRow } from "./strangers.ts";

const message = {
  zh: "行首多了一个空格子，这一行的项目和数都错后了一格",
  en: "A blank cell too many at the beginning of this row moves its label and numbers by one",
};
const cut = { zh: "删去行首的空格子", en: "Remove the blank cell at the beginning" };

/** What is to be said of a row with a blank cell before its label, and one cell too many; and which row it is. */
export function blankAhead(
  { source: { cells } }: BoundRow,
  table: BoundTable,
): { readonly finding: Finding; readonly form: RowForm } | undefined {
  const [blank, label] = cells;
  if (table.labelColumns !== 1 || cells.length !== table.width + 1 || blank?.text !== "" || !label) return undefined;
  const form = namedRow(table, label.text);
  if (!form) return undefined;
  const span = { from: blank.cell.from, to: label.cell.from };
  const fix = { title: say(cut), safe: true, edits: [{ span, newText: "" }] };
  return { finding: { at: span, message: say(message), fixes: [fix] }, form };
}
