import { RequestType } from "vscode-languageserver";
import { type Clipboard, needsMarkup } from "../edit/pasted-cells.ts";
import { type Pasted, paste } from "../language/paste.ts";
import type { Range } from "../position.ts";
import { runQuietly, runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  /** What is on the clipboard, as text. */
  readonly text: string;
  /** The same as a web page, where there is a table in it. */
  readonly html?: string;
}

/** `nianbao/paste`: what pasting cells or a table makes; null where they are pasted as any other text. */
const PasteRequest = new RequestType<PasteParams, Pasted | null, void>("nianbao/paste");

export function providePaste(session: Session): void {
  session.connection.onRequest(
    PasteRequest,
    runSafe(session.log, PasteRequest.method, null, async ({ textDocument, range, text, html }: PasteParams) => {
      // A draft is asked for when all else is there, so that it is the one at hand.
      const blocks = html && needsMarkup(text, html) ? await blocksOf(session, html) : undefined;
      const draft = await session.checked(textDocument.uri);
      return draft ? paste(draft, range, { text, ...(blocks && { blocks }) }) : null;
    }),
  );
}

/** None where the page cannot be read: the text is there all the same. */
async function blocksOf({ host, log }: Session, html: string): Promise<Clipboard["blocks"]> {
  let blocks: Clipboard["blocks"];
  await runQuietly(log, PasteRequest.method, async () => {
    blocks = await (await host.loadConvert?.())?.readPiece(html);
  });
  return blocks;
}
