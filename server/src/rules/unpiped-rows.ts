import type { Draft, Line, ParagraphBlock } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { rowText } from "../edit/pasted-table.ts";
import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { isNumber } from "../report/label-columns.ts";
import type { Finding } from "./rule.ts";
import { namedRow } from "./strangers.ts";
import { firstRowOf } from "./table-places.ts";

const message = {
  zh: "“{label}”一行各格之间没有竖线“|”，不会显示为表格的一行，也没有读取",
  en: "The cells of the row “{label}” are not set apart by |, so that it is neither shown nor read as a row of the table",
};
const put = { zh: "补上竖线", en: "Put the pipes in" };

/** Lines that would be rows of a table, had they pipes. */
export interface UnpipedRows {
  readonly paragraph: ParagraphBlock;
  readonly forms: readonly RowForm[];
  readonly finding: Finding;
}

/** Rows that the table lacks and that stand among its rows, or right behind them, with tabs or spaces between the cells. */
export function unpipedRows(table: BoundTable, draft: Draft): UnpipedRows[] {
  if (table.missingRows.length === 0 || table.wide || table.labelColumns !== 1) return [];
  return paragraphsOf(table, draft).flatMap((paragraph) => {
    const rows = paragraph.lines.flatMap((line) => rowIn(line, table, draft.text) ?? []);
    const [first] = rows;
    if (!first || rows.length < paragraph.lines.length) return [];
    const edits = rows.map(({ line, cells }): Edit => ({ span: line.span, newText: rowText(cells) }));
    return [
      {
        paragraph,
        forms: rows.map(({ form }) => form),
        finding: {
          at: { from: first.line.span.from, to: rows.at(-1)?.line.span.to ?? first.line.span.to },
          message: say(message, { label: first.cells[0] ?? "" }),
          fixes: [{ title: say(put), safe: true, edits }],
        },
      },
    ];
  });
}

/** What stands between its rows, and the paragraph below the last one. */
function paragraphsOf(table: BoundTable, { blocks }: Draft): ParagraphBlock[] {
  const from = firstRowOf(table);
  const to = (table.rows.at(-1)?.source ?? table.header.at(-1))?.line.to ?? table.source.block.to;
  const next = blocks.find(({ block }) => block.from >= to);
  return blocks.filter((block): block is ParagraphBlock => {
    const within = block.block.from > from && block.block.to < to;
    return block.kind === "paragraph" && !block.nested && (within || block === next);
  });
}

function rowIn(line: Line, table: BoundTable, text: string) {
  const typed = text.slice(line.span.from, line.span.to);
  const cells = cellsOf(typed, table.width);
  const form = cells && namedRow(table, cells[0] ?? "");
  return cells && form && table.missingRows.includes(form) ? { line, cells, form } : undefined;
}

/** A label and as many numbers as the table has columns; tabs may leave cells blank. */
function cellsOf(typed: string, width: number): string[] | undefined {
  const byTabs = typed.split("\t").map((cell) => cell.trim());
  const words = byTabs.length === width ? byTabs : typed.split(/\s+/);
  const label = words.slice(0, words.length - width + 1).join(" ");
  const numbers = words.slice(words.length - width + 1);
  if (words.length < width || numbers.length !== width - 1) return undefined;
  return numbers.every((word) => word === "" || isNumber(word)) ? [label, ...numbers] : undefined;
}
