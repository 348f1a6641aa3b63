import type { Edition } from "../../edition/index.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { noteOf, texts } from "./messages.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";

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

/** A table that is none of the form's: kept as it is; one of a single column is text. */
export function strangeGrid({ rows }: SourceGrid): Part[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [header = [], ...body] = rows.map((row) => Array.from({ length: width }, (_, i) => tidy(row[i] ?? "")));
  if (width > 1) return [{ kind: "table", table: { header, rows: body } }];
  return rows.flatMap(([text = ""]) => {
    const words = tidy(text);
    return words === "" ? [] : [{ kind: "paragraph" as const, paragraph: { text: words } }];
  });
}
