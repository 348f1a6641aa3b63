import { vocabulary } from "../../report/vocabulary.ts";
import { isLikeRow } from "../import/form-words.ts";
import { isValue } from "../import/words.ts";
import { simplified } from "../simplified.ts";
import { characters, tidy } from "../tidy.ts";

/**
 * A table of the form that a program took apart as Markdown, a piece below each of its rows or groups: there a table has to
 * have a header, be it made up (类别, 数据1), and the label of a row by itself is a heading.
 */

const DELIMITERS = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;

/** Taken apart at each row, a report has not so many tables; and none has so many rows. */
const MOST_TABLES = 200;
const MOST_ROWS = 100;

export interface RealHeaders {
  readonly lines: readonly string[];
  /** How many headers were left out that no form has. */
  readonly madeUp: number;
}

/** The lines of a Markdown text without made-up headers, and with labels that stand above their rows in them. */
export function withoutMadeHeaders(lines: readonly string[]): RealHeaders {
  const out: string[] = [];
  let madeUp = 0;
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    const [line = "", next = ""] = [lines[at], lines[at + 1]];
    if (!line.includes("|") || !DELIMITERS.test(next) || ++tables > MOST_TABLES) {
      out.push(line);
      continue;
    }
    let to = at + 2;
    while (lines[to]?.includes("|")) to++;
    const header = cellsOf(line);
    const all = lines.slice(at + 2, to).map(cellsOf);
    const rows = all.filter(saysAnything);
    const [[name = "", ...cells] = []] = rows;
    if (isMadeUp(header, rows)) {
      madeUp++;
      // 予以公开 below （一）予以公开.
      const full = rows.length === 1 ? takeLabel(out, (text) => isLonger(text, name)) : undefined;
      for (const row of full === undefined ? rows : [[full, ...cells]]) out.push(lineOf(row));
    } else {
      const label = isBare(all, header) ? takeLabel(out, isLabel) : undefined;
      const labelled = (row: readonly string[], first: string) => lineOf(label === undefined ? row : [first, ...row]);
      out.push(labelled(header, ""), next);
      for (const row of all) out.push(labelled(row, label ?? ""));
    }
    at = to - 1;
  }
  return { lines: out, madeUp };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map(tidy);
const lineOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const saysAnything = (row: readonly string[]): boolean => row.some((cell) => /[\p{L}\p{N}]/u.test(cell));

const isKnown = (cell: string): boolean => vocabulary.isHeaderWord(cell) || vocabulary.captionOf(cell) !== undefined;

/** Whether most columns of a header are none of the form's, while its rows are the form's or say nothing. */
function isMadeUp([corner = "", ...columns]: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const words = columns.filter((cell) => cell !== "");
  if (rows.length > MOST_ROWS || isLabel(corner) || [corner, ...words].some(isNumbered)) return false;
  return words.filter(isKnown).length * 2 < words.length && rows.every(([label = ""]) => isLabel(label));
}

const isNumbered = (cell: string): boolean => isValue(cell) && /\d/.test(cell);
/** As like the label of a row as one may be that was typed anew. */
const LIKE = 0.7;
const isLabel = (text: string): boolean => isLikeRow(simplified(text), LIKE);

/** One row of numbers alone, each below a word of the form. */
const isBare = (rows: readonly (readonly string[])[], header: readonly string[]): boolean =>
  rows.length === 1 && rows.flat().every(isValue) && header.every((cell) => vocabulary.isHeaderWord(cell));

const isLonger = (text: string, label: string): boolean =>
  isLabel(text) && characters(text).endsWith(characters(label));

/** The heading right above, taken away; none where something else stands there, or one that is not `meant`. */
function takeLabel(lines: string[], meant: (text: string) => boolean): string | undefined {
  let at = lines.length - 1;
  while (lines[at]?.trim() === "") at--;
  const label = HEADING.exec(lines[at] ?? "")?.[1];
  if (label === undefined || !meant(label)) return undefined;
  lines.length = at;
  return label;
}
