import { writeCell } from "../edit/cell.ts";
import { say } from "../message.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";

const message = {
  zh: "“{group}”是分组行，不填数；上一行“{row}”没有填写，这些数看来应填在上一行",
  en: "“{group}” only names a group and holds no numbers; the row above, “{row}”, is blank, so that these numbers seem to be its own",
};
const move = { zh: "移到上一行（请核对）", en: "Move them to the row above (to be checked)" };

/** Numbers that have slipped from their row into that of a group below it. */
export interface SlippedRow {
  readonly group: BoundRow;
  readonly row: BoundRow;
}

/** A row without a number, and below it a group that has one in each cell, and not all of them its sums. */
export function slippedRows({ rows, sums }: BoundTable): SlippedRow[] {
  return rows.flatMap((group, i) => {
    const row = rows[i - 1];
    if (!group.form?.heads || !row?.form || row.form.heads || row.cells.length !== group.cells.length) return [];
    const filled = group.cells.length > 0 && group.cells.every(({ value }) => value.kind === "number");
    if (!filled) return [];
    const blank = row.cells.every(({ source, certain }) => source.text === "" && certain);
    const wrong = sums.some(({ at, holds }) => !holds && group.cells.includes(at));
    return blank && wrong ? [{ group, row }] : [];
  });
}

export function slipped({ group, row }: SlippedRow): Finding {
  const edits = group.cells.flatMap(({ source }, i) => {
    const target = row.cells[i]?.source;
    return target ? [writeCell(target, source.text), writeCell(source, "")] : [];
  });
  const [first, last] = [group.cells[0]?.source.span, group.cells.at(-1)?.source.span];
  return {
    at: { from: first?.from ?? group.source.line.from, to: last?.to ?? group.source.line.to },
    message: say(message, { group: group.form?.label ?? "", row: row.form?.label ?? "" }),
    fixes: [{ title: say(move), safe: false, edits }],
  };
}
