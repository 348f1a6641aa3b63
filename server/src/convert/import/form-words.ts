import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { allTables, vocabulary } from "../../report/vocabulary.ts";
import { characters } from "../tidy.ts";

/** The words that tables of either form hold: captions, headers, labels of rows and groups. */

const rows = allTables.flatMap(({ form }) => form.rows);
const pieces = allTables
  .flatMap(({ form }) => [
    form.corner,
    form.caption ?? "",
    ...form.headers,
    ...[...form.columns, ...form.rows].map(({ label }) => label),
  ])
  .map(characters);

/** Longer than any label, with what explains it. */
const LONGEST = 80;

/** Whether a text is such words; a row's label may be as far from the form's as `least` says. */
export const isOfForm = (text: string, least: number): boolean =>
  vocabulary.isHeaderWord(text) ||
  vocabulary.captionOf(text) !== undefined ||
  (text.length < LONGEST && rows.some((row) => likeness(squeeze(text), formLabel(row), true) >= least));

/** Whether a text stands in one of them, as what a broken line leaves of it does. */
export const isPiece = (text: string): boolean => pieces.some((word) => word.includes(characters(text)));
