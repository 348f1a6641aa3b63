import type { TableForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { characters } from "../tidy.ts";

/** How well a stretch of text fits where it is put. Remembers what it has measured. */
export class Measure {
  readonly #likeness = new Map<string, number>();
  readonly #asides = new Map<string, number>();
  readonly #heads: string[];
  readonly #header: string;

  constructor(readonly form: TableForm) {
    this.#heads = form.rows.filter((row) => row.heads).map((row) => characters(row.label));
    this.#header = characters([form.corner, ...form.headers, ...form.columns.map((column) => column.label)].join(""));
  }

  /**
   * The pieces before and behind a run that make a row's label. Where nothing tells the cells of a line apart, pieces of
   * the group's label beside it stand among them, and are left out; what is left begins before the run.
   */
  labelOf(before: readonly string[], behind: readonly string[], row: number): { label: string[]; likeness: number } {
    let label = [...before, ...behind];
    let likeness = this.#likenessOf(label.join(""), row);
    if (before.length === 0 || this.form.rows[row]?.heads) return { label, likeness };
    for (const piece of [...before.slice(1), ...behind]) {
      if (likeness >= 0.99) break;
      if (!this.#heads.some((head) => head.includes(characters(piece)))) continue;
      const others = label.filter((other) => other !== piece);
      const without = this.#likenessOf(others.join(""), row);
      if (without > likeness) [label, likeness] = [others, without];
    }
    return { label, likeness };
  }

  #likenessOf(text: string, row: number): number {
    const form = this.form.rows[row];
    if (!form) return 0;
    const key = `${row} ${text}`;
    const known = this.#likeness.get(key) ?? likeness(squeeze(text), formLabel(form), true);
    this.#likeness.set(key, known);
    return known;
  }

  /** A label that is right outweighs two that are merely near; one that continues behind its values must gain by it. */
  label(before: readonly string[], behind: readonly string[], row: number): number {
    const blank = before.join("") === "" && behind.join("") === "";
    if (row < 0) return blank ? 0 : -0.3;
    const { label, likeness } = this.labelOf(before, behind, row);
    if (likeness === 0) return blank ? -0.4 : -2;
    const leftOut = before.length + behind.length - label.length;
    return (
      (likeness >= 0.99 ? likeness + 2 : likeness * 2) -
      0.05 * (behind.length + leftOut) -
      (this.form.rows[row]?.heads ? 0.5 : 0)
    );
  }

  /** Pieces of group labels and of the header stand between labels; other text does not. */
  aside(pieces: readonly string[]): number {
    let score = 0;
    for (const piece of pieces) score += this.#asideOne(piece);
    return score;
  }

  #asideOne(piece: string): number {
    const known = this.#asides.get(piece);
    if (known !== undefined) return known;
    const folded = characters(piece);
    const fits =
      this.#heads.some((head) => head.includes(folded)) || [...folded].every((c) => this.#header.includes(c));
    const score = fits ? -0.01 : -0.05 * Math.min(folded.length, 10);
    this.#asides.set(piece, score);
    return score;
  }
}
