import type { BoundAspect, BoundSection } from "../report/index.ts";

/** The aspects that begin a part of a section, by a heading or a lead-in; not those that a sentence speaks of. */
export function leadingAspects({ aspects }: BoundSection, text: string): BoundAspect[] {
  const seen = new Set<number>();
  return aspects.filter(({ heading, phrase: { span } }) => {
    if (seen.has(span.from) || !(heading || startsLine(text, span.from))) return false;
    seen.add(span.from);
    return true;
  });
}

function startsLine(text: string, offset: number): boolean {
  return /^[\s　*_]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}
