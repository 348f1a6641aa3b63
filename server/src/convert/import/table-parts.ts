import type { SectionForm } from "../../edition/index.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { Notes } from "./findings.ts";
import { noteOf, texts } from "./messages.ts";
import { type Remarked, withoutRemarks } from "./remarks.ts";
import { type Context, gridParts, narrativeParts, type Part } from "./sections.ts";
import { readTextTables } from "./text-tables.ts";
import { isWhole } from "./whole.ts";
import { isValue } from "./words.ts";

/**
 * The parts of a section that the form gives tables. Where the cells of grids do not stand below their headers (merged cells
 * got lost, headers stand again between the rows), labels and the number of values may still tell all rows: then they are
 * read as lines are.
 */
export function tableParts(blocks: readonly SourceBlock[], section: SectionForm, context: Context): Part[] {
  const remarked = withoutRemarks(blocks);
  const grids = { ...context, notes: new Notes() };
  const lines = { ...context, notes: new Notes() };
  const parts = gridParts(remarked, section, grids);
  const others = blocks.every(isLine) || isWhole(parts, section) ? [] : lineParts(remarked, section, lines);
  const byLines = isWhole(others, section) && isSure(lines.notes);
  const where = noteOf(texts.section, { heading: section.heading });
  if (byLines) context.notes.add(where, "chosen", noteOf(texts.byLines));
  context.notes.take(byLines ? lines.notes : grids.notes);
  return byLines ? others : parts;
}

/** Nothing was left over, and nothing had two readings. */
const isSure = ({ found, strays }: Notes): boolean =>
  strays.length === 0 && found.every(({ certainty }) => certainty !== "chosen");

/** The parts with each row of the grids as a line. */
function lineParts({ blocks, remarks }: Remarked, section: SectionForm, context: Context): Part[] {
  const lines = blocks.flatMap((block) => (remarks.has(block) ? [] : isLine(block) ? [block] : linesOf(block)));
  const { narrative, tables } = readTextTables(lines, section, context.edition, context.literal, context.notes);
  return [
    ...narrativeParts([...remarks, ...narrative], context, section.heading),
    ...tables.map((table) => ({ kind: "table" as const, table })),
  ];
}

/** The rows with tabs between their cells; what a merged cell says stands in the first of its rows. */
function linesOf({ rows }: SourceGrid): SourceLine[] {
  return rows.map((row, index) => {
    const above = rows[index - 1] ?? [];
    const cells = row.map((cell, column) => (cell === above[column] && !isValue(tidy(cell)) ? "" : tidy(cell)));
    const only = cells.filter((cell) => cell !== "").length < 2;
    return { kind: "line", text: only ? cells.join("") : cells.join("\t"), whole: true };
  });
}
