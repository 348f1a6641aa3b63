import type { Edition, SectionForm } from "../../edition/index.ts";
import { fitOf } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { findHeadings } from "./locate.ts";

/**
 * The blocks, with headings on lines of their own that stand in a row of a table, as they do where tables of two sections
 * were glued together. Only those of sections that have no line of their own, in the form's words.
 */
export function withHeadingRowsApart(blocks: readonly SourceBlock[], edition: Edition): readonly SourceBlock[] {
  const found = new Set(findHeadings(blocks, edition).map(({ form }) => form));
  const lost = edition.sections.filter((form) => !found.has(form));
  return lost.length === 0 ? blocks : blocks.flatMap((block) => apart(block, lost));
}

function apart(block: SourceBlock, lost: readonly SectionForm[]): SourceBlock[] {
  if (isLine(block)) return [block];
  const { rows } = block;
  const at = rows.findIndex((row) => headingOf(row, lost) !== undefined);
  const text = headingOf(rows[at] ?? [], lost);
  if (text === undefined) return rows.length > 0 ? [block] : [];
  const above = { ...block, rows: rows.slice(0, at) };
  const below = { ...block, rows: rows.slice(at + 1) };
  return [...apart(above, []), { kind: "line", text, whole: true }, ...apart(below, lost)];
}

/** The heading that a row says, be it repeated in the cells that a merged one covers. */
function headingOf(row: readonly string[], lost: readonly SectionForm[]): string | undefined {
  const [text, other] = new Set(row.map(tidy).filter((cell) => cell !== ""));
  const says = text !== undefined && other === undefined && lost.some((form) => fitOf(text, headingLabel(form)));
  return says ? text : undefined;
}
