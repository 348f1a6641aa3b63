import type { Span } from "../draft/index.ts";
import { type CitationForm, editions } from "../edition/index.ts";
import type { Report } from "../report/index.ts";

export interface FoundCitation {
  readonly form: CitationForm;
  /** The document's number or name. */
  readonly at: Span;
}

/** Every document that a report may cite, once. */
const known = new Map(editions.flatMap(({ citations }) => citations).map((form) => [form.text, form]));

/** The known documents that a draft cites by number or by name. */
function* citationsIn({ draft }: Report): Generator<FoundCitation> {
  for (const form of known.values()) {
    const words = [form.text, ...form.variants, ...(form.title === undefined ? [] : [form.title])];
    for (const word of words) {
      for (let from = draft.text.indexOf(word); from >= 0; from = draft.text.indexOf(word, from + word.length)) {
        yield { form, at: { from, to: from + word.length } };
      }
    }
  }
}

/** The shortest citation around an offset: the fee rules' name stands within that of the notice that issued them. */
export function citationAt(report: Report, offset: number): FoundCitation | undefined {
  return [...citationsIn(report)]
    .filter(({ at }) => at.from <= offset && offset <= at.to)
    .sort((a, b) => a.at.to - a.at.from - (b.at.to - b.at.from))[0];
}
