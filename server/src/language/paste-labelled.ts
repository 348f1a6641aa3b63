import { parseDraft } from "../draft/index.ts";
import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import type { Cells } from "../edit/pasted-cells.ts";
import { isLabel, pastedNumber } from "../edit/pasted-number.ts";
import { rowText, tableText } from "../edit/pasted-table.ts";
import type { BoundCell, BoundRow, BoundTable, Report } from "../report/index.ts";
import { type Segment, segmentsOf } from "../report/segments.ts";
import { bindTable } from "../report/table.ts";
import { vocabulary } from "../report/vocabulary.ts";
import { type Change, filled, refused, texts } from "./paste-change.ts";

/**
 * Rows with their labels: each goes into the row of its label, wherever the caret is. They are read as the table that
 * they would be in a draft, so that a header over them, several columns of labels and other wordings are understood.
 * What stands under the caption of another table goes into that one: Word's section two is a single table.
 */
export function pasteLabelled(table: BoundTable, { tables }: Report, cells: Cells): Change {
  const into = new Filling();
  for (const segment of copiedTables(cells)) {
    const target = targetOf(segment, table, tables);
    if (!target) {
      into.strange(segment);
      continue;
    }
    const one = bindTable(segment, target, undefined, undefined);
    if (isShifted(one)) return refused(texts.columns);
    for (const row of one.rows) into.row(target, row, one);
    for (const { form, label, index } of one.columns) if (!form) into.strangeColumn(label?.text, index, one);
  }
  return into.ragged ? refused(texts.ragged) : into.change();
}

/** By its caption, if it has one; else the table with the caret. */
function targetOf({ caption }: Segment, table: BoundTable, tables: readonly BoundTable[]): BoundTable | undefined {
  const label = caption && vocabulary.captionOf(caption.text)?.label;
  if (label === undefined || label === table.form.caption) return table;
  return tables.find(({ form }) => form.caption === label);
}

/** Its columns are none of the form's, or numbers stand where the labels are to be. */
function isShifted({ rows, columns, labelColumns }: BoundTable): boolean {
  const labels = rows.flatMap(({ label, source }) => source.cells[labelColumns - 1]?.text || (label?.text ?? []));
  const known = rows.some(({ form }) => form);
  return labels.some((text) => !isLabel(text)) || (known && !columns.some(({ form }) => form));
}

/** What was copied, by captions and headers. */
function copiedTables(cells: Cells): Segment[] {
  const lines = isHeader(cells[0]) ? tableText(cells) : cells.map(rowText);
  const { text, blocks } = parseDraft(lines.join("\n"));
  const [source] = blocks;
  return source?.kind === "table" ? segmentsOf(source, text) : [];
}

/** No numbers, and half of its words are those of headers; to the form, others there are columns that it does not have. */
function isHeader(row: readonly string[] = []): boolean {
  const words = row.filter((text) => text !== "");
  const known = words.filter((text) => vocabulary.isHeaderWord(text)).length;
  return words.length > 1 && words.every(isLabel) && known * 2 >= words.length;
}

/** Tables as they are filled, and what finds no place in them. */
class Filling {
  readonly #edits: Edit[] = [];
  readonly #labels = new Set<string>();
  readonly #cells: string[] = [];
  #same = false;
  ragged = false;

  row(table: BoundTable, { form, label, source, cells }: BoundRow, { labelColumns }: BoundTable): void {
    const values = source.cells.slice(labelColumns).filter(({ text }) => text !== "");
    if (form && table.rows.some((row) => row.form === form)) for (const cell of cells) this.#cell(table, cell);
    else if (values[0]) this.#labels.add(label?.text ?? values[0].text);
  }

  #cell(table: BoundTable, { row, column, source: { text } }: BoundCell): void {
    if (text === "") return;
    const value = pastedNumber(text, column.kind);
    const target = table.cell(row.id, column.id);
    // The row of a group is left blank by the form, and filled with zeros in many a spreadsheet.
    if (row.heads && value === "0") return;
    if (!target) this.#labels.add(column.label);
    else if (value === undefined || row.heads) this.#cells.push(text);
    else if (!target.certain) this.ragged = true;
    else if (value === target.source.text) this.#same = true;
    else this.#edits.push(writeCell(target.source, value));
  }

  strange({ caption }: Segment): void {
    if (caption) this.#labels.add(caption.text);
  }

  strangeColumn(label: string | undefined, index: number, { rows }: BoundTable): void {
    const first = rows.map(({ source }) => source.cells[index]?.text).find((text) => text);
    if (first !== undefined) this.#labels.add(label ?? first);
  }

  change(): Change {
    return filled(this.#edits, { labels: [...this.#labels], cells: this.#cells }, this.#same);
  }
}
