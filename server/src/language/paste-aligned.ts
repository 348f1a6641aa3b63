import { parseDraft } from "../draft/index.ts";
import { editsBetween } from "../edit/diff.ts";
import { applyEdits, type Edit } from "../edit/edit.ts";
import { formatTables } from "../edit/format.ts";
import { bindReport } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import type { Change } from "./paste-change.ts";

/** The edits of a paste with the tables aligned that it makes; a table that is there is kept aligned, if it is. */
export function alignedEdits({ report, options }: CheckedDraft, { edits, lines }: Change): readonly Edit[] {
  const { text } = report.draft;
  const [first] = edits;
  if (!first) return [];
  const from = Math.min(...edits.map(({ span }) => span.from));
  const to = Math.max(...edits.map(({ span }) => span.to));
  if (!lines && formatTables(report, options, { from, to }).length > 0) return edits;
  const after = applyEdits(text, edits);
  const within = { from, to: to + after.length - text.length };
  const format = formatTables(bindReport(parseDraft(after), options), options, within);
  return lines ? merged(first, format) : editsBetween(text, applyEdits(after, format));
}

/** An edit and those that follow it as one list, all of them computed from the text before. */
function merged({ span, newText }: Edit, following: readonly Edit[]): Edit[] {
  const to = span.from + newText.length;
  const inside = following.filter((edit) => span.from <= edit.span.from && edit.span.to <= to);
  const outside = following.filter((edit) => !inside.includes(edit));
  const own = {
    span,
    newText: applyEdits(
      newText,
      inside.map((edit) => moved(edit, -span.from)),
    ),
  };
  const behind = span.to - to;
  return [own, ...outside.map((edit) => (edit.span.from < span.from ? edit : moved(edit, behind)))];
}

const moved = ({ span: { from, to }, newText }: Edit, by: number): Edit => ({
  span: { from: from + by, to: to + by },
  newText,
});
