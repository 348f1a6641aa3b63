import type { CompletionItem } from "vscode-languageserver";
import { notes } from "../edition/notes.ts";
import { render, say } from "../message.ts";
import type { Caret } from "./completion.ts";
import { completionItems, kinds } from "./completion-item.ts";
import { blankRow, gapAt, rowAfter } from "./next-row.ts";

/** The rows that a table lacks, with their blank cells; the one that comes next is first. */
export function completeRows(caret: Caret): CompletionItem[] {
  const { draft, before, after, line, lineFrom } = caret;
  // No more than the beginning of a label may stand on the line.
  if (!/^[ \t]*(?:\|[^|]*)?$/.test(before) || !/^[ \t]*(?:\|[ \t]*)?$/.test(after)) return [];
  const gap = gapAt(draft, line);
  if (!gap) return [];
  const next = rowAfter(gap);
  const { missingRows, form } = gap.table;
  const later = missingRows.filter((row) => row !== next);
  return completionItems(
    caret,
    [...(next ? [next] : []), ...later].map((row) => {
      const note = notes[`${form.id}.${row.id}`];
      const text = blankRow(gap, row, draft.report.draft.text, draft.options).slice(
        0,
        after.includes("|") ? -2 : undefined,
      );
      return {
        label: row.label,
        kind: kinds.struct,
        from: lineFrom,
        newText: caret.snippets && !row.heads ? withStops(text) : text,
        filterText: `${before.trimStart().startsWith("|") ? "| " : ""}${row.label}`,
        snippet: caret.snippets,
        preselect: row === next,
        ...(note && { documentation: render(say(note), draft.lang) }),
      };
    }),
  );
}

/** Each blank cell is a place to fill in. */
function withStops(row: string): string {
  let stop = 0;
  return row.replace(/(?<=\|) +(?=\||$)/g, (blank) => `${blank.slice(1)}\${${++stop}} `);
}
