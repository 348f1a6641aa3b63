import { RequestType } from "vscode-languageserver";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** What a draft is, for the status item of an editor. */
export interface DraftStatus {
  readonly edition: string;
  readonly agency?: string;
  readonly year?: number;
}

/** `nianbao/status`: null for what is not an open draft. */
const StatusRequest = new RequestType<{ uri: string }, DraftStatus | null, void>("nianbao/status");

export function provideStatus(session: Session): void {
  session.connection.onRequest(
    StatusRequest,
    runSafe(session.log, StatusRequest.method, null, async ({ uri }) => {
      const report = (await session.checked(uri))?.report;
      if (!report) return null;
      const { edition, agency, year } = report;
      return { edition: edition.id, ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
    }),
  );
}
