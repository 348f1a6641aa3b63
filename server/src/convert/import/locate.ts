import type { Edition, SectionForm } from "../../edition/index.ts";
import { fitOf, fold, numbered } from "../../report/label.ts";
import type { Fit } from "../../report/report.ts";
import { headingLabel, headingLikeness } from "../../report/sections.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { joined, tidy } from "../tidy.ts";

/** A longer line is a sentence. */
const MOST = 45;

/** A section's heading in a source: the blocks from `from` to before `to`. */
export interface FoundHeading {
  readonly form: SectionForm;
  readonly text: string;
  readonly fit: Fit;
  readonly from: number;
  readonly to: number;
}

/**
 * The headings of the form's sections, in the order of the source. Those that say what the form says are found first;
 * one that is only like it is looked for between its neighbours. Of lines that say the same the last one counts, unless
 * the format knows headings: those before it are a list of contents.
 */
export function findHeadings(blocks: readonly SourceBlock[], edition: Edition): FoundHeading[] {
  const lines = headingLines(blocks, edition);
  const found = new Map<SectionForm, FoundHeading>();
  for (const form of edition.sections) {
    const right = lines.flatMap((line) => {
      const fit = fitOf(line.text, headingLabel(form)) ?? sameWords(line.text, form);
      return fit ? [{ ...line, form, fit }] : [];
    });
    const best = right.findLast((line) => line.marked) ?? right[right.length - 1];
    if (best) found.set(form, best);
  }
  for (const form of edition.sections) {
    if (found.has(form)) continue;
    const { from, to } = betweenNeighbours(form, edition, found, blocks.length);
    let best: (FoundHeading & { likeness: number }) | undefined;
    for (const line of lines) {
      if (line.from < from || line.to > to) continue;
      const likeness = likenessTo(line.text, form, line.marked);
      if (likeness === 1 || likeness > (best?.likeness ?? 0)) best = { ...line, form, fit: "near", likeness };
    }
    if (best) found.set(form, best);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** Where a section's heading may stand: behind those of the sections before it, and before those behind it. */
export function betweenNeighbours(
  form: SectionForm,
  { sections }: Edition,
  found: ReadonlyMap<SectionForm, FoundHeading>,
  end: number,
): { readonly from: number; readonly to: number } {
  const index = sections.indexOf(form);
  const after = sections.slice(0, index).flatMap((other) => found.get(other)?.to ?? []);
  const before = sections.slice(index + 1).flatMap((other) => found.get(other)?.from ?? []);
  return { from: Math.max(0, ...after), to: Math.min(end, ...before) };
}

interface HeadingLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly marked: boolean;
}

/** Every line that may be a heading, and every two that may be one broken in two: numbered, or in the form's words. */
function headingLines(blocks: readonly SourceBlock[], edition: Edition): HeadingLine[] {
  const lines: HeadingLine[] = [];
  const beginnings = new Set(
    edition.sections.flatMap((form) => headingLabel(form).cores.map((core) => core.charAt(0))),
  );
  const mayBe = (text: string) => /^[一二三四五六七八九十\d０-９]/.test(text) || beginnings.has(text.charAt(0));
  blocks.forEach((block, index) => {
    if (!isLine(block) || block.text.includes("\t")) return;
    const text = tidy(block.text);
    if (text.length > MOST || !mayBe(text)) return;
    const marked = block.level !== undefined;
    lines.push({ text, from: index, to: index + 1, marked });
    const next = blocks[index + 1];
    if (!next || !isLine(next) || block.whole) return;
    const both = joined(text, tidy(next.text));
    if (both.length <= MOST) lines.push({ text: both, from: index, to: index + 2, marked });
  });
  return lines;
}

/** The form's words without its number, which lists of Word number by themselves, or with a mark behind. */
function sameWords(text: string, form: SectionForm): Fit | undefined {
  const { style, core } = numbered(fold(text.replace(/[：:、，,。]$/, "")));
  if (style === "bracketed" || style === "arabic") return undefined;
  return headingLabel(form).cores.includes(core) ? "near" : undefined;
}

/** 1. 总体情况: a section's words behind its number, but for the kind of that. */
export function saysInDigits(text: string, form: SectionForm): boolean {
  const label = headingLabel(form);
  const { style, ordinal, core } = numbered(fold(text));
  return style === "arabic" && ordinal === label.ordinal && label.cores.includes(core);
}

function likenessTo(text: string, form: SectionForm, marked: boolean): number {
  const label = headingLabel(form);
  const { style, ordinal, core } = numbered(fold(text));
  if (ordinal !== label.ordinal) return 0;
  if (saysInDigits(text, form)) return 1;
  if (style !== "chinese" || core.length < 4 || /[。；]/.test(text)) return 0;
  const likeness = headingLikeness(core, label, true);
  return likeness >= (marked ? 0.3 : 0.45) ? likeness : 0;
}
