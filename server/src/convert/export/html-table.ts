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
  const lines = table.rows.map((row, r) => {
    const cells = row.map((one) => {
      const spans = `${one.columns > 1 ? ` colspan="${one.columns}"` : ""}${one.rows > 1 ? ` rowspan="${one.rows}"` : ""}`;
      const { attributes = "", content } = dress(one);
      if (one.kind !== "value")
        return `<th id="${id(r, one)}" scope="${scopeOf(one)}"${spans}${attributes}>${content}</th>`;
      const headers = headersOf(table, r, one).map(([at, header]) => id(at, header));
      return `<td${spans}${headers.length > 0 ? ` headers="${headers.join(" ")}"` : ""}${attributes}>${content}</td>`;
    });
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

/** The header cells above a value, back to the caption of its part of the table, and the labels beside it. */
function headersOf(table: LaidTable, r: number, value: LaidCell): [number, LaidCell][] {
  const found: [number, LaidCell][] = [];
  const covers = (one: LaidCell) =>
    one.column < value.column + value.columns && value.column < one.column + one.columns;
  for (let at = r - 1, inHeader = false; at >= 0; at--) {
    const row = table.rows[at] ?? [];
    const header = row.some(({ kind }) => kind === "column" || kind === "caption");
    if (inHeader && !header) break;
    inHeader ||= header;
    for (const one of row)
      if ((one.kind === "column" || one.kind === "caption") && covers(one)) found.unshift([at, one]);
    if (row.some(({ kind }) => kind === "caption")) break;
  }
  table.rows.slice(0, r + 1).forEach((row, at) => {
    for (const one of row) if (one.kind === "row" && at + one.rows > r) found.push([at, one]);
  });
  return found;
}

/** Text for a place between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
