import { writeCell } from "../edit/cell.ts";
import { type Message, say, type Text } from "../message.ts";
import type { BoundCell, BoundTable, Report, Sum, Suspect, Term } from "../report/index.ts";
import { changeCell } from "./cells.ts";
import type { CellRef, Finding, Fix, Related } from "./rule.ts";
import { saidOf } from "./said-total.ts";
import { texts } from "./texts.ts";

/** What the rules on sums have in common; the form says which sums there are and which rule speaks of each. */

interface Failing {
  readonly table: BoundTable;
  readonly sum: Sum;
  readonly typed: number;
  readonly expected: number;
}

/** The sums of all tables that belong to a rule and do not hold. */
export function failing(report: Report, rule: string): Failing[] {
  const found: Failing[] = [];
  for (const table of report.tables) {
    for (const sum of table.sums) {
      const { at, expected } = sum;
      if (sum.rule === rule && !sum.holds && at.value.kind === "number" && expected !== undefined)
        found.push({ table, sum, typed: at.value.value, expected });
    }
  }
  return found;
}

/**
 * The findings on wrong totals: each at its cell, with the sum in the message, its parts related, and the sum as the
 * fix. `words` may name {row} and {column} of the cell, what is {expected} of which {parts}, and what is {typed};
 * `others` are fixes offered behind the sum.
 */
export function* wrongTotals(
  report: Report,
  rule: string,
  words: Text,
  others: (sum: Sum) => Fix[] = () => [],
): Generator<Finding> {
  for (const { table, sum, typed, expected } of failing(report, rule)) {
    const { row, column, source } = sum.at;
    const args = {
      row: row.label,
      column: column.label,
      expected,
      parts: written(sum.terms),
      typed,
    };
    const said = saidOf(report, table, sum);
    const suspect = said.suspect ?? table.suspect;
    // What the text bears out may be right, and then a part is what is wrong.
    const safe = !sum.inDoubt && said.related.length === 0;
    yield {
      at: source.span,
      message: say(words, args),
      cell: refOf(sum.at),
      related: [...relatedTerms(sum), ...said.related],
      fixes: [...suspectFix(sum, suspect), changeCell(sum.at, expected, safe), ...others(sum)],
    };
  }
}

/** Offered first on every finding that the suspect explains. */
export function suspectFix(sum: Sum, suspect: Suspect | undefined): Fix[] {
  return suspect?.explains.includes(sum) ? [mendSuspect(suspect)] : [];
}

export function mendSuspect({ cell, value }: Suspect): Fix {
  return {
    title: say(texts.mendCell, { row: cell.row.label, column: cell.column.label, value }),
    safe: false,
    edits: [writeCell(cell.source, String(value))],
  };
}

export const refOf = ({ table, row, column }: BoundCell): CellRef => ({
  table: table.id,
  row: row.id,
  column: column.id,
});

/** The cells that a sum was computed from, of those that add something: an editor shows each on a line of its own. */
export function relatedTerms(sum: Sum): Related[] {
  const sameRow = sum.terms.every((term) => term.cell.row === sum.at.row);
  return [...sum.terms, ...sum.less]
    .filter(({ value }) => value !== 0)
    .map(({ cell, value }) => ({
      at: cell.source.span,
      message: say(texts.part, { label: sameRow ? cell.column.label : cell.row.label, value }),
    }));
}

/** A balance in the form's own words. */
export function balanceWords({ at, rule }: Sum): Text {
  return at.table.balances.find((balance) => balance.rule === rule)?.says ?? { zh: at.row.label, en: at.row.label };
}

/** `22+0+0+0+0+1`; along a column of many rows the zeros are left out. */
export function written(terms: readonly Term[]): string | Message {
  const shown = terms.length > FEW ? terms.filter((term) => term.value !== 0) : terms;
  const [only] = shown;
  if (shown.length === 1 && only && terms.length > 1) return say(texts.onlyPart, { value: only.value });
  return shown.length === 0 ? "0" : shown.map((term) => term.value).join("+");
}

/** As many as a row of the widest table has. */
const FEW = 6;
