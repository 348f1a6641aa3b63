/** How points are moved: `x` to `a x + c y + e`, `y` to `b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Point = readonly [x: number, y: number];

const STILL: Matrix = [1, 0, 0, 1, 0, 0];

/** What pdf.js hands over as a list, of whatever kind; an empty one where it hands over nothing. */
export const listOf = (data: unknown): unknown[] => Object.values(data ?? {});

export const numbersOf = (data: unknown): number[] => listOf(data).map(Number);

const isMatrix = (numbers: readonly number[]): numbers is Matrix => numbers.length === 6;

/** The matrix that six numbers are; what is none moves nothing. */
export function matrixOf(data: unknown): Matrix {
  const numbers = numbersOf(data);
  return isMatrix(numbers) ? numbers : STILL;
}

/** A point of the page, turned as the page is shown. */
export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Both moves at once, the second first. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
