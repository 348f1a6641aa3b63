import type { RowForm, SectionForm, TableForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { DraftTable } from "./draft-table.ts";
import { Notes } from "./findings.ts";
import { gridParts } from "./grid-parts.ts";
import { noteOf, texts } from "./messages.ts";
import { type Remarked, withoutRemarks } from "./remarks.ts";
import { type Context, narrativeParts, type Part } from "./sections.ts";
import { readTextTables } from "./text-tables.ts";
import { isNothing, isNumber, isValue } from "./words.ts";

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

/** A label less like the form's than this may be another row's. */
const NAMES = 0.9;

/** Whether these parts hold each of a section's tables once, with all of its rows and a value in each cell: nothing can have moved. */
function isWhole(parts: readonly Part[], section: SectionForm): boolean {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
  const wholes = section.tables.every((form) => tables.some((table) => table.form === form && holdsAll(form, table)));
  return wholes && tables.length === section.tables.length;
}

function holdsAll(form: TableForm, { header, rows }: DraftTable): boolean {
  const width = form.columns.length;
  const wanted = form.rows.filter((row) => !row.heads);
  const given = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ""));
  return (
    header.length === width + 1 &&
    given.length === wanted.length &&
    given.every(([label = "", ...cells], index) => {
      const says = likeness(squeeze(label), formLabel(wanted[index] as RowForm), true) >= NAMES;
      return says && cells.length === width && cells.every((cell) => isNumber(cell) || isNothing(cell));
    })
  );
}
