import type { Edition, SectionForm } from "../../edition/index.ts";
import { fold } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { APPENDIX } from "../appendix.ts";
import { isLine, type SourceBlock, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { Found, Notes } from "./findings.ts";
import { type FoundHeading, saysInDigits } from "./locate.ts";
import { noteOf, texts } from "./messages.ts";
import { isNavigation } from "./navigation.ts";
import { type Context, narrativeParts, type Part } from "./sections.ts";
import { type FoundTitle, namedIn } from "./title.ts";

/** What stands before the first section: the site's words go to the appendix, the rest is the preamble. */
export function preambleParts(
  blocks: readonly SourceBlock[],
  title: FoundTitle | undefined,
  to: number,
  context: Context,
): Part[] {
  const before = blocks.slice(0, title?.from ?? 0);
  const after = blocks.slice(title?.to ?? 0, to);
  strayLines(before, noteOf(texts.beforeTitle), () => true, context.notes);
  const isStray = (text: string) =>
    isNavigation(text) || isOfContents(text, context.edition) || namedIn(text) !== undefined;
  strayLines(after, noteOf(texts.afterTitle), isStray, context.notes);
  const parts = narrativeParts(
    after.filter((block) => !isStray(textOf(block))),
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
  const says = (form: SectionForm) => headingLabel(form).folded.includes(heading) || saysInDigits(heading, form);
  return /^目\s*[录次]$/.test(text) || edition.sections.some(says);
}

/** Where the report ends: lines of the site behind the last section are none of it. */
export function endOf(blocks: readonly SourceBlock[], headings: readonly FoundHeading[], notes: Notes): number {
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
    const text = textOf(block);
    if (text !== "" && picks(text))
      notes.stray(where, text, noteOf(isNavigation(text) ? texts.navigation : texts.unplaced));
  }
}

function textOf(block: SourceBlock): string {
  if (isLine(block)) return tidy(block.text);
  return block.rows.map((row) => [...new Set(row)].map(tidy).join(" ")).join("；");
}

/** A draft that was exported carries its appendix with it. */
export function withoutAppendix(blocks: readonly SourceBlock[]): {
  blocks: readonly SourceBlock[];
  appendix: string[];
} {
  const at = blocks.findIndex((block) => isLine(block) && tidy(block.text) === APPENDIX.heading);
  if (at < 0) return { blocks, appendix: [] };
  const lines = blocks.slice(at + 1).filter((block): block is SourceLine => isLine(block));
  const appendix = lines
    .map((line) => tidy(line.text).replace(/^[-•·]\s*/, ""))
    .filter((text) => text !== "" && text !== APPENDIX.note);
  return { blocks: blocks.slice(0, at), appendix };
}
