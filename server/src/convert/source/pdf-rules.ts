import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfLibrary } from "./pdf-library.ts";
import { place } from "./pdf-page.ts";

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

type Matrix = readonly number[];

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
    const args: unknown = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = times(matrix, numbers(args));
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const inner = Array.isArray(args) ? numbers(args[0]) : [];
      if (inner.length === 6) matrix = times(matrix, inner);
    } else if (operation === OPS.constructPath && Array.isArray(args)) {
      const [paint, data, box]: unknown[] = args;
      if (stroking.has(Number(paint))) strokes(pathOf(data), matrix, add);
      else if (filling.has(Number(paint))) fill(numbers(box), matrix, add);
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

function strokes(path: readonly number[], matrix: Matrix, add: Add): void {
  let start: [number, number] | undefined;
  let last: [number, number] | undefined;
  const line = (to: [number, number]) => {
    if (last) add(...last, ...to);
    last = to;
  };
  for (let i = 0; i < path.length; ) {
    const sign = path[i] ?? 0;
    const length = LENGTHS[sign] ?? 0;
    const point = place(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0);
    if (sign === 0) {
      start = point;
      last = point;
    } else if (sign === 1) line(point);
    else if (sign === 4) {
      if (start) line(start);
    } else last = point;
    i += length + 1;
  }
}

function fill([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], matrix: Matrix, add: Add): void {
  add(...place(matrix, x1, y1), ...place(matrix, x2, y2));
}

function pathOf(data: unknown): number[] {
  return Array.isArray(data) ? numbers(data[0]) : [];
}

function numbers(data: unknown): number[] {
  if (Array.isArray(data)) return data.map(Number);
  return data instanceof Float32Array || data instanceof Float64Array ? [...data] : [];
}

function times(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
