import { editions, headersOf, type SectionForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { vocabulary } from "../../report/vocabulary.ts";
import { characters, tidy } from "../tidy.ts";
import { isValue, wordsOf } from "./words.ts";

/** A cell of more lines than this is text. */
const MOST_LINES = 6;

/** Tells the lines of a section's tables from the sentences around them. */
export class TableWords {
  readonly #words: readonly string[];
  readonly #labels: readonly Parameters<typeof formLabel>[0][];

  constructor(section: SectionForm) {
    const sections = editions.flatMap((edition) => edition.sections.filter(({ id }) => id === section.id));
    const forms = sections.flatMap(({ tables }) => tables);
    this.#labels = forms.flatMap((form) => [{ label: form.corner }, ...form.rows]);
    const headers = forms.flatMap((form) => [...headersOf(form), ...form.columns.map(({ label }) => label)]);
    this.#words = [...this.#labels.map(({ label }) => label), ...headers].map(characters);
  }

  /**
   * Whether a line is of a sentence. Labels have commas too, misspelt ones and those that explain themselves: within a
   * table a line without a full stop is a cell where the table goes on below it. One that ends in a colon leads to the table.
   */
  isSentence(texts: readonly string[], index: number, inTable: boolean): boolean {
    const text = texts[index] ?? "";
    if (text.includes("\t") || !/[，。；]|[：:]$/.test(text) || this.#isFragment(text)) return false;
    return !inTable || /[。；]|[：:]$/.test(text) || !this.#goesOn(texts.slice(index, index + MOST_LINES));
  }

  /** Whether the cell that begins with the first of these lines ends in a table: with a value, or before another cell. */
  #goesOn([text = "", next, ...others]: readonly string[]): boolean {
    if (next === undefined || vocabulary.captionOf(tidy(next))) return wordsOf(text).slice(-1).some(isValue);
    if (this.#isFragment(next) || wordsOf(next).every((word) => isValue(word))) return true;
    return !/[。；]/.test(next) && this.#goesOn([next, ...others]);
  }

  /** A piece of one of the labels that the section's tables have, or made of such pieces alone. */
  #isFragment(text: string): boolean {
    const words = wordsOf(text);
    const label = words.slice(0, words.findLastIndex((word) => !isValue(word)) + 1).join("");
    return (
      this.#isPiece(label) ||
      // Cells that stand on one line, where nothing else tells them apart.
      words.every((word) => isValue(word) || this.#isPiece(word)) ||
      this.#labels.some((one) => likeness(squeeze(label.slice(0, 80)), formLabel(one), true) > 0)
    );
  }

  #isPiece(text: string): boolean {
    const folded = characters(text);
    return folded !== "" && this.#words.some((label) => label.includes(folded));
  }
}
