import { parseDraft } from "../draft/index.ts";
import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import type { Cells } from "../edit/pasted-cells.ts";
import { isLabel, pastedNumber } from "../edit/pasted-number.ts";
import { rowText, tableText } from "../edit/pasted-table.ts";
import type { BoundCell, BoundRow, BoundTable } from "../report/index.ts";
import { type Segment, segmentsOf } from "../report/segments.ts";
import { bindTable } from "../report/table.ts";
import { vocabulary } from "../report/vocabulary.ts";
import { type Change, filled, refused, texts } from "./paste-change.ts";

/**
 * Rows with their labels: each goes into the row of its label, wherever the caret is. They are read as the table that
 * they would be in a draft, so that a header over them, several columns of labels and other wordings are understood.
 */
export function pasteLabelled(table: BoundTable, cells: Cells): Change {
  const { copied, strange } = copiedTables(table, cells);
  const into = new Filling(table, strange);
  for (const one of copied) {
    if (isShifted(one)) return refused(texts.columns);
    for (const row of one.rows) into.row(row, one);
    for (const { form, label, index } of one.columns) if (!form) into.strangeColumn(label?.text, index, one);
  }
  return into.ragged ? refused(texts.ragged) : into.change();
}

/** Its columns are none of the form's, or numbers stand where the labels are to be. */
function isShifted({ rows, columns }: BoundTable): boolean {
  const labels = rows.flatMap(({ label }) => label?.text ?? []);
  const known = rows.some(({ form }) => form);
  return labels.some((text) => !isLabel(text)) || (known && !columns.some(({ form }) => form));
}

/** What was copied, bound to the form of a table, and the captions of what belongs to others. */
function copiedTables({ form, edition }: BoundTable, cells: Cells): { copied: BoundTable[]; strange: string[] } {
  const lines = isHeader(cells[0]) ? tableText(cells) : cells.map(rowText);
  const [source] = parseDraft(lines.join("\n")).blocks;
  const segments = source?.kind === "table" ? segmentsOf(source, vocabulary) : [];
  const isOwn = ({ caption }: Segment) => !caption || vocabulary.captionOf(caption.text)?.label === form.caption;
  return {
    copied: segments.filter(isOwn).map((segment) => bindTable(segment, { form, edition }, undefined, undefined)),
    strange: segments.flatMap((segment) => (isOwn(segment) ? [] : (segment.caption?.text ?? []))),
  };
}

/** No numbers, and half of its words are those of headers; to the form, others there are columns that it does not have. */
function isHeader(row: readonly string[] = []): boolean {
  const words = row.filter((text) => text !== "");
  const known = words.filter((text) => vocabulary.isHeaderWord(text)).length;
  return words.length > 1 && words.every(isLabel) && known * 2 >= words.length;
}

/** A table as it is filled, and what finds no place in it. */
class Filling {
  readonly #edits: Edit[] = [];
  readonly #labels: Set<string>;
  readonly #cells: string[] = [];
  #same = false;
  ragged = false;

  constructor(
    private readonly table: BoundTable,
    strange: readonly string[],
  ) {
    this.#labels = new Set(strange);
  }

  row({ form, label, source, cells }: BoundRow, { labelColumns }: BoundTable): void {
    const values = source.cells.slice(labelColumns).filter(({ text }) => text !== "");
    if (form && this.table.rows.some((row) => row.form === form)) for (const cell of cells) this.#cell(cell);
    else if (values[0]) this.#labels.add(label?.text ?? values[0].text);
  }

  #cell({ row, column, source: { text } }: BoundCell): void {
    if (text === "") return;
    const value = pastedNumber(text, column.kind);
    const target = this.table.cell(row.id, column.id);
    // The row of a group is left blank by the form, and filled with zeros in many a spreadsheet.
    if (row.heads && value === "0") return;
    if (!target) this.#labels.add(column.label);
    else if (value === undefined || row.heads) this.#cells.push(text);
    else if (!target.certain) this.ragged = true;
    else if (value === target.source.text) this.#same = true;
    else this.#edits.push(writeCell(target.source, value));
  }

  strangeColumn(label: string | undefined, index: number, { rows }: BoundTable): void {
    const first = rows.map(({ source }) => source.cells[index]?.text).find((text) => text);
    if (first !== undefined) this.#labels.add(label ?? first);
  }

  change(): Change {
    return filled(this.#edits, { labels: [...this.#labels], cells: this.#cells }, this.#same);
  }
}
