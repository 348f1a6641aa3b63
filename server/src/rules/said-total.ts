import { say } from "../message.ts";
import { type BoundNumber, bindNarrative } from "../narrative/index.ts";
import type { BoundCell, BoundTable, Report, Sum, Suspect } from "../report/index.ts";
import type { Related } from "./rule.ts";
import { texts } from "./texts.ts";

/** What the narrative says for a total that is not the sum of its parts. */
interface Said {
  /** Its numbers that say what the total says, or a part with which the total would be right. */
  readonly related: readonly Related[];
  /** The one part that they show to be wrong. */
  readonly suspect?: Suspect;
}

/** What speaks for a wrong total as it is typed, and which of its parts is wrong then. */
export function saidOf(report: Report, { suspects }: BoundTable, { at }: Sum): Said {
  const related: Related[] = [];
  const shown = new Set<Suspect>();
  for (const { span, number, cells, holds } of bindNarrative(report)) {
    const suspect = suspects.find(
      ({ cell, value }) => cells.length === 1 && cells[0] === cell && number.value === value,
    );
    if (!holds || !(suspect || saysTyped(at, cells, number))) continue;
    if (suspect) shown.add(suspect);
    related.push({ at: span, message: say(suspect ? texts.saidSo : texts.saidToo, { value: number.value }) });
  }
  const [suspect] = shown;
  return { related, ...(shown.size === 1 && suspect && { suspect }) };
}

/** The text says the total, or what it adds up to with others, as it is typed. */
const saysTyped = (total: BoundCell, cells: readonly BoundCell[], { value }: BoundNumber["number"]) =>
  cells.includes(total) &&
  value === cells.reduce((sum, cell) => sum + (cell.value.kind === "number" ? cell.value.value : 0), 0);
