import { editDistance } from "../../edit-distance.ts";
import { headersOf, type TableForm } from "../../edition/index.ts";
import { type FormLabel, fold, formLabel, likeness, squeeze } from "../../report/label.ts";
import { characters } from "../tidy.ts";

/** From here on a likeness says how a label is known; below, that it is merely near. */
const KNOWN = 0.93;

/** Likeness, but of near texts each character counts: with a group's label beside it a row's is farther from the form's. */
function closeness(text: string, label: FormLabel): number {
  const like = likeness(text, label, true);
  if (like === 0 || like >= KNOWN) return like;
  const folded = fold(text);
  const shares = label.folded.map((one) => editDistance(folded, one) / Math.max(folded.length, one.length));
  return 0.85 - 0.35 * Math.min(...shares);
}

/** What stands in brackets has not ended. */
function isOpen(pieces: readonly string[]): boolean {
  const text = pieces.join("").replaceAll("（", "(").replaceAll("）", ")");
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

/** How well a stretch of text fits where it is put. Remembers what it has measured. */
export class Measure {
  readonly #likeness = new Map<string, number>();
  readonly #ofGroups = new Map<string, boolean>();
  readonly #ofHeads = new Map<string, boolean>();
  readonly #heads: string[];
  readonly #header: string;

  constructor(readonly form: TableForm) {
    this.#heads = form.rows.filter((row) => row.heads).map((row) => characters(row.label));
    this.#header = characters(
      [form.corner, ...headersOf(form), ...form.columns.map((column) => column.label)].join(""),
    );
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
      if (!this.#isOfHead(piece)) continue;
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
    const known = this.#likeness.get(key) ?? closeness(squeeze(text), formLabel(form));
    this.#likeness.set(key, known);
    return known;
  }

  /**
   * A label that is right outweighs two that are merely near; one that continues behind its values must gain by it. The
   * label of a group that stands behind values begins what is below it.
   */
  label(before: readonly string[], behind: readonly string[], row: number): number {
    const blank = before.join("") === "" && behind.join("") === "";
    if (row < 0) return blank ? 0 : this.#unknown(before, behind);
    const { label, likeness } = this.labelOf(before, behind, row);
    if (likeness === 0) return blank ? -0.4 : -2;
    if (behind.length > 0 && !this.#gains(likeness, before, behind.slice(0, -1), row)) return -2;
    const leftOut = before.length + behind.length - label.length;
    const heads = this.form.rows[row]?.heads ? (behind.length > 0 ? 2 : 0.5) : 0;
    const open = isOpen([...before, ...behind]) ? 0.1 : 0;
    return (likeness >= 0.99 ? likeness + 2 : likeness * 2) - 0.05 * (behind.length + leftOut) - heads - open;
  }

  /** Whether a label's last piece makes it more like the form's, or ends what stands in brackets. */
  #gains(likeness: number, before: readonly string[], behind: readonly string[], row: number): boolean {
    return likeness > this.labelOf(before, behind, row).likeness || isOpen([...before, ...behind]);
  }

  /** The words before a row that the form does not know are its label, but for those of groups and of the header. */
  #unknown(before: readonly string[], behind: readonly string[]): number {
    return -0.3 - before.filter((piece) => this.#isOfGroups(piece)).length - behind.length;
  }

  /**
   * What it costs to leave all pieces before a run, as if its label stood behind it or nowhere. Words that are no
   * group's and no header's are that label, be it misspelt or unknown to the form: passed over for the next row's, all
   * numbers below would move up by a row.
   */
  passedOver(pieces: readonly string[]): number {
    return pieces.every((piece) => this.#isOfGroups(piece)) ? 0 : -2;
  }

  /** Pieces of group labels and of the header stand between labels; other text does not. */
  aside(pieces: readonly string[]): number {
    let score = 0;
    for (const piece of pieces) score += this.#asideOne(piece);
    return score;
  }

  #asideOne(piece: string): number {
    return this.#isOfGroups(piece) ? -0.01 : -0.05 * Math.min(characters(piece).length, 10);
  }

  /** A piece of a group's label, or of the header's words. */
  #isOfGroups(piece: string): boolean {
    const known = this.#ofGroups.get(piece);
    if (known !== undefined) return known;
    const is = this.#isOfHead(piece) || [...characters(piece)].every((c) => this.#header.includes(c));
    this.#ofGroups.set(piece, is);
    return is;
  }

  #isOfHead(piece: string): boolean {
    const known = this.#ofHeads.get(piece);
    if (known !== undefined) return known;
    const folded = characters(piece);
    const is = this.#heads.some((head) => head.includes(folded));
    this.#ofHeads.set(piece, is);
    return is;
  }
}
