import type { TextEdit } from "vscode-languageserver";
import { formatTables } from "../edit/format.ts";
import type { Position, Range } from "../position.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { nextRowEdit } from "./next-row.ts";
import { textEdit } from "./text-edit.ts";

/** The characters that formatting while typing answers to. */
export const onTypeTriggers = { firstTriggerCharacter: "|", moreTriggerCharacter: ["\n"] };

/** Aligns all tables of the form. */
export function formatDocument({ report, lines, options }: CheckedDraft): TextEdit[] {
  return formatTables(report, options).map((edit) => textEdit(lines, edit));
}

/** Aligns the tables that a range touches; a table is aligned as a whole. */
export function formatRange({ report, lines, options }: CheckedDraft, range: Range): TextEdit[] {
  return formatTables(report, options, lines.spanOf(range)).map((edit) => textEdit(lines, edit));
}

/** `|` aligns the table that it was typed in; Enter at the end of a row adds the next row of the form. */
export function formatOnType(draft: CheckedDraft, position: Position, typed: string): TextEdit[] {
  if (typed === "|") return formatRange(draft, { start: position, end: position });
  const edit = typed === "\n" ? nextRowEdit(draft, position) : undefined;
  return edit ? [textEdit(draft.lines, edit)] : [];
}
