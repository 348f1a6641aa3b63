import type { SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { cellsFrom, endsInRow, isNothing, isSaid, isValue, wordsOf } from "./words.ts";

/** Values that follow each other, and the pieces of text before them. */
export interface Run {
  readonly before: readonly string[];
  readonly values: readonly string[];
  /** The cells of a line with tabs: blank ones are among them. */
  readonly tabbed?: boolean;
}

/** The text of a table taken apart: runs of values in order, and the pieces behind the last of them. */
export interface Pieces {
  readonly runs: readonly Run[];
  readonly rest: readonly string[];
}

/**
 * Takes lines apart. In lines with tabs a cell is a cell: blanks between values count, and a line's end ends a row. In
 * others words part at white space, and a row's values may stand on several lines.
 */
export function piecesOf(lines: readonly SourceLine[]): Pieces {
  const runs: { before: string[]; values: string[]; tabbed: boolean }[] = [];
  let before: string[] = [];
  let values: string[] | undefined;
  const value = (text: string, tabbed: boolean) => {
    if (values) values.push(text);
    else {
      values = [text];
      runs.push({ before, values, tabbed });
      before = [];
    }
  };
  const piece = (text: string) => {
    values = undefined;
    if (text !== "") before.push(text);
  };
  for (const [index, { text }] of lines.entries()) {
    if (text.includes("\t")) {
      values = undefined;
      const { labels, cells } = cellsOf(text);
      labels.forEach(piece);
      for (const cell of cells) value(cell, true);
      values = undefined;
    } else {
      const words = wordsOf(text);
      const cells = cellsFrom(words, lines[index + 1]?.text);
      for (const [at, word] of words.entries()) {
        if (isSaid(word) || (isNothing(word) && (values || at >= cells || endsInRow(before)))) value(word, false);
        else piece(word);
      }
    }
  }
  return { runs, rest: before };
}

/** +(0) -(0): no number that is known, and no words. */
const isFigures = (cell: string) => /\d/.test(cell) && !/\p{L}/u.test(cell);

/** The cells of a line with tabs: the values are those behind the last cell that holds words. */
function cellsOf(line: string): { labels: string[]; cells: string[] } {
  const cells = line.split("\t").map(tidy);
  const last = cells.findLastIndex((cell) => !isValue(cell) && !isFigures(cell));
  const values = cells.slice(last + 1);
  if (last < 0 && !values.some((cell) => cell !== "")) return { labels: [], cells: [] };
  return { labels: cells.slice(0, last + 1), cells: values };
}

/** A label at least this like a row's names it without a doubt. */
const NAMES = 0.94;

/**
 * Rows left blank, as wide as the table: blank cells behind words that are like the label of a row, and the label of a row
 * itself that no values follow. Blank cells behind other words, a header's or a group's, are those of merged cells, and
 * the words are pieces before the next run. `like` tells how like a row's label a text is.
 */
export function settleBlanks({ runs, rest }: Pieces, width: number, like: (text: string) => number): Pieces {
  const isRow = (text: string | undefined) => text !== undefined && like(text) > 0;
  const blank = (before: readonly string[]): Run => ({ before, values: Array<string>(width).fill("") });
  const isBlank = ({ values }: Run) => values.every((value) => value === "");
  // Where values stand without a label before them, labels may stand behind.
  const labelled = runs.every((run) => isBlank(run) || isRow(run.before[run.before.length - 1]));
  const settled: Run[] = [];
  let before: string[] = [];
  const takeUp = (pieces: readonly string[]) => {
    for (const piece of pieces) {
      before.push(piece);
      if (!labelled || like(piece) < NAMES) continue;
      settled.push(blank(before));
      before = [];
    }
  };
  for (const run of runs) {
    takeUp(run.before.slice(0, -1));
    before.push(...run.before.slice(-1));
    if (isBlank(run) && !isRow(before[before.length - 1])) continue;
    settled.push(isBlank(run) ? blank(before) : { ...run, before });
    before = [];
  }
  takeUp(rest);
  return { runs: settled, rest: before };
}

/**
 * Cells at the ends of rows that are more than the table has columns: in some texts the blanks of merged label cells stand
 * there. Where a row has other cells too many they stand at its beginning, and all stay.
 */
export function trimEnds({ runs, rest }: Pieces, width: number): Pieces {
  const ends = runs.every(({ values }) => values.length <= width || values[values.length - 1] === "");
  if (!ends) return { runs, rest };
  const trimmed = (run: Run) => ({ ...run, values: run.values.slice(0, Math.max(width, filled(run))) });
  return { runs: runs.map((run) => (run.values.length > width ? trimmed(run) : run)), rest };
}

/** How many cells a run has, without the blanks at its end. */
export const filled = ({ values }: Pick<Run, "values">): number => values.findLastIndex((value) => value !== "") + 1;

/** Parts a run that holds several rows, whose labels stand elsewhere or were lost. */
export function splitRuns(pieces: Pieces, width: number): Pieces {
  const runs = pieces.runs.flatMap((run): Run[] => {
    const numbers = run.values.filter((value) => value !== "").length;
    if (filled(run) < width * 2 || (run.tabbed && numbers <= width)) return [run];
    const parts: Run[] = [];
    for (let at = 0; at < run.values.length; at += width) {
      parts.push({ before: at === 0 ? run.before : [], values: run.values.slice(at, at + width) });
    }
    return parts;
  });
  return { runs, rest: pieces.rest };
}
