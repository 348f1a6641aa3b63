import type { CodeAction, CodeActionKind } from "vscode-languageserver";
import { type Message, render } from "../message.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import type { ActionData, Deed } from "./deed.ts";

export const QUICK_FIX = "quickfix" satisfies CodeActionKind;
export const FIX_ALL = "source.fixAll.nianbao" satisfies CodeActionKind;

/** A code action that says what it would do, but has not worked it out yet. */
export type Action = CodeAction & { readonly data: ActionData };

export function action({ uri, version, lang }: CheckedDraft, kind: CodeActionKind, title: Message, deed: Deed): Action {
  return { title: render(title, lang), kind, data: { uri, version, deed } };
}
