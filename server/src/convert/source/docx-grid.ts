import type { SourceGrid } from "./source.ts";
import { at, value, type XmlElement } from "./xml.ts";

/** More columns than this no report's table has. */
const MOST_COLUMNS = 60;

/** The grid of a Word table: `gridSpan` and `vMerge` dealt out. */
export function docxGrid(table: XmlElement, textOf: (cell: XmlElement) => string): SourceGrid {
  const rows: string[][] = [];
  /** Columns in which a merged cell may go on. */
  let open = new Set<number>();
  for (const source of rowsOf(table)) {
    const above = rows[rows.length - 1];
    const merged = new Set<number>();
    const row: string[] = Array.from({ length: skipped(source) }, () => "");
    for (const cell of cellsOf(source)) {
      const properties = at(cell, "w:tcPr");
      const columns = Number(value(properties, "w:gridSpan")) || 1;
      const merge = at(properties, "w:vMerge");
      // One that goes on where nothing began begins there.
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart" && open.has(row.length);
      if (merge) merged.add(row.length);
      const text = goesOn ? (above?.[row.length] ?? "") : textOf(cell);
      for (let i = 0; i < columns && row.length < MOST_COLUMNS; i++) row.push(i === 0 ? text : "");
    }
    rows.push(row);
    open = merged;
  }
  return { kind: "grid", rows: rows.filter((row) => row.some((cell) => cell.trim() !== "")) };
}

function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    // A row that a tracked change deleted is not there any more.
    if (child.name === "w:tr" && !at(child, "w:trPr", "w:del")) yield child;
    else if (WRAPPERS.has(child.name)) yield* rowsOf(child);
  }
}

function* cellsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (child.name === "w:tc") yield child;
    else if (WRAPPERS.has(child.name)) yield* cellsOf(child);
  }
}

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:customXml"]);

/** A cell with more text than this holds an article, not a value. */
const LONGEST = 600;

/** What a table is only a frame for: it has one column, or holds tables or an article. */
export function framedBy(table: XmlElement): XmlElement[] | undefined {
  const rows = [...rowsOf(table)].map((row) => [...cellsOf(row)]);
  const isFrame = rows.every((row) => row.length <= 1) || rows.flat().some(holdsMuch);
  return isFrame ? rows.flat() : undefined;
}

function holdsMuch(cell: XmlElement): boolean {
  let length = 0;
  const open: XmlElement[] = [cell];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (typeof child === "string") length += node.name === "w:t" ? child.length : 0;
      else if (child.name === "w:tbl" && [...rowsOf(child)].length > 1) return true;
      else open.push(child);
    }
    if (length > LONGEST) return true;
  }
  return false;
}

/** Columns that a row leaves free at its beginning. */
function skipped(row: XmlElement): number {
  return Math.min(Number(value(row, "w:trPr", "w:gridBefore")) || 0, MOST_COLUMNS);
}
