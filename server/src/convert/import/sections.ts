import type { Edition, SectionForm } from "../../edition/index.ts";
import { vocabulary } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { canonicalOf } from "./grid-table.ts";
import { bindGrids, mergeGrids, unusedRows } from "./grid-tables.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { straightened } from "./straight.ts";
import { readTextTables } from "./text-tables.ts";

/** What will stand under a heading of the draft, in order. */
export type Part =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "table"; readonly table: DraftTable };

export interface Context {
  readonly edition: Edition;
  readonly agency: string | undefined;
  readonly literal: boolean;
  readonly notes: Notes;
}

/** The paragraphs of a stretch without tables of the form; a grid there is a table of its own. */
export function narrativeParts(blocks: readonly SourceBlock[], { agency, notes }: Context, heading: string): Part[] {
  const parts: Part[] = [];
  let lines: SourceLine[] = [];
  const flush = () => {
    for (const paragraph of paragraphsOf(lines, agency)) parts.push({ kind: "paragraph", paragraph });
    lines = [];
  };
  for (const block of blocks) {
    if (isLine(block)) lines.push(block);
    else {
      flush();
      parts.push(...strangeGrid(block));
      notes.add(noteOf(texts.section, { heading }), "chosen", noteOf(texts.otherTable));
    }
  }
  flush();
  return parts;
}

/** The parts of a section that the form gives tables. */
export function tableParts(blocks: readonly SourceBlock[], section: SectionForm, context: Context): Part[] {
  const { edition, literal, notes } = context;
  const merged = mergeGrids(blocks).map((block) => {
    if (isLine(block)) return block;
    const { grid, moved } = straightened(block);
    if (moved > 0)
      notes.add(noteOf(texts.section, { heading: section.heading }), "chosen", noteOf(texts.moved, { number: moved }));
    return grid;
  });
  const grids = bindGrids(merged, section, edition);
  const parts: Part[] = [];
  let lines: SourceLine[] = [];
  const found = new Set<string>();
  const flush = () => {
    const text = readTextTables(lines, section, edition, literal, notes);
    parts.push(...narrativeParts(text.narrative, context, section.heading));
    for (const table of text.tables) {
      if (table.form) found.add(table.form.id);
      parts.push({ kind: "table", table });
    }
    lines = [];
  };
  for (const [index, block] of merged.entries()) {
    if (isLine(block)) {
      // The caption above a grid is written with its table.
      const next = merged[index + 1];
      const caption = vocabulary.captionOf(tidy(block.text));
      if (!(caption && next && !isLine(next))) lines.push(block);
      continue;
    }
    flush();
    const tables = grids.find(({ grid }) => grid === block)?.tables ?? [];
    if (tables.length === 0) {
      parts.push(...strangeGrid(block));
      notes.add(noteOf(texts.section, { heading: section.heading }), "chosen", noteOf(texts.otherTable));
    }
    for (const text of unusedRows(tables)) {
      notes.stray(noteOf(texts.section, { heading: section.heading }), text, noteOf(texts.strayRow));
    }
    for (const table of tables) {
      found.add(table.form.id);
      parts.push({ kind: "table", table: canonicalOf(table, literal, notes) });
    }
  }
  flush();
  for (const form of section.tables) {
    if (!found.has(form.id)) notes.add(placeOf(form), "missing", noteOf(texts.noTable));
  }
  return parts;
}

/** A table that is none of the form's: kept as it is; one of a single column is text. */
function strangeGrid({ rows }: SourceGrid): Part[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [header = [], ...body] = rows.map((row) => Array.from({ length: width }, (_, i) => tidy(row[i] ?? "")));
  if (width > 1) return [{ kind: "table", table: { header, rows: body } }];
  return rows.flatMap(([text = ""]) => {
    const words = tidy(text);
    return words === "" ? [] : [{ kind: "paragraph" as const, paragraph: { text: words } }];
  });
}
