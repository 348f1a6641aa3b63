import type { Span } from "../draft/index.ts";
import { type BoundNumber, bindNarrative } from "../narrative/index.ts";
import type { BoundCell, BoundTable, Report } from "../report/index.ts";
import { cellAt, within } from "./place.ts";
import { previousCell } from "./previous-cell.ts";

/** A place in this draft, or in another one. */
export interface Spot {
  readonly report: Report;
  readonly at: Span;
}

/** What the thing at an offset is tied to. */
export interface Links {
  readonly origin: Spot;
  /** What it comes from: the cells that a total sums or a sentence speaks of, last year's cell of what was carried over. */
  readonly sources: readonly Spot[];
  /** What is made of it: totals, balances, numbers in sentences. */
  readonly uses: readonly Spot[];
}

export function linksAt(report: Report, offset: number): Links | undefined {
  const found = cellAt(report, offset);
  return found ? cellLinks(report, found.table, found.cell) : numberLinks(report, offset);
}

/** The number of a sentence at an offset that the tables hold. */
export function numberAt(report: Report, offset: number): BoundNumber | undefined {
  return bindNarrative(report).find(({ span, cells }) => within(span, offset) && cells.length > 0);
}

function numberLinks(report: Report, offset: number): Links | undefined {
  const number = numberAt(report, offset);
  if (!number) return undefined;
  const sources = number.cells.map((cell) => spotOf(report, cell));
  return { origin: { report, at: number.span }, sources, uses: [] };
}

function cellLinks(report: Report, table: BoundTable, cell: BoundCell): Links {
  const own = table.sums.filter(({ at }) => at === cell);
  // A total is the sum of its column before it is the remainder of a balance.
  const sums = own.some(({ balance }) => !balance) ? own.filter(({ balance }) => !balance) : own;
  const parts = sums.flatMap(({ terms, less }) => [...terms, ...less].map((term) => term.cell));
  const totals = table.sums
    .filter(({ at, base, terms }) => at !== cell && (base.has(cell) || terms.some((term) => term.cell === cell)))
    .map(({ at }) => at);
  const said = bindNarrative(report).filter(({ cells }) => cells.includes(cell));
  const before = previousCell(report, cell);
  return {
    origin: spotOf(report, cell),
    sources: [...[...new Set(parts)].map((part) => spotOf(report, part)), ...(before ? [before] : [])],
    uses: [
      ...[...new Set(totals)].map((total) => spotOf(report, total)),
      ...said.map(({ span }) => ({ report, at: span })),
    ],
  };
}

/** The words of a cell; of a blank one all of it. */
function spotOf(report: Report, { source }: BoundCell): Spot {
  return { report, at: source.span.from < source.span.to ? source.span : source.cell };
}
