import type { TableRow } from "../draft/index.ts";
import type { RowForm, TableForm } from "../edition/index.ts";
import { fold, formLabel, squeeze } from "./label.ts";
import type { WrappedRow } from "./report.ts";

/** So many rows hold one label at most. */
const MOST_ROWS = 4;

/** Rows whose label goes on in rows of its own: no part is a label of the form, all together are, be it with other brackets. */
export function wrappedRows(body: readonly TableRow[], form: TableForm): WrappedRow[] {
  const found: WrappedRow[] = [];
  let from = 0;
  while (from < body.length) {
    const one = wrappedFrom(body, from, form);
    if (one) found.push(one);
    from += one?.rows.length ?? 1;
  }
  return found;
}

function wrappedFrom(body: readonly TableRow[], from: number, form: TableForm): WrappedRow | undefined {
  const [first, second] = [body[from], body[from + 1]];
  // Most rows hold numbers.
  if (!first || !second || (onlyFilled(first) === undefined && onlyFilled(second) === undefined)) return undefined;
  const parts = new Parts(form);
  for (const row of body.slice(from, from + MOST_ROWS)) {
    if (!parts.add(row)) return undefined;
    const wrapped = parts.together();
    if (wrapped) return wrapped;
  }
  return undefined;
}

/** Rows that follow each other, each with a part of what may be one label; all but one of them hold nothing else. */
class Parts {
  readonly #form: TableForm;
  readonly #rows: TableRow[] = [];
  /** The row with the numbers. */
  #main: TableRow | undefined;
  /** The column of the label, as the rows that hold nothing else have it. */
  #at: number | undefined;

  constructor(form: TableForm) {
    this.#form = form;
  }

  /** Whether the row can be one of them. */
  add(row: TableRow): boolean {
    const above = this.#rows.at(-1);
    if (above && row.line.from - above.line.to > 2) return false;
    const at = onlyFilled(row);
    if (at === undefined) {
      if (this.#main) return false;
      this.#main = row;
    } else {
      if (this.#at !== undefined && this.#at !== at) return false;
      this.#at = at;
    }
    this.#rows.push(row);
    return at === undefined || !this.#labelled(row.cells[at]?.text ?? "");
  }

  together(): WrappedRow | undefined {
    const [rows, at] = [this.#rows, this.#at];
    if (rows.length < 2 || at === undefined) return undefined;
    const main = this.#main ?? rows[0];
    const cell = main?.cells[at];
    if (!main || !cell?.text || this.#labelled(cell.text)) return undefined;
    const typed = rows.map(({ cells }) => cells[at]?.text ?? "").join("");
    const form = this.#labelled(typed);
    if (!form) return undefined;
    const text = formLabel(form).right.includes(squeeze(typed)) ? typed : form.label;
    const row = { ...main, cells: main.cells.map((one) => (one === cell ? { ...one, text } : one)) };
    return { row, main, rows, cell, at };
  }

  #labelled(text: string): RowForm | undefined {
    return this.#form.rows.find((row) => formLabel(row).folded.includes(fold(text)));
  }
}

/** Which of its cells is the only one that is not blank. */
function onlyFilled({ cells }: TableRow): number | undefined {
  const at = cells.findIndex(({ text }) => text !== "");
  return at >= 0 && cells.every(({ text }, i) => i === at || text === "") ? at : undefined;
}
