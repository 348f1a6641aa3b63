import { RequestType } from "vscode-languageserver";
import { type Pasted, paste } from "../language/paste.ts";
import type { Range } from "../position.ts";
import type { Session } from "./session.ts";

interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  /** What is on the clipboard, as text. */
  readonly text: string;
}

/** `nianbao/paste`: what pasting cells of a spreadsheet makes; null where they are pasted as any other text. */
const PasteRequest = new RequestType<PasteParams, Pasted | null, void>("nianbao/paste");

export function providePaste(session: Session): void {
  session.connection.onRequest(
    PasteRequest,
    session.onDraft(PasteRequest.method, null, (draft, { range, text }: PasteParams) => paste(draft, range, text)),
  );
}
