import type { CompletionItem, CompletionItemKind } from "vscode-languageserver";
import type { Caret } from "./completion.ts";

/** Written out, so that this module needs nothing of the protocol when it runs. */
export const kinds = { text: 1, module: 9, value: 12, keyword: 14, snippet: 15, struct: 22 } satisfies Record<
  string,
  CompletionItemKind
>;

const SNIPPET = 2;
const AS_IS = 1;

interface Insertion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Replaces what stands from here to the caret. */
  readonly from: number;
  readonly newText: string;
  /** What is typed so far is looked for in this. */
  readonly filterText?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly snippet?: boolean;
  readonly preselect?: boolean;
}

/** Items in the order given, whatever their labels. */
export function completionItems({ draft, offset }: Caret, insertions: readonly Insertion[]): CompletionItem[] {
  return insertions.map(({ label, kind, from, newText, snippet, preselect, ...rest }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(3, "0"),
    ...rest,
    ...(preselect && { preselect }),
    ...(snippet && { insertTextFormat: SNIPPET }),
    insertTextMode: AS_IS,
    textEdit: { range: draft.lines.rangeOf({ from, to: offset }), newText },
  }));
}
