import { type ColumnForm, headersOf, type TableForm } from "../../edition/index.ts";
import { fold, formLabel } from "../../report/label.ts";
import { characters } from "../tidy.ts";
import { labelToWrite } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { otherLabels, type Piece, textOf } from "./header-labels.ts";
import { noteOf, placeOf, texts } from "./messages.ts";

/**
 * The header to write for a table whose header is known only as pieces of text, which extraction may have broken and
 * shuffled. What is the form's wording in pieces is the form's wording; a whole label that differs stays as it stood.
 */
export function headerOf(
  form: TableForm,
  pieces: readonly string[],
  literal: boolean,
  wide: boolean,
  notes: Notes,
): string[] {
  const spare = pieces.map((text, at): Piece => ({ text, at }));
  const corner = cornerOf(form, spare, literal, notes);
  const spanning = [...headersOf(form), ...(wide ? form.rows.map((row) => row.label) : [])];
  for (const label of spanning) takeEqual(spare, [fold(label)]);
  const owners = new Map<number, ColumnForm>();
  for (const column of form.columns)
    for (const { at } of takeEqual(spare, formLabel(column).folded)) owners.set(at, column);
  for (let copy = 1; wide && copy < form.rows.length; copy++) {
    for (const column of form.columns) takeEqual(spare, formLabel(column).folded);
  }
  const open = form.columns.filter((column) => ![...owners.values()].includes(column));
  const copies = wide ? form.rows.length : 1;
  const broken = [...spanning, ...open.flatMap((column) => Array.from({ length: copies }, () => column.label))];
  const isPart = (text: string) =>
    broken.some((label) => characters(label).includes(characters(text))) || isMade(text, broken);
  const labels = new Map<ColumnForm, string>();
  // Side by side the columns have one label for all rows.
  if (!wide) {
    for (const [column, typed] of otherLabels(spare, { columns: form.columns, owners, isPart })) {
      const text = labelToWrite(textOf(typed), column, literal);
      labels.set(column, text);
      if (text !== column.label) notes.add(placeOf(form), "likely", noteOf(texts.headerTyped, { typed: text }));
      for (const piece of typed) spare.splice(spare.indexOf(piece), 1);
    }
  }
  const strangers = spare.map(({ text }) => text).filter((text) => !isPart(text));
  if (strangers.length > 0) notes.stray(placeOf(form), strangers.join(" "), noteOf(texts.headerStray));
  const found = characters(textOf(spare));
  const lost = open.filter(
    (column) => !labels.has(column) && ![...characters(column.label)].every((character) => found.includes(character)),
  );
  if (lost.length > 0 && spare.length < strangers.length + open.length) {
    notes.add(
      placeOf(form),
      "chosen",
      noteOf(texts.headerMissing, { labels: lost.map(({ label }) => label).join("、") }),
    );
  }
  return [corner, ...form.columns.map((column) => labels.get(column) ?? column.label)];
}

/** A piece made of labels that ran into one another (总计商业). */
function isMade(piece: string, labels: readonly string[]): boolean {
  let rest = characters(piece);
  for (let cut = rest.length; cut > 0 && rest !== ""; cut--) {
    if (!labels.some((label) => characters(label).includes(rest.slice(0, cut)))) continue;
    rest = rest.slice(cut);
    cut = rest.length + 1;
  }
  return rest === "";
}

/** Takes out a piece, or pieces that follow each other, that make one of these texts. */
function takeEqual(pieces: Piece[], folded: readonly string[]): Piece[] {
  for (let from = 0; from < pieces.length; from++) {
    let text = "";
    for (let to = from; to < pieces.length && text.length < 80; to++) {
      text += pieces[to]?.text;
      if (!folded.includes(fold(text))) continue;
      return pieces.splice(from, to + 1 - from);
    }
  }
  return [];
}

/** The sentence above the labels; where it is only like the form's, as it stood. */
function cornerOf(form: TableForm, pieces: Piece[], literal: boolean, notes: Notes): string {
  const official = { label: form.corner };
  const taken = takeEqual(pieces, [fold(form.corner)]);
  if (taken.length > 0) return labelToWrite(textOf(taken), official, literal);
  if (!form.cornerIsNote) return form.corner;
  const from = pieces.findIndex(({ text }) => /勾稽|本列数据/.test(text));
  if (from < 0) return form.corner;
  const to = pieces.findIndex(({ text }, index) => index >= from && /[)）]$/.test(text));
  const stretch = pieces.splice(from, (to < 0 ? from : to) + 1 - from);
  // Column labels stand on the lines of the sentence, where nothing tells the cells apart.
  const own = stretch.filter(({ text }) => characters(form.corner).includes(characters(text)));
  if (characters(textOf(own)) === characters(form.corner)) {
    pieces.unshift(...stretch.filter((piece) => !own.includes(piece)));
    return labelToWrite(textOf(own), official, literal);
  }
  const typed = textOf(stretch);
  notes.add(placeOf(form), "likely", noteOf(texts.headerTyped, { typed }));
  return labelToWrite(typed, official, literal);
}
