import type { LaidCell, LaidTable } from "./laid-table.ts";

/** What a cell shows, as HTML, and what attributes it has beside those of its place. */
export interface Dressed {
  readonly attributes?: string;
  readonly content: string;
}

type Dress = (cell: LaidCell) => Dressed;
/** Attributes of a row, or nothing. */
type DressRow = (row: readonly LaidCell[]) => string;

const plain: Dress = ({ text }) => ({ content: escaped(text) });

/** Each number names its column's and its row's header cells, since merged cells leave a reading program none to guess. */
export function tableHtml(
  table: LaidTable,
  number: number,
  dress: Dress = plain,
  dressRow: DressRow = () => "",
): string {
  const id = (r: number, one: LaidCell) => `t${number}r${r}c${one.column}`;
  const headers = new Headers();
  const lines = table.rows.map((row, r) => {
    headers.enter(row, r);
    const cells = row.map((one) => {
      const spans = `${one.columns > 1 ? ` colspan="${one.columns}"` : ""}${one.rows > 1 ? ` rowspan="${one.rows}"` : ""}`;
      const { attributes = "", content } = dress(one);
      if (one.kind !== "value")
        return `<th id="${id(r, one)}" scope="${scopeOf(one)}"${spans}${attributes}>${content}</th>`;
      const named = headers.of(one).map(([at, header]) => id(at, header));
      return `<td${spans}${named.length > 0 ? ` headers="${named.join(" ")}"` : ""}${attributes}>${content}</td>`;
    });
    headers.leave(row, r);
    return `<tr${dressRow(row)}>${cells.join("")}</tr>`;
  });
  const head = lines.slice(0, table.headerRows);
  const label = table.name === "" ? "" : ` aria-label="${escaped(table.name)}"`;
  return [
    `<div class="scroll" role="region" tabindex="0"${label}>`,
    `<table class="w${table.width}"${label}>`,
    ...(head.length > 0 ? ["<thead>", ...head, "</thead>"] : []),
    "<tbody>",
    ...lines.slice(table.headerRows),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

function scopeOf({ kind, columns, rows }: LaidCell): string {
  if (kind === "row") return rows > 1 ? "rowgroup" : "row";
  return columns > 1 ? "colgroup" : "col";
}

type Placed = readonly [row: number, cell: LaidCell];

/** The header cells of values, while the rows are gone through from the first to the last. */
class Headers {
  #above: Placed[] = [];
  #beside: Placed[] = [];
  #inHeader = false;

  /** The header cells above a value, back to the caption of its part of the table, and the labels beside it. */
  of(value: LaidCell): Placed[] {
    const covers = ([, one]: Placed) =>
      one.column < value.column + value.columns && value.column < one.column + one.columns;
    return [...this.#above.filter(covers), ...this.#beside];
  }

  /** Takes in the labels of a row, which may reach down to others. */
  enter(row: readonly LaidCell[], r: number): void {
    this.#beside = this.#beside.filter(([at, one]) => at + one.rows > r);
    for (const one of row) if (one.kind === "row") this.#beside.push([r, one]);
  }

  /** Takes in what a row is to those below it. */
  leave(row: readonly LaidCell[], r: number): void {
    const header = row.filter(({ kind }) => kind === "column" || kind === "caption");
    if (header.length > 0) {
      if (!this.#inHeader || header.some(({ kind }) => kind === "caption")) this.#above = [];
      for (const one of header) this.#above.push([r, one]);
    }
    this.#inHeader = header.length > 0;
  }
}

/** Text for a place between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
