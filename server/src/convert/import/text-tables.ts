import type { Edition, SectionForm } from "../../edition/index.ts";
import { fold } from "../../report/label.ts";
import { allTables, vocabulary } from "../../report/vocabulary.ts";
import type { SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { noteCells } from "./count-cells.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { noteOf, texts } from "./messages.ts";
import { piecesOf } from "./pieces.ts";
import { TableWords } from "./table-words.ts";
import { type Reading, readAs, tableOf } from "./text-table.ts";
import { wordsOf } from "./words.ts";

/** What the lines of a section with tables come to. */
export interface SectionText {
  /** Sentences, in the order of the source; all of them stand before the tables. */
  readonly narrative: readonly SourceLine[];
  readonly tables: readonly DraftTable[];
}

interface Chunk {
  readonly caption?: { readonly label: string; readonly typed: string };
  readonly lines: SourceLine[];
}

/** Reads the tables of a section from lines in which nothing but the labels tells a row. */
export function readTextTables(
  lines: readonly SourceLine[],
  section: SectionForm,
  edition: Edition,
  literal: boolean,
  notes: Notes,
): SectionText {
  const narrative: SourceLine[] = [];
  const chunks: Chunk[] = [];
  const words = new TableWords(section);
  const all = lines.map(({ text }) => text);
  for (const [index, line] of lines.entries()) {
    const [first = ""] = line.text.trim().split("\t");
    const typed = tidy(first);
    const caption = vocabulary.captionOf(typed);
    const open = chunks[chunks.length - 1];
    if (caption) {
      // Where nothing ends a row, the header stands on the caption's line.
      const behind = line.text.trim().slice(first.length).trim();
      chunks.push({
        caption: { label: caption.label, typed: caption.fit === "near" || literal ? typed : caption.label },
        lines: behind === "" ? [] : [{ ...line, text: line.text.trim().slice(first.length + 1) }],
      });
    } else if (words.isSentence(all, index, open !== undefined)) narrative.push(line);
    else if (startsTable(line.text.includes("\t") ? [typed] : wordsOf(line.text), section, open))
      chunks.push({ lines: [line] });
    else if (open) open.lines.push(line);
    else chunks.push({ lines: [line] });
  }
  return { narrative, tables: readChunks(chunks, section, edition, literal, notes) };
}

function readChunks(
  chunks: readonly Chunk[],
  section: SectionForm,
  edition: Edition,
  literal: boolean,
  notes: Notes,
): DraftTable[] {
  const tables: DraftTable[] = [];
  const used = new Set<string>();
  for (const { caption, lines } of chunks) {
    const reading = bestReading(lines, caption?.label, section, edition, used);
    const text = lines.map((line) => line.text.replace(/\t+/g, " ").trim()).join(" ");
    if (!reading) {
      const words = [caption?.typed ?? "", text].join(" ").trim();
      if (words !== "") notes.stray(noteOf(texts.section, { heading: section.heading }), words, noteOf(texts.unplaced));
      continue;
    }
    used.add(reading.form.id);
    const table = tableOf(reading, literal, notes);
    noteCells(reading.form, table, notes);
    tables.push({ ...table, ...(reading.form.caption && { caption: caption?.typed ?? reading.form.caption }) });
  }
  return tables;
}

/** The table of either form that the pieces fit best; the report's own form where both fit alike. */
function bestReading(
  lines: readonly SourceLine[],
  caption: string | undefined,
  section: SectionForm,
  edition: Edition,
  used: ReadonlySet<string>,
): Reading | undefined {
  const pieces = piecesOf(lines);
  if (pieces.runs.length === 0 && pieces.rest.length === 0) return undefined;
  const ids = new Set(section.tables.map((table) => table.id));
  let best: Reading | undefined;
  for (const { edition: of, form } of allTables) {
    if (used.has(form.id) || (caption === undefined ? !ids.has(form.id) : form.caption !== caption)) continue;
    const reading = readAs(form, pieces);
    if (!reading) continue;
    const score = reading.score + (of === edition ? 0.5 : 0);
    if (score > (best?.score ?? 0)) best = { ...reading, score };
  }
  return best;
}

/** A header begins the next table where captions were lost. */
function startsTable([first = ""]: readonly string[], section: SectionForm, open: Chunk | undefined): boolean {
  if (!open || section.tables.length < 2 || open.lines.length === 0) return false;
  const corner = fold(first);
  return section.tables.some((table) => fold(table.corner) === corner) && piecesOf(open.lines).runs.length > 0;
}
