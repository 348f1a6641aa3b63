import type { Span } from "../draft/index.ts";
import type { Edition } from "../edition/index.ts";
import { layoutOf } from "./layout.ts";
import type { BoundCell, Report } from "./report.ts";

/** Decimals in 万元 have at most six places; whole millionths add up without error. */
export const SCALE = 1_000_000;

/**
 * What is kept of a report that others are added to: its numbers, and where they stand. A report bound whole takes fifty
 * times the room, and there may be thousands of them.
 */
export interface Part {
  readonly file?: string;
  readonly agency?: string;
  readonly year?: number;
  readonly edition: Edition;
  readonly draft: { readonly text: string };
  /** In millionths, by the `layoutOf` the edition; NaN where a number is missing or cannot be read. */
  readonly amounts: Float64Array;
  /** Where each stands: from and to, or twice -1 where there is no such cell. */
  readonly places: Int32Array;
}

/** The part that a report is; a part is one already. */
export function partOf(report: Report | Part): Part {
  if ("amounts" in report) return report;
  const { file, agency, year, edition, draft, tables } = report;
  const layout = layoutOf(edition);
  const amounts = new Float64Array(layout.size).fill(Number.NaN);
  const places = new Int32Array(layout.size * 2).fill(-1);
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const index = layout.indexOfCell(cell);
        if (index === undefined) continue;
        const amount = amountOf(cell);
        if (amount !== undefined) amounts[index] = Math.round(amount * SCALE);
        places[index * 2] = cell.source.span.from;
        places[index * 2 + 1] = cell.source.span.to;
      }
    }
  }
  return {
    ...(file !== undefined && { file }),
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    edition,
    draft: { text: draft.text },
    amounts,
    places,
  };
}

/** Where a part's cell stands, by its number in the layout. */
export function placeIn({ places }: Part, index: number): Span | undefined {
  const from = places[index * 2] as number;
  return from < 0 ? undefined : { from, to: places[index * 2 + 1] as number };
}

/** A cell's number; amounts (66976万元, 251000元) in 万元. */
export function amountOf(cell: BoundCell | undefined): number | undefined {
  if (!cell?.certain || cell.value.kind !== "number") return undefined;
  if (cell.column.kind !== "amount") return cell.value.value;
  const text = cell.source.text;
  const factor = text.includes("亿") ? 10_000 : text.includes("万") ? 1 : 0.0001;
  return cell.value.value * factor;
}
