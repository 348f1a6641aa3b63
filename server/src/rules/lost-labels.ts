import { rowLine } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { isNumber } from "../report/label-columns.ts";
import type { Finding } from "./rule.ts";
import { headerSpan, standsAlone } from "./table-places.ts";

const message = {
  zh: "表中缺少写项目名称的第一栏，各行的数不知道是哪一项的",
  en: "The table lacks its first column, the labels of the rows, so that nobody can tell what the numbers are of",
};
const insert = {
  zh: "按格式的顺序补上项目名称（请核对各行的数）",
  en: "Insert the labels in the form's order (check the numbers of each row)",
};

/** Whether a table has lost the column of its labels: a number, or nothing, stands wherever one should. */
export function hasLostLabels({ rows, wide }: BoundTable): boolean {
  const isLost = rows.every(({ form, label, groups }) => !form && groups.length === 0 && isNumber(label?.text ?? "0"));
  return !wide && isLost && rows.some(({ label }) => label);
}

/** Said once, instead of each row and column that seems to be missing for it. */
export function lostLabels(table: BoundTable): Finding {
  const { form, rows, source } = table;
  const labels = [form.corner, ...form.rows.map(({ label }) => label)];
  const lines = source.rows.filter(({ delimiter }) => !delimiter);
  // As many rows as the form has, each with a cell for each of its columns.
  const whole =
    standsAlone(table) &&
    rows.length === form.rows.length &&
    table.header.length === 1 &&
    source.rows.every(({ cells }) => cells.length === form.columns.length);
  const edits = source.rows.map((row): Edit => {
    const at = row.cells[0]?.cell.from ?? row.line.from;
    const text = row.delimiter ? ":--" : (labels[lines.indexOf(row)] ?? "");
    return { span: { from: at, to: at }, newText: row.line.from === at ? `${rowLine([text])} ` : ` ${text} |` };
  });
  return {
    at: headerSpan(table),
    message: say(message),
    fixes: whole ? [{ title: say(insert), safe: false, edits }] : [],
  };
}
