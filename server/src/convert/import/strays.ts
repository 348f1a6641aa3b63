import { headersOf, type TableForm } from "../../edition/index.ts";
import { characters } from "../tidy.ts";
import type { Notes } from "./findings.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import type { Run } from "./pieces.ts";

/** The pieces that are no part of a group's label or of the header. */
export function strangersIn(form: TableForm, pieces: readonly string[]): string[] {
  const heads = form.rows.filter((row) => row.heads);
  const known = [...heads, ...form.columns]
    .map(({ label }) => label)
    .concat(form.corner, headersOf(form))
    .map(characters);
  return pieces.filter((piece) => !known.some((label) => label.includes(characters(piece))));
}

export function strayPieces(form: TableForm, pieces: readonly string[], notes: Notes): void {
  if (pieces.length > 0) notes.stray(placeOf(form), pieces.join(" "), noteOf(texts.strayText));
}

export function strayRun(form: TableForm, run: Run, notes: Notes): void {
  const text = [...run.before, ...run.values].join(" ");
  if (text !== "") notes.stray(placeOf(form), text, noteOf(texts.strayRow));
}
