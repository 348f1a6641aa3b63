import type { ColumnForm, TableForm } from "../../edition/index.ts";
import { fold, formLabel, likeness, squeeze } from "../../report/label.ts";
import { characters, joined } from "../tidy.ts";
import { labelToWrite } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
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
  const spare = [...pieces];
  const corner = cornerOf(form, spare, literal, notes);
  const spanning = [...form.headers, ...(wide ? form.rows.map((row) => row.label) : [])];
  for (const label of spanning) takeEqual(spare, [fold(label)]);
  const labels = form.columns.map((column) => (takeEqual(spare, formLabel(column).folded) ? column.label : undefined));
  for (let copy = 1; wide && copy < form.rows.length; copy++) {
    for (const column of form.columns) takeEqual(spare, formLabel(column).folded);
  }
  const open = form.columns.filter((_, index) => labels[index] === undefined);
  const copies = wide ? form.rows.length : 1;
  const broken = [...spanning, ...open.flatMap((column) => Array.from({ length: copies }, () => column.label))];
  const near = open.flatMap((column, i) => spare.slice(i, i + 1).map((piece) => ({ column, piece })));
  if (near.length > 0 && spare.length === open.length && near.every(isNear)) {
    for (const { column, piece } of near) {
      const typed = labelToWrite(piece, column, literal);
      labels[form.columns.indexOf(column)] = typed;
      if (typed !== column.label) notes.add(placeOf(form), "likely", noteOf(texts.headerTyped, { typed }));
    }
    spare.length = 0;
  }
  const strangers = spare.filter(
    (piece) => !broken.some((label) => characters(label).includes(characters(piece))) && !isMade(piece, broken),
  );
  if (strangers.length > 0) notes.stray(placeOf(form), strangers.join(" "), noteOf(texts.headerStray));
  const found = characters(spare.join(""));
  const unnamed = open.filter((column) => labels[form.columns.indexOf(column)] === undefined);
  const lost = unnamed.filter(({ label }) => ![...characters(label)].every((character) => found.includes(character)));
  if (lost.length > 0 && spare.length < strangers.length + open.length) {
    notes.add(
      placeOf(form),
      "chosen",
      noteOf(texts.headerMissing, { labels: lost.map(({ label }) => label).join("、") }),
    );
  }
  return [corner, ...form.columns.map((column, index) => labels[index] ?? column.label)];
}

const isNear = ({ piece, column }: { piece: string; column: ColumnForm }) =>
  likeness(squeeze(piece), formLabel(column), true) > 0;

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
function takeEqual(pieces: string[], folded: readonly string[]): string[] | undefined {
  for (let from = 0; from < pieces.length; from++) {
    let text = "";
    for (let to = from; to < pieces.length && text.length < 80; to++) {
      text += pieces[to];
      if (!folded.includes(fold(text))) continue;
      return pieces.splice(from, to + 1 - from);
    }
  }
  return undefined;
}

/** The sentence above the labels; where it is only like the form's, as it stood. */
function cornerOf(form: TableForm, pieces: string[], literal: boolean, notes: Notes): string {
  const official = { label: form.corner };
  const taken = takeEqual(pieces, [fold(form.corner)]);
  if (taken) return labelToWrite(taken.reduce(joined, ""), official, literal);
  if (!form.cornerIsNote) return form.corner;
  const from = pieces.findIndex((piece) => /勾稽|本列数据/.test(piece));
  if (from < 0) return form.corner;
  const to = pieces.findIndex((piece, index) => index >= from && /[)）]$/.test(piece));
  const stretch = pieces.splice(from, (to < 0 ? from : to) + 1 - from);
  // Column labels stand on the lines of the sentence, where nothing tells the cells apart.
  const own = stretch.filter((piece) => characters(form.corner).includes(characters(piece)));
  if (characters(own.join("")) === characters(form.corner)) {
    pieces.unshift(...stretch.filter((piece) => !own.includes(piece)));
    return labelToWrite(own.reduce(joined, ""), official, literal);
  }
  const typed = stretch.reduce(joined, "");
  notes.add(placeOf(form), "likely", noteOf(texts.headerTyped, { typed }));
  return labelToWrite(typed, official, literal);
}
