import type { Edition, SectionForm } from "../../edition/index.ts";
import { fold, formLabel, likeness, squeeze } from "../../report/label.ts";
import { allTables, vocabulary } from "../../report/vocabulary.ts";
import type { SourceLine } from "../source/source.ts";
import { characters, tidy } from "../tidy.ts";
import { noteCells } from "./count-cells.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { noteOf, texts } from "./messages.ts";
import { isNumber, piecesOf, wordsOf } from "./pieces.ts";
import { type Reading, readAs, tableOf } from "./text-table.ts";

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
  const fragments = fragmentTest(section);
  for (const line of lines) {
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
    } else if (isSentence(line.text) && !fragments(line.text)) narrative.push(line);
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

const isSentence = (text: string) => !text.includes("\t") && /[，。；]/.test(text);

/** Whether a text is a piece of one of the labels that the section's tables have, or made of such pieces alone. */
function fragmentTest(section: SectionForm): (text: string) => boolean {
  const forms = allTables
    .map(({ form }) => form)
    .filter((form) => section.tables.some((table) => table.id === form.id));
  const labels = forms.flatMap((form) => [{ label: form.corner }, ...form.rows]);
  const headers = forms.flatMap((form) => [...form.headers, ...form.columns.map(({ label }) => label)]);
  const words = [...labels.map(({ label }) => label), ...headers].map(characters);
  const isPiece = (text: string) => text !== "" && words.some((label) => label.includes(text));
  return (text) => {
    const whole = tidy(text);
    return (
      isPiece(characters(withoutNumbers(whole))) ||
      // Cells that stand on one line, where nothing else tells them apart.
      wordsOf(text).every((word) => isNumber(word) || isPiece(characters(word))) ||
      labels.some((label) => likeness(squeeze(whole.slice(0, 80)), formLabel(label), true) > 0)
    );
  };
}

/** Without the numbers at the end, all but a first word. */
function withoutNumbers(text: string): string {
  const words = text.split(/\s+/);
  const last = words.findLastIndex((word) => !/^\d+$/.test(word));
  return words.slice(0, Math.max(last, 0) + 1).join(" ");
}
