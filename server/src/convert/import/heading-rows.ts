import type { Edition, SectionForm } from "../../edition/index.ts";
import { fitOf } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { Notes } from "./findings.ts";
import { gridApart } from "./grid-apart.ts";
import { findHeadings } from "./locate.ts";
import { noteOf, texts } from "./messages.ts";

/**
 * The blocks, with headings on lines of their own that stand in a row of a table, as they do where tables of two sections
 * were glued together. Only those of sections that have no line of their own, in the form's words, and of rows that say
 * the same the first.
 */
export function withHeadingRowsApart(
  blocks: readonly SourceBlock[],
  edition: Edition,
  notes: Notes,
): readonly SourceBlock[] {
  const found = new Set(findHeadings(blocks, edition).map(({ form }) => form));
  const lost = new Set(edition.sections.filter((form) => !found.has(form)));
  if (lost.size === 0) return blocks;
  return blocks.flatMap((block) => {
    if (!isLine(block)) return gridApart(block, (row) => headingOf(row, lost, notes));
    const text = block.text.includes("\t") ? headingOf(block.text.split("\t"), lost, notes) : undefined;
    return [text === undefined ? block : { ...block, text }];
  });
}

/** The heading that a row says, be it repeated in the cells that a merged one covers; it is none that is lost any more. */
function headingOf(row: readonly string[], lost: Set<SectionForm>, notes: Notes): string | undefined {
  const [text, other] = new Set(row.map(tidy).filter((cell) => cell !== ""));
  if (text === undefined || other !== undefined) return undefined;
  const form = [...lost].find((one) => fitOf(text, headingLabel(one)));
  if (!form) return undefined;
  lost.delete(form);
  notes.add(noteOf(texts.section, { heading: form.heading }), "chosen", noteOf(texts.headingRow));
  return text;
}
