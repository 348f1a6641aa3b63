import type { Message } from "../../message.ts";

/**
 * How sure import is of a part: `sure`, its labels say so; `likely`, most of them do; `chosen`, the source left room and
 * one reading was taken; `missing`, not found; `unplaced`, kept in the appendix; `left`, of the site or the page and not
 * of the report.
 */
export type Certainty = "sure" | "likely" | "chosen" | "missing" | "unplaced" | "left";

/** A line of the table that import ends with. */
export interface Found {
  readonly part: Message;
  readonly certainty: Certainty;
  readonly note?: Message;
}

/** Text that found no place, as it stood. */
export interface Stray {
  readonly where: Message;
  readonly text: string;
}

/** What a step of import gathers beside its result. */
export class Notes {
  readonly found: Found[] = [];
  readonly strays: Stray[] = [];
  readonly #said = new Set<string>();

  /** What was said of the part already is not said again. */
  add(part: Message, certainty: Certainty, note?: Message): void {
    const key = JSON.stringify([part, certainty, note]);
    if (certainty !== "unplaced" && this.#said.has(key)) return;
    this.#said.add(key);
    this.found.push({ part, certainty, ...(note && { note }) });
  }

  /** All that others say. */
  take(others: Notes): void {
    for (const { part, certainty, note } of others.found) this.add(part, certainty, note);
    this.strays.push(...others.strays);
  }

  stray(where: Message, text: string, why: Message): void {
    this.strays.push({ where, text });
    this.add(where, "unplaced", why);
  }
}
