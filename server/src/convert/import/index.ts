import type { Edition } from "../../edition/index.ts";
import { fold } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { APPENDIX } from "../appendix.ts";
import { isLine, type Source, type SourceBlock, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { type Found, Notes, type Stray } from "./findings.ts";
import { type FoundHeading, findHeadings } from "./locate.ts";
import { noteOf, texts } from "./messages.ts";
import { isNavigation } from "./navigation.ts";
import { missingNumbers } from "./numbers.ts";
import { type Context, narrativeParts, type Part, tableParts } from "./sections.ts";
import { editionOf, type FoundTitle, findImportTitle } from "./title.ts";
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
export function importSource(source: Source): Imported {
  const notes = new Notes();
  const { blocks, appendix } = withoutAppendix(source.blocks);
  const title = findImportTitle(
    blocks,
    findHeadings(blocks, editionOf(undefined))[0]?.from ?? Math.min(blocks.length, 40),
  );
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
  if (source.pictures) {
    notes.add(noteOf(texts.pictures), "left", noteOf(texts.picturesLeft, { number: source.pictures }));
  }
  if (source.siteLines) {
    notes.add(noteOf(texts.site), "left", noteOf(texts.siteLeft, { number: source.siteLines }));
  }
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
  else notes.add(noteOf(texts.title), "sure", noteOf(texts.says, { text: title.text }));
}

/** What stands before the first section: the site's words go to the appendix, the rest is the preamble. */
function preambleParts(
  blocks: readonly SourceBlock[],
  title: FoundTitle | undefined,
  to: number,
  context: Context,
): Part[] {
  const before = blocks.slice(0, title?.from ?? 0);
  const after = blocks.slice(title?.to ?? 0, to);
  strayLines(before, noteOf(texts.beforeTitle), () => true, context.notes);
  const isStray = (text: string) => isNavigation(text) || isOfContents(text, context.edition);
  strayLines(after, noteOf(texts.afterTitle), isStray, context.notes);
  const parts = narrativeParts(
    after.filter((block) => !isLine(block) || !isStray(tidy(block.text))),
    context,
    title?.text ?? "",
  );
  if (parts.length > 0) {
    context.notes.add(noteOf(texts.preamble), "sure", noteOf(texts.paragraphs, { number: parts.length }));
  }
  return parts;
}

/** A line of a list of contents: a heading again, with or without its page. Left in place it would be a heading twice. */
function isOfContents(text: string, edition: Edition): boolean {
  const heading = fold(text.replace(/[\s.…·—-]*\d*$/, ""));
  return /^目\s*[录次]$/.test(text) || edition.sections.some((form) => headingLabel(form).folded.includes(heading));
}

/** Where the report ends: lines of the site behind the last section are none of it. */
function endOf(blocks: readonly SourceBlock[], headings: readonly FoundHeading[], notes: Notes): number {
  const from = headings[headings.length - 1]?.to;
  if (from === undefined) return blocks.length;
  const rest = blocks.slice(from).findIndex((block) => isLine(block) && isNavigation(tidy(block.text)));
  if (rest < 0) return blocks.length;
  strayLines(blocks.slice(from + rest), noteOf(texts.atEnd), () => true, notes);
  return from + rest;
}

function strayLines(
  blocks: readonly SourceBlock[],
  where: Found["part"],
  picks: (text: string) => boolean,
  notes: Notes,
): void {
  for (const block of blocks) {
    const text = isLine(block)
      ? tidy(block.text)
      : block.rows.map((row) => [...new Set(row)].map(tidy).join(" ")).join("；");
    if (text !== "" && picks(text))
      notes.stray(where, text, noteOf(isNavigation(text) ? texts.navigation : texts.unplaced));
  }
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

/** A draft that was exported carries its appendix with it. */
function withoutAppendix(blocks: readonly SourceBlock[]): { blocks: readonly SourceBlock[]; appendix: string[] } {
  const at = blocks.findIndex((block) => isLine(block) && tidy(block.text) === APPENDIX.heading);
  if (at < 0) return { blocks, appendix: [] };
  const lines = blocks.slice(at + 1).filter((block): block is SourceLine => isLine(block));
  const appendix = lines
    .map((line) => tidy(line.text).replace(/^[-•·]\s*/, ""))
    .filter((text) => text !== "" && text !== APPENDIX.note);
  return { blocks: blocks.slice(0, at), appendix };
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
