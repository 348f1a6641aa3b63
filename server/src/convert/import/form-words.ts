import { headersOf } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { allTables, vocabulary } from "../../report/vocabulary.ts";
import { characters } from "../tidy.ts";

/** The words that tables of either form hold: captions, headers, labels of rows and groups. */

const rows = allTables.flatMap(({ form }) => form.rows);
const labels = rows.map(({ label }) => characters(label));
const others = allTables
  .flatMap(({ form }) => [
    form.corner,
    form.caption ?? "",
    ...headersOf(form),
    ...form.columns.map(({ label }) => label),
  ])
  .map(characters);

/** Longer than any label, with what explains it. */
const LONGEST = 80;

/** Whether a text is like the label of a row or a group, as near to the form's as `least` says. */
export const isLikeRow = (text: string, least: number): boolean =>
  text.length < LONGEST && rows.some((row) => likeness(squeeze(text), formLabel(row), true) >= least);

/** Whether a text is such words; a row's label may be as far from the form's as `least` says. */
export const isOfForm = (text: string, least: number): boolean =>
  vocabulary.isHeaderWord(text) || vocabulary.captionOf(text) !== undefined || isLikeRow(text, least);

/** Whether a text stands in the label of a row, as what a broken line leaves of it does. */
export const isPieceOfRow = (text: string): boolean => labels.some((label) => label.includes(characters(text)));

/** The same for all words. */
export const isPiece = (text: string): boolean =>
  isPieceOfRow(text) || others.some((word) => word.includes(characters(text)));
