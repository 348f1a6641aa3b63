import type { BoundCell, BoundTable, Report, Sum } from "../../report/index.ts";
import type { Place, Reading } from "../quantities/quantity.ts";
import { cellOf, isInForm } from "./places.ts";

/** A reading with what the tables give for it. */
export interface Figure {
  readonly reading: Reading;
  readonly value: number;
  /** The most that the reading allows; the same as `value` for most. */
  readonly most: number;
  readonly cells: readonly BoundCell[];
}

/** Whether the tables tell it. */
export const isFigure = (one: Figure | "unknown" | undefined): one is Figure => one !== undefined && one !== "unknown";

/**
 * The numbers of the tables. A derived cell counts at its computed value, so that a wrong total makes no sentence
 * wrong; where sums fail, it may count as typed as well (`typed`), and a cell that alone explains the failing sums at the
 * value that they show: the slip is told of in the table, and not again at each sentence that has the right number.
 */
export class Figures {
  readonly #tables: ReadonlyMap<string, BoundTable>;
  readonly #sums = new Map<BoundCell, Sum>();
  /** Cells of which one was copied wrongly, as the sums show, each with its right value then. */
  readonly #mended = new Map<BoundCell, number>();
  /** What was read already, of all applicants and as computed: the numbers of a narrative ask for the same few. */
  readonly #known = new Map<Reading, Figure | "unknown" | undefined>();
  /** Some sum fails: the typed totals may be the right ones. */
  readonly doubtful: boolean;

  constructor(report: Report) {
    this.#tables = new Map(report.tables.map((table) => [table.form.id, table]));
    let doubtful = false;
    for (const table of report.tables) {
      for (const { cell, value } of table.suspects) this.#mended.set(cell, value);
      for (const sum of table.sums) {
        if (!sum.holds) doubtful = true;
        if (sum.at.derived && sum.less.length === 0 && !this.#sums.has(sum.at)) this.#sums.set(sum.at, sum);
      }
    }
    this.doubtful = doubtful;
  }

  /**
   * What a reading gives; `unknown` where a cell that it needs is missing, blank or unreadable, and nothing where the
   * form of this report has no such cell at all.
   */
  read(
    table: string,
    reading: Reading,
    columns: readonly string[] | undefined,
    typed = false,
  ): Figure | "unknown" | undefined {
    if (columns || typed) return this.#read(table, reading, columns, typed);
    if (!this.#known.has(reading)) this.#known.set(reading, this.#read(table, reading, columns, typed));
    return this.#known.get(reading);
  }

  /** What a reading gives, for a sentence that says there was none: as typed where that is nothing. */
  readNone(table: string, reading: Reading, columns: readonly string[] | undefined): Figure | "unknown" | undefined {
    const computed = this.read(table, reading, columns);
    if (!this.doubtful || !isFigure(computed) || computed.value === 0) return computed;
    const typed = this.read(table, reading, columns, true);
    return isFigure(typed) && typed.value === 0 ? typed : computed;
  }

  #read(
    table: string,
    reading: Reading,
    columns: readonly string[] | undefined,
    typed: boolean,
  ): Figure | "unknown" | undefined {
    const bound = this.#tables.get(table);
    if (!bound) return "unknown";
    if (!isInForm(bound.form, reading)) return undefined;
    const cells: BoundCell[] = [];
    const add = (places: readonly Place[]): number | undefined => {
      let sum = 0;
      for (const place of places) {
        const value = this.#place(bound, place, columns, typed, cells);
        if (value === undefined) return undefined;
        sum += value;
      }
      return sum;
    };
    const plus = add(reading.plus);
    const minus = reading.minus ? add(reading.minus) : 0;
    const more = reading.more?.map((place) => add([place])) ?? [];
    if (plus === undefined || minus === undefined || more.includes(undefined)) return "unknown";
    const value = Math.max(0, plus - minus) * (reading.times ?? 1);
    const slack = more.length === 0 ? 0 : Math.min(...more.map((one) => one ?? 0));
    return { reading, value, most: value + slack, cells: [...new Set(cells)] };
  }

  #place(table: BoundTable, place: Place, columns: readonly string[] | undefined, typed: boolean, cells: BoundCell[]) {
    const { row, column } = cellOf(place);
    let sum = 0;
    for (const id of column ?? columns ?? TOTAL) {
      const value = this.#row(table, row, id, typed, cells);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }

  /** A row's number, or that of all rows below a group. */
  #row(table: BoundTable, row: string, column: string, typed: boolean, cells: BoundCell[]): number | undefined {
    const own = table.cell(row, column);
    if (own && !own.row.heads) return this.#cell(own, typed, cells);
    const below = table.form.rows.filter((one) => one.group === row && !one.heads);
    const present = below.filter((one) => table.cell(one.id, column));
    // The draft gives the group's number instead of its rows, as the form of 2019 does for （六）.
    if (own && present.length === 0) return this.#cell(own, typed, cells);
    if (below.length === 0) return this.#inGroup(table, row, column);
    if (present.length < below.length) return undefined;
    let sum = 0;
    for (const one of present) {
      const value = this.#cell(table.cell(one.id, column), typed, cells);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }

  /** A row that the draft leaves out, under a group whose number is 0. */
  #inGroup(table: BoundTable, row: string, column: string): number | undefined {
    const group = table.form.rows.find((one) => one.id === row)?.group;
    const cell = group === undefined ? undefined : table.cell(group, column);
    return cell?.value.kind === "number" && cell.value.value === 0 ? 0 : undefined;
  }

  #cell(cell: BoundCell | undefined, typed: boolean, cells: BoundCell[]): number | undefined {
    if (!cell?.certain) return undefined;
    // Only one of those that might be wrong is.
    const slip = typed && !cells.some((one) => this.#mended.has(one)) ? this.#mended.get(cell) : undefined;
    cells.push(cell);
    const told = typed ? slip : this.#sums.get(cell)?.expected;
    return told ?? (cell.value.kind === "number" ? cell.value.value : undefined);
  }
}

const TOTAL = ["total"];
