/** Where Tab leads in a row of numbers, told by the text of its line alone: no vscode in here, to be tested without it. */

/** Offsets in the line. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * The cell beside the one at a place, as the server would choose it (its `next-cell.ts`), so that the next digit need not
 * wait for an answer. None where the line does not show that both hold numbers of the form: at the ends of a row, beside
 * labels, in rows that are blank so far, as those of groups are to stay. Of numbers where the form has no cell, in a
 * column of the author's own, say, the server knows and the line does not: there Tab just stays in the row.
 */
export function cellBeside(line: string, at: number, backwards: boolean): Columns | undefined {
  // Whether a full-width bar parts cells is told by the rows around it.
  if (line.includes("｜")) return undefined;
  const cells = cellsOf(line);
  const here = cells.findIndex(({ from, to }) => from <= at && at <= to);
  const numbers = cells.map(({ from, to }) => NUMBER.test(line.slice(from, to)));
  const next = backwards ? here - 1 : here + 1;
  const cell = cells[next];
  return cell && isForNumber(here) && isForNumber(next) ? spot(line, cell) : undefined;

  /** It holds one, or nothing right of one: further left a blank may continue a label. */
  function isForNumber(index: number): boolean {
    const cell = cells[index];
    if (!cell) return false;
    return numbers[index] || (line.slice(cell.from, cell.to).trim() === "" && isForNumber(index - 1));
  }
}

/** Whether a place is between two bars of a row, where a line break would tear the row in two. */
export function isInRow(line: string, at: number): boolean {
  return cellsOf(line).some(({ from, to }) => from <= at && at <= to);
}

const NUMBER = /^\s*[+-]?\d[\d,.]*\s*$/;

/** Between two bars each; what stands behind the last is none, be it a comment or a row that is not closed yet. */
function cellsOf(line: string): Columns[] {
  if (!/^\s*\|/.test(line)) return [];
  const bars = [...line.matchAll(/\\.|\|/g)].filter(([mark]) => mark === "|").map(({ index }) => index);
  return bars.slice(1).map((to, index) => ({ from: (bars[index] ?? 0) + 1, to }));
}

/** What is typed takes the place of the number; in a blank, of the space where a number of one digit ends up. */
function spot(line: string, { from, to }: Columns): Columns {
  const text = line.slice(from, to).trim();
  const start = line.indexOf(text, from);
  if (text !== "") return { from: start, to: start + text.length };
  const end = Math.max(from, to - 1);
  return { from: Math.max(from, end - 1), to: end };
}
