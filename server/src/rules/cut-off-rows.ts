import type { Draft, Span, TableRow } from "../draft/index.ts";
import { lineEndOf, nextLine } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { strayIn } from "./stray-lines.ts";
import { firstRowOf } from "./table-places.ts";
import { unpipedRows } from "./unpiped-rows.ts";

const cutOff = {
  zh: "表格中间隔了空行，从这一行起不会显示为表格",
  en: "A blank line cuts the table in two; from this row on Markdown shows no table",
};
const join = { zh: "删去表格中间的空行", en: "Remove the blank line within the table" };

/** What tears a table: blank lines between its rows, or lines that are no rows. */
export function* cutOffRows(table: BoundTable, draft: Draft): Generator<Finding> {
  const { text } = draft;
  const unpiped = new Set<number>();
  for (const { paragraph, finding } of unpipedRows(table, draft)) {
    unpiped.add(paragraph.block.from);
    yield finding;
  }
  let above: TableRow | undefined;
  let end: number | undefined;
  for (const source of linesOf(table)) {
    // Nearly all rows follow each other with one line end between them.
    if (above && source.line.from - above.line.to > 1) {
      const span = { from: above.line.to, to: source.line.from };
      end ??= endOf(table, draft);
      const told = unpiped.has(span.from + text.slice(span.from, span.to).search(/\S/));
      const finding = told ? undefined : (blankIn(span, source, text) ?? strayIn({ span, above, table, draft, end }));
      if (finding) yield finding;
    }
    above = source;
  }
}

/** The rows of a table: that of its caption, the header, the delimiter row where it stands among them, and the numbers. */
function linesOf(table: BoundTable): TableRow[] {
  const { header, source, rows } = table;
  const from = firstRowOf(table);
  const to = rows[0]?.source.line.from ?? 0;
  const marks = source.rows.filter(({ delimiter, line }) => delimiter || (line.from <= from && from <= line.to));
  const above = [...new Set([...header, ...marks])].filter(({ line }) => from <= line.to && line.to <= to);
  return [...above.sort((a, b) => a.line.from - b.line.from), ...rows.map((row) => row.source)];
}

/** Where the line below the last block of a table begins. */
function endOf({ rows, source }: BoundTable, { text, blocks }: Draft): number {
  const last = rows[rows.length - 1]?.source.line.to ?? source.block.to;
  return nextLine(text, blocks.find(({ block }) => block.to >= last)?.block.to ?? last);
}

function blankIn(gap: Span, below: TableRow, text: string): Finding | undefined {
  const lines = text.slice(gap.from, gap.to).split(/\r\n|[\r\n]/);
  if (lines.length < 3 || !lines.every((line) => /^[ \t]*$/.test(line))) return undefined;
  const [label] = below.cells;
  return {
    at: label && label.text !== "" && !below.delimiter ? label.span : below.line,
    message: say(cutOff),
    fixes: [{ title: say(join), safe: true, edits: [{ span: gap, newText: lineEndOf(text) }] }],
  };
}
