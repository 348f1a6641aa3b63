import type { HtmlElement, HtmlNode } from "./html.ts";
import { isHidden } from "./html-text.ts";
import type { SourceGrid } from "./source.ts";

/** More places than this no report's table has; spans that ask for more are cut. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

/** A cell with more text than this holds an article, not a value: the table is there for the layout of the page. */
const LONGEST = 600;

/** The grid of a table with its merged cells dealt out; none where the table only lays out the page. */
export function gridOf(table: HtmlElement, textOf: (cell: HtmlElement) => string): SourceGrid | undefined {
  const rows = rowsOf(table);
  if (rows.length > MOST_ROWS || holdsTable(rows.flat())) return undefined;
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    let c = 0;
    const row = grid[r] as string[];
    for (const cell of cells) {
      while (row[c] !== undefined) c++;
      if (c >= MOST_COLUMNS) break;
      const text = textOf(cell);
      const columns = Math.min(span(cell, "colspan"), MOST_COLUMNS - c);
      // A span of 0 goes on to the end of the table.
      const down = Math.min(span(cell, "rowspan") || rows.length, rows.length - r);
      for (let i = 0; i < down; i++) {
        for (let j = 0; j < Math.max(1, columns); j++) (grid[r + i] as string[])[c + j] ??= j === 0 ? text : "";
      }
      c += Math.max(1, columns);
    }
  });
  const full = grid
    .map((row) => Array.from(row, (cell) => cell ?? ""))
    .filter((row) => row.some((cell) => cell !== ""));
  const width = Math.max(0, ...full.map((row) => row.length));
  const article = full.some((row) => row.some((cell) => cell.length > LONGEST));
  return full.length === 0 || width < 2 || article ? undefined : { kind: "grid", rows: full };
}

function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  const visit = (nodes: readonly HtmlNode[]) => {
    for (const node of nodes) {
      if (!("tagName" in node) || isHidden(node)) continue;
      if (node.tagName === "tr") rows.push(node.childNodes.filter((cell): cell is HtmlElement => isCell(cell)));
      else if (node.tagName === "tbody" || node.tagName === "thead" || node.tagName === "tfoot") visit(node.childNodes);
    }
  };
  visit(table.childNodes);
  return rows;
}

const isCell = (node: HtmlNode) =>
  "tagName" in node && (node.tagName === "td" || node.tagName === "th") && !isHidden(node);

function holdsTable(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => "tagName" in node && (node.tagName === "table" || holdsTable(node.childNodes)));
}

function span(cell: HtmlElement, name: "colspan" | "rowspan"): number {
  const value = cell.attrs.find((attribute) => attribute.name === name)?.value ?? "1";
  return /^\d{1,5}$/.test(value) ? Number(value) : 1;
}
