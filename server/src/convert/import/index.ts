import { type Edition, newestEdition } from "../../edition/index.ts";
import { withoutPagesBetween } from "../source/page-number.ts";
import type { Source, SourceBlock } from "../source/source.ts";
import { endOf, preambleParts, withoutAppendix } from "./around.ts";
import { type Found, Notes, type Stray } from "./findings.ts";
import { firstReport } from "./first-report.ts";
import { withHeadingRowsApart } from "./heading-rows.ts";
import { type FoundHeading, findHeadings } from "./locate.ts";
import { noteOf, texts } from "./messages.ts";
import { missingNumbers } from "./numbers.ts";
import { withHeadingsApart } from "./run-together.ts";
import { type Context, narrativeParts, type Part } from "./sections.ts";
import { withoutSequence } from "./sequence.ts";
import { tableParts } from "./table-parts.ts";
import { editionOf, type FoundTitle } from "./title.ts";
import { withTitle } from "./title-apart.ts";
import { withFormWords } from "./traditional.ts";
import { writeDraft } from "./write.ts";

export type { Certainty, Found, Stray } from "./findings.ts";

/** A draft made of a published report, and how sure each part of it is. */
export interface Imported {
  readonly draft: string;
  readonly edition: Edition["id"];
  readonly agency?: string;
  readonly year?: number;
  readonly found: readonly Found[];
  /** What stands in the appendix. */
  readonly strays: readonly Stray[];
  /** How many of the form's sections were found: with fewer than half it is hardly such a report. */
  readonly sections: number;
}

/** A section of the draft to write. */
export interface DraftSection {
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** Finds a report in a source and writes it as a draft. What it says stays as it was said. */
export function importSource(given: Source): Imported {
  const notes = new Notes();
  const paged = withoutPagesBetween(withFormWords(given, notes));
  const source = { ...paged, blocks: withoutSequence(firstReport(paged.blocks, notes), notes) };
  const { blocks: read, appendix } = withoutAppendix(source.blocks);
  const apart = withHeadingRowsApart(read, newestEdition, notes);
  const { blocks, title } = withTitle(withHeadingsApart(apart, newestEdition), source.names);
  const edition = editionOf(title);
  const context: Context = { edition, agency: title?.agency, literal: source.literal, notes };
  const headings = findHeadings(blocks, edition);
  noteTitle(title, notes);
  const bodyFrom = headings[0]?.from ?? blocks.length;
  const preamble = preambleParts(blocks, title, bodyFrom, context);
  const end = endOf(blocks, headings, notes);
  const sections = headings.map((heading, index) =>
    readSection(heading, blocks.slice(heading.to, headings[index + 1]?.from ?? end), context),
  );
  for (const form of edition.sections) {
    if (headings.some((heading) => heading.form === form)) continue;
    notes.add(noteOf(texts.section, { heading: form.heading }), "missing", noteOf(texts.noSection));
  }
  notes.strays.push(...appendix.map((text) => ({ where: noteOf(texts.atEnd), text })));
  noteUnread(source, notes);
  const write = () => writeDraft(title?.text, preamble, sections, notes.strays);
  compareNumbers(source, write(), notes);
  return {
    draft: write(),
    edition: edition.id,
    ...(title?.agency !== undefined && { agency: title.agency }),
    ...(title?.year !== undefined && { year: title.year }),
    found: notes.found,
    strays: notes.strays,
    sections: headings.length,
  };
}

function noteTitle(title: FoundTitle | undefined, notes: Notes): void {
  if (!title) notes.add(noteOf(texts.title), "missing", noteOf(texts.noTitle));
  else if (title.year === undefined) notes.add(noteOf(texts.title), "likely", noteOf(texts.noYear));
  else if (title.unseen) notes.add(noteOf(texts.title), "likely", noteOf(texts.pageName, { text: title.text }));
  else if (title.said) notes.add(noteOf(texts.title), "likely", noteOf(texts.saidTitle, { text: title.text }));
  else notes.add(noteOf(texts.title), "sure", noteOf(texts.says, { text: title.text }));
}

function readSection(
  { form, text, fit }: FoundHeading,
  blocks: readonly SourceBlock[],
  context: Context,
): DraftSection {
  const { notes, literal } = context;
  const heading = fit === "exact" || (fit === "folded" && !literal) ? officialHeading(text, form) : text;
  const part = noteOf(texts.section, { heading: form.heading });
  const at = notes.found.length;
  const parts =
    form.tables.length > 0 ? tableParts(blocks, form, context) : narrativeParts(blocks, context, form.heading);
  const paragraphs = parts.filter(({ kind }) => kind === "paragraph").length;
  const note =
    heading !== form.heading
      ? noteOf(texts.nearHeading, { typed: text })
      : paragraphs > 0
        ? noteOf(texts.paragraphs, { number: paragraphs })
        : parts.length === 0
          ? noteOf(texts.nothing)
          : undefined;
  notes.found.splice(at, 0, { part, certainty: fit === "near" ? "likely" : "sure", ...(note && { note }) });
  return { heading, parts };
}

/** The wording of the form that was written; only brackets and white space may differ. */
function officialHeading(text: string, form: FoundHeading["form"]): string {
  const plain = (one: string) => one.normalize("NFKC").replace(/\s/g, "");
  return [form.heading, ...form.variants].find((heading) => plain(heading) === plain(text)) ?? form.heading;
}

/** What a source holds that was left out, taken back by its author, or could not be read. */
function noteUnread(source: Source, notes: Notes): void {
  for (const text of source.struck ?? []) notes.stray(noteOf(texts.struck), text, noteOf(texts.struckOut));
  if (source.pageNumbers > 0) {
    notes.add(noteOf(texts.pageNumbers), "left", noteOf(texts.pagesLeft, { number: source.pageNumbers }));
  }
  if (source.runningHeads) {
    notes.add(noteOf(texts.runningHeads), "left", noteOf(texts.siteLeft, { number: source.runningHeads }));
  }
  if (source.pagesWithoutText) {
    const part = noteOf(texts.page, { pages: source.pagesWithoutText.join("、") });
    notes.add(part, "missing", noteOf(texts.noText));
  }
  if (source.madeHeaders) {
    notes.add(noteOf(texts.madeHeaders), "left", noteOf(texts.siteLeft, { number: source.madeHeaders }));
  }
  if (source.pictures) {
    notes.add(noteOf(texts.pictures), "left", noteOf(texts.picturesLeft, { number: source.pictures }));
  }
  if (source.siteLines) {
    notes.add(noteOf(texts.site), "left", noteOf(texts.siteLeft, { number: source.siteLines }));
  }
}

function compareNumbers(source: Source, draft: string, notes: Notes): void {
  const { all, missing } = missingNumbers(source, draft);
  if (missing.length === 0) {
    notes.add(noteOf(texts.numbers), "sure", noteOf(texts.allNumbers, { number: all }));
    return;
  }
  const text = missing.join(" ");
  notes.stray(noteOf(texts.numbers), text, noteOf(texts.numberLost, { text }));
}
