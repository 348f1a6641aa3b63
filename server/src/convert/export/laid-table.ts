import type { Span } from "../../draft/index.ts";

/** A cell of a table as it is printed; it covers `columns` × `rows` places from the row and column where it stands. */
export interface LaidCell {
  readonly text: string;
  readonly kind: "caption" | "corner" | "column" | "row" | "value";
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Where it stands in the draft; none for what the form alone says. */
  readonly at?: Span;
}

/** A table as it is printed: merged cells stand in the first of their places. */
export interface LaidTable {
  readonly name: string;
  readonly rows: readonly (readonly LaidCell[])[];
  /** Rows at the top that every page repeats. */
  readonly headerRows: number;
  /** Columns that hold labels, and all of them. */
  readonly labelColumns: number;
  readonly width: number;
}

/** A cell that covers one place unless told. */
export function cell(kind: LaidCell["kind"], text: string, column: number, columns = 1, rows = 1): LaidCell {
  return { kind, text, column, columns, rows };
}

/** The cell with its place in the draft, where it has one. */
export function placed(one: LaidCell, at: Span | undefined): LaidCell {
  return at ? { ...one, at } : one;
}

/** Stacks tables one below the other; narrower ones are stretched, the last column of each taking what is left. */
export function stack(tables: readonly LaidTable[]): LaidTable | undefined {
  const [first] = tables;
  if (!first || tables.length === 1) return first;
  const width = Math.max(...tables.map((table) => table.width));
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      row.map((one) => (one.column + one.columns < table.width ? one : { ...one, columns: width - one.column })),
    ),
  );
  return { ...first, name: tables.map(({ name }) => name).join("、"), rows, width, headerRows: 0 };
}
