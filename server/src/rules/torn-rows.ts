import type { Span } from "../draft/index.ts";
import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { wholeRows } from "../report/torn-rows.ts";
import type { Finding } from "./rule.ts";

const message = {
  zh: "表格的一行断成了两行，这一行应接在上一行后面",
  en: "A line break has torn this row of the table in two; this line belongs behind the one above",
};
const spread = {
  zh: "一个项目的名称断成了上下 {count} 行，应合为一行“{label}”",
  en: "The label of one row is typed in {count} rows; it should be one, “{label}”",
};
const merge = { zh: "合为一行", en: "Make it one row" };
const join = { zh: "接到上一行后面", en: "Join it to the line above" };

/** Rows that a line break has torn in two, at their second lines; each once, though several tables may share them. */
export function* tornRows({ header, rows, source }: BoundTable, text: string, told: Set<number>): Generator<Finding> {
  for (const { line, tear } of [...wholeRows(source.rows, text), ...header, ...rows.map((row) => row.source)]) {
    if (!tear || told.has(tear.from)) continue;
    told.add(tear.from);
    yield torn(line, tear, text);
  }
}

/** Rows whose label goes on in other rows, at what the second one says of it. */
export function* wrappedLabels({ wrapped }: BoundTable, text: string): Generator<Finding> {
  for (const { row, rows, main, cell, at } of wrapped) {
    const label = row.cells[at]?.text ?? "";
    const found = rows[1]?.cells[at];
    if (!found) continue;
    // Each of the others goes with the line end between it and the one with the numbers.
    const cuts = rows.flatMap((one, i): Edit[] => {
      if (one === main) return [];
      const below = one.line.from < main.line.from ? rows[i + 1] : undefined;
      const span = below
        ? { from: one.line.from, to: below.line.from }
        : { from: rows[i - 1]?.line.to ?? one.line.from, to: one.line.to };
      return [{ span, newText: "" }];
    });
    // What else stands on the lines is not to be lost.
    const bare = !rows.some((one) => one !== main && text.slice(one.line.from, one.line.to).includes("<!--"));
    const edits = [writeCell(cell, label), ...cuts];
    yield {
      at: found.span,
      message: say(spread, { count: rows.length, label }),
      fixes: bare ? [{ title: say(merge), safe: true, edits }] : [],
    };
  }
}

function torn({ from, to }: Span, tear: Span, text: string): Finding {
  const [above, below] = [text.slice(from, tear.from), text.slice(tear.to, to)];
  // What was torn within a blank cell is to have that cell.
  const newText = above.trimEnd().endsWith("|") && below.trimStart().startsWith("|") ? " " : "";
  const indent = below.length - below.trimStart().length;
  return {
    at: { from: tear.to + indent, to: tear.to + below.trimEnd().length },
    message: say(message),
    fixes: [{ title: say(join), safe: true, edits: [{ span: tear, newText }] }],
  };
}
