import { RequestType } from "vscode-languageserver";
import { type PreviewTable, previewTables } from "../language/preview.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** The tables of one version of a draft, for a preview. */
export interface Preview {
  readonly version: number;
  readonly tables: readonly PreviewTable[];
}

interface PreviewParams {
  readonly uri: string;
  /** The draft, where it is not open. */
  readonly text?: string;
}

/** `nianbao/preview`: null for what is not open, unless its text is given. */
const PreviewRequest = new RequestType<PreviewParams, Preview | null, void>("nianbao/preview");

export function providePreview(session: Session): void {
  session.connection.onRequest(
    PreviewRequest,
    runSafe(session.log, PreviewRequest.method, null, async ({ uri, text }) => {
      const draft = text === undefined ? await session.checked(uri) : await session.checkedText(uri, text);
      return draft ? { version: draft.version, tables: previewTables(draft) } : null;
    }),
  );
}
