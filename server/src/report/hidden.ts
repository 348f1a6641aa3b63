import { type Draft, parseDraft, type Unclosed } from "../draft/index.ts";
import type { Edition } from "../edition/index.ts";
import type { BoundSection, BoundTable, Hidden } from "./report.ts";

interface Bound {
  readonly edition: Edition;
  readonly sections: readonly BoundSection[];
  readonly tables: readonly BoundTable[];
}

/** What the form asks for and a comment or code that was never closed has swallowed; none where nothing is lost by it. */
export function hiddenIn(draft: Draft, { edition, sections, tables }: Bound): Hidden | undefined {
  const { unclosed } = draft;
  if (!unclosed || !holdsForm(draft.text, unclosed, edition)) return undefined;
  const { from, to } = unclosed.block;
  const within = sections.findLast(({ heading }) => heading.span.from < from);
  const next = sections.find(({ heading }) => heading.span.from >= to);
  const found = new Set(sections.map(({ form }) => form));
  const order = edition.sections;
  const lost = order
    .slice(within ? order.indexOf(within.form) + 1 : 0, next ? order.indexOf(next.form) : undefined)
    .filter((form) => !found.has(form));
  const above = tables.findLast(({ source }) => source.block.to <= from);
  const torn = above && draft.text.slice(above.source.block.to, from).trim() === "" && above.missingRows.length > 0;
  const tableless = within?.form.tables.some(({ id }) => tables.every(({ form }) => form.id !== id));
  if (lost.length === 0 && !torn && !tableless) return undefined;
  return { unclosed, sections: lost, ...(within && { within }), ...(torn && { torn: above }) };
}

/** Whether what stands behind the opening would be headings or tables, were it not for that. */
function holdsForm(text: string, { mark, block }: Unclosed, edition: Edition): boolean {
  const behind = text.slice(mark.to, block.to);
  return (
    edition.sections.some(({ heading }) => behind.includes(heading)) ||
    parseDraft(behind).blocks.some(({ kind }) => kind === "heading" || kind === "table")
  );
}
