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
  const [rows, columns] = [gapsOf(ys), gapsOf(xs)];
  const width = columns.length;
  const cells = new Cells(rows.length * width);
  for (const [r, { middle: y, to: bottom }] of rows.entries()) {
    for (const [c, { middle: x, to: right }] of columns.entries()) {
      const place = r * width + c;
      if (c + 1 < width && !isParted(down, right, y)) cells.join(place, place + 1);
      if (r + 1 < rows.length && !isParted(across, bottom, x)) cells.join(place, place + width);
    }
  }
  const texts = new Map<number, Word[]>();
  const inside: Word[] = [];
  for (const word of words) {
    const c = gapAt(columns, word.x + word.width / 2);
    const r = gapAt(rows, word.y - word.size * 0.35);
    if (c < 0 || r < 0) continue;
    inside.push(word);
    const cell = cells.of(r * width + c);
    texts.set(cell, [...(texts.get(cell) ?? []), word]);
  }
  if (inside.length === 0) return undefined;
  const grid = rows.map((_, r) =>
    columns.map((_, c) => {
      const cell = cells.of(r * width + c);
      // A cell over several columns stands in the first of them.
      if (c > 0 && cells.of(r * width + c - 1) === cell) return "";
      return textOf(texts.get(cell) ?? []);
    }),
  );
  // A row that only goes on with the cells above comes of a line that belongs to part of the table.
  const own = grid.filter(
    (row, r) =>
      row.some((text) => text !== "") &&
      (r === 0 || row.some((_, c) => cells.of(r * width + c) !== cells.of((r - 1) * width + c))),
  );
  return { top: Math.min(...ys), words: inside, grid: { kind: "grid", rows: own, edges: xs } };
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
    while (this.#parent[at] !== at) at = Number(this.#parent[at]);
    this.#parent[place] = at;
    return at;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }
}

const isParted = (rules: readonly Rule[], at: number, along: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from - NEAR <= along && along <= rule.to + NEAR);

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** What lies between edges that follow each other. */
const gapsOf = (edges: readonly number[]): Gap[] =>
  edges.slice(1).map((to, i) => {
    const from = Number(edges[i]);
    return { from, to, middle: (from + to) / 2 };
  });

const gapAt = (gaps: readonly Gap[], value: number) => gaps.findIndex(({ from, to }) => value >= from && value < to);

/** Where lines stand, those that are near each other as one. */
function positions(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - Number(sorted[index - 1]) > NEAR);
}

/** Where a page's end cuts a row, its sides go on, and no line is drawn at the cut. */
function withOpenEnds(ys: readonly number[], down: readonly Rule[]): number[] {
  const sorted = [...down].sort((a, b) => a.at - b.at);
  const sides = sorted.filter((_, index) => index === 0 || index === sorted.length - 1);
  const top = Math.max(...sides.map(({ from }) => from));
  const bottom = Math.min(...sides.map(({ to }) => to));
  const [first, last] = [Math.min(...ys), Math.max(...ys)];
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
