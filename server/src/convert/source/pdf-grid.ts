import { joined, tidy } from "../tidy.ts";
import { linesOf } from "./pdf-lines.ts";
import type { Word } from "./pdf-page.ts";
import { NEAR, type Rule, type Rules } from "./pdf-rules.ts";
import type { SourceGrid } from "./source.ts";

/** Sides that go on this far beyond the last line leave room for text. */
const OPEN = 6;
const MOST_COLUMNS = 80;
const MOST_ROWS = 400;

/** A table of a page, and the words that stand in it. */
export interface PdfGrid {
  readonly top: number;
  readonly grid: SourceGrid;
  readonly words: readonly Word[];
}

/** The tables that a page's lines make: places between lines, joined to cells where no line parts them. */
export function gridsOf(rules: Rules, words: readonly Word[]): PdfGrid[] {
  return components(rules).flatMap((part) => {
    const xs = positions(part.down);
    const ys = withOpenEnds(positions(part.across), part.down);
    const fits = xs.length > 2 && ys.length > 1 && xs.length <= MOST_COLUMNS && ys.length <= MOST_ROWS;
    return fits ? (readGrid(part, xs, ys, words) ?? []) : [];
  });
}

function readGrid(
  { across, down }: Rules,
  xs: readonly number[],
  ys: readonly number[],
  words: readonly Word[],
): PdfGrid | undefined {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cells = new Cells(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = ((xs[c] ?? 0) + (xs[c + 1] ?? 0)) / 2;
      const y = ((ys[r] ?? 0) + (ys[r + 1] ?? 0)) / 2;
      if (c + 1 < columns && !isParted(down, xs[c + 1] ?? 0, y)) cells.join(r * columns + c, r * columns + c + 1);
      if (r + 1 < rows && !isParted(across, ys[r + 1] ?? 0, x)) cells.join(r * columns + c, (r + 1) * columns + c);
    }
  }
  const texts = new Map<number, Word[]>();
  const inside: Word[] = [];
  for (const word of words) {
    const c = between(xs, word.x + word.width / 2);
    const r = between(ys, word.y - word.size * 0.35);
    if (c < 0 || r < 0) continue;
    inside.push(word);
    const cell = cells.of(r * columns + c);
    texts.set(cell, [...(texts.get(cell) ?? []), word]);
  }
  if (inside.length === 0) return undefined;
  const grid = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const cell = cells.of(r * columns + c);
      // A cell over several columns stands in the first of them.
      if (c > 0 && cells.of(r * columns + c - 1) === cell) return "";
      return textOf(texts.get(cell) ?? []);
    }),
  );
  // A row that only goes on with the cells above comes of a line that belongs to part of the table.
  const own = grid.filter(
    (row, r) =>
      row.some((text) => text !== "") &&
      (r === 0 || row.some((_, c) => cells.of(r * columns + c) !== cells.of((r - 1) * columns + c))),
  );
  return { top: ys[0] ?? 0, words: inside, grid: { kind: "grid", rows: own, edges: xs } };
}

const textOf = (words: readonly Word[]) => linesOf(words).reduce((text, line) => joined(text, tidy(line.text)), "");

/** Places of a grid, joined to cells. */
class Cells {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  of(place: number): number {
    let at = place;
    while (this.#parent[at] !== at) at = this.#parent[at] ?? at;
    this.#parent[place] = at;
    return at;
  }

  join(one: number, other: number): void {
    const [low, high] = [this.of(one), this.of(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) this.#parent[high] = low;
  }
}

const isParted = (rules: readonly Rule[], at: number, along: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from - NEAR <= along && along <= rule.to + NEAR);

function between(edges: readonly number[], value: number): number {
  for (let i = 0; i + 1 < edges.length; i++) if (value >= (edges[i] ?? 0) && value < (edges[i + 1] ?? 0)) return i;
  return -1;
}

/** Where lines stand, those that are near each other as one. */
function positions(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > NEAR);
}

/** Where a page's end cuts a row, its sides go on, and no line is drawn at the cut. */
function withOpenEnds(ys: readonly number[], down: readonly Rule[]): number[] {
  const sorted = [...down].sort((a, b) => a.at - b.at);
  const sides = [sorted[0], sorted[sorted.length - 1]].filter((side) => side !== undefined);
  const top = Math.max(...sides.map(({ from }) => from));
  const bottom = Math.min(...sides.map(({ to }) => to));
  const [first = top] = ys;
  const last = ys[ys.length - 1] ?? bottom;
  return [...(first - top > OPEN ? [top] : []), ...ys, ...(bottom - last > OPEN ? [bottom] : [])];
}

/** Lines that touch belong to one table. */
function components({ across, down }: Rules): Rules[] {
  const cells = new Cells(across.length + down.length);
  const order = down.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.at - b.rule.at);
  across.forEach((row, r) => {
    for (const { rule, index } of order) {
      if (rule.at > row.to + NEAR) break;
      const touches = rule.at >= row.from - NEAR && row.at >= rule.from - NEAR && row.at <= rule.to + NEAR;
      if (touches) cells.join(r, across.length + index);
    }
  });
  const parts = new Map<number, { across: Rule[]; down: Rule[] }>();
  const part = (index: number) => {
    const id = cells.of(index);
    const known = parts.get(id) ?? { across: [], down: [] };
    parts.set(id, known);
    return known;
  };
  across.forEach((rule, index) => {
    part(index).across.push(rule);
  });
  down.forEach((rule, index) => {
    part(across.length + index).down.push(rule);
  });
  return [...parts.values()].filter((one) => one.across.length > 1 && one.down.length > 1);
}
