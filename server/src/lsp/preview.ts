import { RequestType } from "vscode-languageserver";
import { type PreviewTable, previewTables } from "../language/preview.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** The tables of one version of a draft, for a preview. */
export interface Preview {
  readonly version: number;
  readonly tables: readonly PreviewTable[];
}

/** `nianbao/preview`: null for what is not an open draft. */
const PreviewRequest = new RequestType<{ uri: string }, Preview | null, void>("nianbao/preview");

export function providePreview(session: Session): void {
  session.connection.onRequest(
    PreviewRequest,
    runSafe(session.log, PreviewRequest.method, null, async ({ uri }) => {
      const draft = await session.checked(uri);
      return draft ? { version: draft.version, tables: previewTables(draft) } : null;
    }),
  );
}
