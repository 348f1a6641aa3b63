import { groupsOf, type RowForm, type TableForm } from "../../edition/index.ts";
import { fold, formLabel, likeness, numbered, squeeze } from "../../report/label.ts";
import { joined } from "../tidy.ts";
import { type Dealing, type Dealt, deal } from "./deal.ts";
import { type DraftTable, labelToWrite } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { headerOf } from "./header.ts";
import { inOrder, orderOf } from "./header-order.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { filled, type Pieces, type Run, settleBlanks, splitRuns, trimEnds } from "./pieces.ts";
import { strangersIn, strayPieces, strayRun } from "./strays.ts";
import { fitValues } from "./values.ts";

/** More values than this are not a report's table. */
const MOST_RUNS = 200;

/** A reading of a stretch of text as one table of the form. */
export interface Reading {
  readonly form: TableForm;
  readonly dealing: Dealing;
  readonly pieces: Pieces;
  /** The run that holds all numbers of a table whose rows stand side by side. */
  readonly wide: Run | undefined;
  readonly score: number;
}

/** Reads pieces as this table; the score tells how well it fits. Nothing where they are too many for a table. */
export function readAs(form: TableForm, found: Pieces): Reading | undefined {
  const width = form.columns.length;
  const pieces = settleBlanks(found, width, (text) => (form.wide ? 0 : likeARow(form, text)));
  if (pieces.runs.length === 0) return form.wide ? blankWide(form, pieces) : undefined;
  const wide = form.wide ? pieces.runs.find((run) => run.values.length >= width * 2) : undefined;
  const runs = wide ? pieces : trimEnds(splitRuns(pieces, width), width);
  if (wide) {
    const dealing = { rows: [], rest: runs.rest, score: 0 };
    return { form, dealing, pieces: runs, wide, score: headerScore(form, pieces) + form.rows.length };
  }
  if (runs.runs.length > MOST_RUNS) return undefined;
  const dealing = deal(runs, form);
  const spare = runs.runs.reduce((sum, run) => sum + Math.abs(cellsIn(run, width) - width), 0);
  return { form, dealing, pieces: runs, wide, score: dealing.score + headerScore(form, pieces) - spare * 0.2 };
}

/** How many cells a run has; blank ones among as many others as the table has columns are those of merged ones. */
function cellsIn(run: Run, width: number): number {
  const numbers = run.values.filter((value) => value !== "").length;
  return numbers === 0 || numbers === width ? width : filled(run);
}

/** A header whose rows were left blank, all in one line. */
function blankWide(form: TableForm, { rest }: Pieces): Reading | undefined {
  const wide: Run = { before: rest, values: Array<string>(form.columns.length * form.rows.length).fill("") };
  const pieces = { runs: [wide], rest: [] };
  const score = headerScore(form, pieces);
  if (score < form.columns.length) return undefined;
  return { form, dealing: { rows: [], rest: [], score: 0 }, pieces, wide, score };
}

/** How like the label of a row with numbers a text is, its number included: 总计 alone is a column. */
function likeARow(form: TableForm, text: string): number {
  const label = squeeze(text);
  const { style } = numbered(fold(label));
  let best = { like: 0, heads: false };
  for (const row of form.rows) {
    if (numbered(fold(row.label)).style !== style) continue;
    const like = likeness(label, formLabel(row), true);
    if (like > best.like) best = { like, heads: row.heads };
  }
  return best.heads ? 0 : best.like;
}

const beforeFirst = ({ runs }: Pieces): readonly string[] => runs.slice(0, 1).flatMap(({ before }) => before);

/** Columns whose labels stand before the first value. */
function headerScore(form: TableForm, pieces: Pieces): number {
  const header = fold(beforeFirst(pieces).join(""));
  return form.columns.filter((column) => formLabel(column).folded.some((label) => header.includes(label))).length;
}

/** The table of a reading as it will stand in the draft. */
export function tableOf({ form, dealing, pieces, wide }: Reading, literal: boolean, notes: Notes): DraftTable {
  const headerPieces = wide ? beforeFirst(pieces) : dealing.rows.slice(0, 1).flatMap(({ aside }) => aside);
  const header = headerOf(form, headerPieces, literal, wide !== undefined, notes);
  const order = orderOf(form, headerPieces, pieces.runs);
  if (order.unsure) notes.add(placeOf(form), "chosen", noteOf(texts.columnOrder));
  const typed = { ...form, columns: [...order.columns] };
  const rows = (wide ? wideRows(typed, pieces, wide, notes) : dealtRows(typed, pieces, dealing, literal, notes)).map(
    ([label = "", ...cells]) => [label, ...inOrder(cells, order.columns, form)],
  );
  const rest = wide ? pieces.rest : dealing.rest;
  if (rest.length > 0) strayPieces(form, rest, notes);
  return { form, header, rows };
}

function wideRows(form: TableForm, pieces: Pieces, run: Run, notes: Notes): string[][] {
  const width = form.columns.length;
  for (const other of pieces.runs) if (other !== run) strayRun(form, other, notes);
  const all = fitValues(form, undefined, run, width * form.rows.length, notes);
  return form.rows.map((row, index) => [row.label, ...all.slice(index * width, (index + 1) * width)]);
}

function dealtRows(form: TableForm, pieces: Pieces, dealing: Dealing, literal: boolean, notes: Notes): string[][] {
  const rows: string[][] = [];
  const written = new Set<RowForm>();
  const blanks = form.columns.map(() => "");
  dealing.rows.forEach((dealt, index) => {
    const run = pieces.runs[index] as Run;
    const row = dealt.row === undefined ? undefined : form.rows[dealt.row];
    const asides = index === 0 ? [] : strangersIn(form, dealt.aside);
    if (!row) {
      strayPieces(form, asides, notes);
      rows.push(...unknownRow(form, dealt.label, run, notes));
      return;
    }
    for (const group of groupsOf(form, row)) {
      if (written.has(group)) continue;
      written.add(group);
      const typed = take(asides, (text) => likeness(squeeze(text), formLabel(group), true) >= 0.6);
      rows.push([typed === undefined ? group.label : labelToWrite(typed, group, literal), ...blanks]);
    }
    strayPieces(form, asides, notes);
    written.add(row);
    rows.push([
      labelFor(row, dealt, literal, form, notes),
      ...fitValues(form, row.label, run, form.columns.length, notes),
    ]);
  });
  return rows;
}

/** A row that the form does not know; none where it has no label, or other values than the table has columns. */
function unknownRow(form: TableForm, pieces: readonly string[], run: Run, notes: Notes): string[][] {
  const label = pieces.reduce(joined, "");
  const width = form.columns.length;
  if (label === "" || filled(run) > width || (run.values.length < width && !run.tabbed)) {
    strayRun(form, { ...run, before: pieces }, notes);
    return [];
  }
  notes.add(placeOf(form, label), "chosen", noteOf(texts.unknownRow));
  return [[label, ...fitValues(form, label, run, width, notes)]];
}

function labelFor(row: RowForm, dealt: Dealt, literal: boolean, form: TableForm, notes: Notes): string {
  const typed = dealt.label.reduce(joined, "");
  if (dealt.likeness < 0.99) notes.add(placeOf(form, row.label), "likely", noteOf(texts.typed, { typed }));
  return labelToWrite(typed, row, literal);
}

function take(texts: string[], fits: (text: string) => boolean): string | undefined {
  const index = texts.findIndex(fits);
  return index < 0 ? undefined : texts.splice(index, 1)[0];
}
