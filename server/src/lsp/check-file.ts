import { type Diagnostic, RequestType } from "vscode-languageserver";
import { identityOf } from "../history/index.ts";
import { diagnosticsOf } from "../language/diagnostics.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** What is known of a draft that need not be open. */
export interface CheckedFile {
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
  /** Whether it is compared with the reports of its parts. */
  readonly hasParts: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** `nianbao/check`: a text that the client has read, checked with the settings that hold for its address. */
const CheckRequest = new RequestType<{ uri: string; text: string }, CheckedFile | null, void>("nianbao/check");

export function provideCheck(session: Session): void {
  const { client, connection, log } = session;
  connection.onRequest(
    CheckRequest,
    runSafe(log, CheckRequest.method, null, async ({ uri, text }): Promise<CheckedFile | null> => {
      const draft = await session.checkedText(uri, text);
      return {
        ...identityOf(draft.report),
        edition: draft.report.edition.id,
        hasParts: draft.report.parts !== undefined,
        diagnostics: diagnosticsOf(draft, client.diagnostics),
      };
    }),
  );
}
