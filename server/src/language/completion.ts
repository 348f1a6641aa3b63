import type { CompletionItem } from "vscode-languageserver";
import { topOf } from "../edit/insert.ts";
import type { Position } from "../position.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { completeBlocks } from "./complete-blocks.ts";
import { completeDirective } from "./complete-directive.ts";
import { completeRows } from "./complete-rows.ts";
import { completeSentences } from "./complete-sentences.ts";

/** Characters that ask for completions, besides those of words. */
export const completionTriggers = ["|", "#", "-", " ", "。"];

/** Where completion is asked for: the line, and what stands on it before and behind the caret. */
export interface Caret {
  readonly draft: CheckedDraft;
  readonly offset: number;
  readonly line: number;
  /** Where the line begins, a byte-order mark left out. */
  readonly lineFrom: number;
  readonly before: string;
  readonly after: string;
  /** The client takes snippets, with places to fill in. */
  readonly snippets: boolean;
}

/** What may come next at the caret: a directive or rule, a row, a section, an aspect, a table, a sentence. */
export function doComplete(draft: CheckedDraft, position: Position, snippets = false): CompletionItem[] {
  const caret = caretAt(draft, position, snippets);
  const directive = completeDirective(caret);
  if (directive) return directive;
  const rows = completeRows(caret);
  return rows.length > 0 ? rows : [...completeSentences(caret), ...completeBlocks(caret)];
}

function caretAt(draft: CheckedDraft, position: Position, snippets: boolean): Caret {
  const { text } = draft.report.draft;
  const span = draft.lines.lineSpan(position.line);
  const lineFrom = Math.max(span.from, topOf(text));
  const offset = Math.max(lineFrom, draft.lines.offsetAt(position));
  const [before, after] = [text.slice(lineFrom, offset), text.slice(offset, span.to)];
  return { draft, offset, line: position.line, lineFrom, before, after, snippets };
}
