import type { Block, Phrase } from "../draft/index.ts";
import type { AspectForm, SectionForm } from "../edition/index.ts";
import { fold, formLabel, type Numbered, numbered } from "./label.ts";
import type { BoundAspect } from "./report.ts";

/** Where the words of a lead-in end: `（一）主动公开。2024年，…`. */
const LEAD = /^[^。；;：:，,\n]{0,60}/;

/** An enumeration inside a paragraph: 一是… */
const POINTS = /(?:^|[。；;])\s*(?:[一二三四五六七八九]是|[（(][一二三四五六七八九][）)])[^。；;：:，,]{2,30}/g;

/**
 * The headings and lead-ins of a section that speak of its aspects, in order; one that speaks of two is found for
 * both, for reports word these headings freely.
 */
export function findAspects(form: SectionForm, blocks: readonly Block[], text: string): BoundAspect[] {
  if (form.aspects.length === 0) return [];
  const found: BoundAspect[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "heading") {
      const empty = !hasTextBelow(blocks, index);
      found.push(...spokenOf(form, block, true, empty));
    } else if (block.kind === "paragraph") {
      for (const line of block.lines) {
        const [lead] = LEAD.exec(line.text) as RegExpExecArray;
        found.push(...spokenOf(form, { text: lead, span: { from: line.span.from, to: line.span.from + lead.length } }));
        for (const point of text.slice(line.span.from, line.span.to).matchAll(POINTS)) {
          const from = line.span.from + point.index;
          found.push(...spokenOf(form, { text: point[0], span: { from, to: from + point[0].length } }));
        }
      }
    }
  });
  return found;
}

function spokenOf(form: SectionForm, phrase: Phrase, heading = false, empty = false): BoundAspect[] {
  const { text } = phrase;
  // Only a heading with a number can be told to be a misspelt one.
  const typed = /^[（(【]/.test(text) ? numbered(fold(text.slice(0, 30))) : undefined;
  return form.aspects
    .filter((aspect) => aspect.keywords.some((word) => text.includes(word)) || isMisspelt(typed, aspect))
    .map((aspect) => ({ form: aspect, phrase, heading, empty }));
}

/** A heading with the aspect's own number that holds most of its characters is meant for it. */
function isMisspelt(typed: Numbered | undefined, aspect: AspectForm): boolean {
  if (typed?.style !== "bracketed") return false;
  const { ordinal, cores } = formLabel(aspect);
  const core = cores[0] as string;
  if (typed.ordinal !== ordinal) return false;
  const shared = [...core].filter((character) => typed.core.includes(character)).length;
  return shared >= core.length * 0.75;
}

function hasTextBelow(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index];
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    // A deeper heading belongs to this one; what stands under it does, too.
    if (block.kind === "heading" && heading?.kind === "heading" && block.level <= heading.level) return false;
    if (block.kind !== "heading") return true;
  }
  return false;
}
