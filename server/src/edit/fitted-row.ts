import type { TableBlock, TableRow } from "../draft/index.ts";
import { displayWidth } from "../width.ts";
import type { FormatOptions } from "./format.ts";

const DASHES = /^ :?-+:? $/;
const NUMBER = /^ \d+ $/;

/** A canonical row, its cells padded to the widths of another: numbers stand right, words left, dashes grow. */
export function fitted(row: string, model: TableRow, text: string, options: FormatOptions = {}): string {
  const widths = widthsOf(model, text, options);
  const cells = row.split("|").slice(1, -1);
  const padded = cells.map((cell, column) => {
    const room = (widths[column] ?? 0) - displayWidth(cell, isWide(options));
    if (room <= 0) return cell;
    if (DASHES.test(cell)) return cell.replace("-", "-".repeat(room + 1));
    return NUMBER.test(cell) ? " ".repeat(room) + cell : cell + " ".repeat(room);
  });
  return `|${padded.join("|")}|`;
}

/** Canonical rows for a table: aligned with its rows where those are aligned with each other, else as they are. */
export function fittedInto(rows: readonly string[], { rows: [first, ...others] }: TableBlock, text: string): string[] {
  const widths = first && widthsOf(first, text).join();
  const isAligned = others.length > 0 && others.every((one) => widthsOf(one, text).join() === widths);
  return rows.map((row) => (first && isAligned ? fitted(row, first, text) : row));
}

function widthsOf({ cells }: TableRow, text: string, options: FormatOptions = {}): number[] {
  return cells.map(({ cell }) => displayWidth(text.slice(cell.from, cell.to), isWide(options)));
}

const isWide = ({ ambiguousWidth }: FormatOptions): boolean => ambiguousWidth !== "narrow";
