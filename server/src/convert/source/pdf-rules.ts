import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfLibrary } from "./pdf-library.ts";
import { listOf, type Matrix, matrixOf, numbersOf, type Point, place, times } from "./pdf-matrix.ts";

/** A straight line on a page: at `at` across the other axis, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Thinner than this a filled box is a line; lines shorter than this part no cells. */
const THIN = 3;
const SHORT = 4;
/** A page with more lines than this is a drawing. */
const MOST = 20_000;

/** The straight lines that a page draws, by strokes or by thin filled boxes. */
export async function rulesOf(page: PDFPageProxy, view: Matrix, OPS: PdfLibrary["OPS"]): Promise<Rules> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const across: Rule[] = [];
  const down: Rule[] = [];
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    if (across.length + down.length > MOST) return;
    const width = Math.abs(x1 - x2);
    const height = Math.abs(y1 - y2);
    if (height < THIN && width > SHORT)
      across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width < THIN && height > SHORT)
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  const stroking = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set([OPS.fill, OPS.eoFill]);
  let matrix = view;
  const saved: Matrix[] = [];
  fnArray.forEach((operation: number, index: number) => {
    const args = listOf(argsArray[index]);
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, matrixOf(args[0]));
    } else if (operation === OPS.constructPath) {
      const [paint, data, box] = args;
      if (stroking.has(Number(paint))) strokes(numbersOf(listOf(data)[0]), matrix, add);
      else if (filling.has(Number(paint))) fill(numbersOf(box), matrix, add);
    }
  });
  return { across: wholeLines(across), down: wholeLines(down) };
}

/** Lines this near each other are one, and so are pieces with no wider gap between them. */
export const NEAR = 3;

/** Some programs draw a line anew along each cell: pieces that follow each other are one line. */
export function wholeLines(pieces: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  for (let from = 0; from < sorted.length; ) {
    const { at } = sorted[from] as Rule;
    let to = from;
    while (to < sorted.length && (sorted[to] as Rule).at - at <= NEAR) to++;
    let open: { at: number; from: number; to: number } | undefined;
    for (const piece of sorted.slice(from, to).sort((a, b) => a.from - b.from)) {
      if (open && piece.from <= open.to + NEAR) open.to = Math.max(open.to, piece.to);
      else {
        open = { ...piece, at };
        lines.push(open);
      }
    }
    from = to;
  }
  return lines;
}

type Add = (x1: number, y1: number, x2: number, y2: number) => void;

/** How many numbers follow each sign of a path: to, line, curve, curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** A number that is not there is none, and no line comes of it. */
const pointAt = (numbers: readonly number[], at: number, matrix: Matrix): Point =>
  place(matrix, Number(numbers[at]), Number(numbers[at + 1]));

function strokes(path: readonly number[], matrix: Matrix, add: Add): void {
  let start: Point = [Number.NaN, Number.NaN];
  let last = start;
  const line = (to: Point) => {
    add(...last, ...to);
    last = to;
  };
  for (let i = 0; i < path.length; ) {
    const sign = Number(path[i]);
    const length = Number(LENGTHS[sign]);
    const point = pointAt(path, i + length - 1, matrix);
    if (sign === 0) {
      start = point;
      last = point;
    } else if (sign === 1) line(point);
    else if (sign === 4) line(start);
    else last = point;
    i += length + 1;
  }
}

function fill(box: readonly number[], matrix: Matrix, add: Add): void {
  add(...pointAt(box, 0, matrix), ...pointAt(box, 2, matrix));
}
