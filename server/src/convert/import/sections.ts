import type { Edition, SectionForm } from "../../edition/index.ts";
import { vocabulary } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { canonicalOf } from "./grid-table.ts";
import { bindGrids, mergeGrids } from "./grid-tables.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { Remarked } from "./remarks.ts";
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

/** The parts of a section that the form gives tables, as its grids have them. */
export function gridParts({ blocks: parted, remarks }: Remarked, section: SectionForm, context: Context): Part[] {
  const { edition, literal, notes } = context;
  const merged = mergeGrids(parted).map((block) => {
    if (isLine(block)) return block;
    const { grid, moved } = straightened(block);
    if (moved > 0)
      notes.add(noteOf(texts.section, { heading: section.heading }), "chosen", noteOf(texts.moved, { number: moved }));
    return grid;
  });
  const grids = new Map(bindGrids(merged, section, edition).map((bound) => [bound.grid, bound]));
  const where = noteOf(texts.section, { heading: section.heading });
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
  let caption: string | undefined;
  for (const [index, block] of merged.entries()) {
    if (isLine(block)) {
      const text = tidy(block.text);
      if (remarks.has(block)) {
        flush();
        parts.push({ kind: "paragraph", paragraph: { text } });
      } else if (vocabulary.captionOf(text) && isAboveGrid(merged, index, remarks)) {
        // It is written with its table.
        caption = text;
      } else lines.push(block);
      continue;
    }
    flush();
    const { tables = [], goesOn, unused = [] } = grids.get(block) ?? {};
    if (tables.length === 0 && !goesOn) {
      if (caption !== undefined) parts.push({ kind: "paragraph", paragraph: { text: caption, level: 3 } });
      parts.push(...strangeGrid(block));
      notes.add(where, "chosen", noteOf(texts.otherTable));
    }
    caption = undefined;
    for (const text of unused) notes.stray(where, text, noteOf(texts.strayRow));
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

/** Whether a grid follows, with nothing but remarks between. */
function isAboveGrid(blocks: readonly SourceBlock[], index: number, remarks: ReadonlySet<SourceBlock>): boolean {
  let below = index + 1;
  while (remarks.has(blocks[below] as SourceBlock)) below++;
  const next = blocks[below];
  return next !== undefined && !isLine(next);
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
