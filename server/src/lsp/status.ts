import { RequestType } from "vscode-languageserver";
import { identityOf, repetition } from "../history/index.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** What a draft is, for the status item of an editor. */
export interface DraftStatus {
  readonly edition: string;
  readonly agency?: string;
  readonly year?: number;
  /** Whether last year's draft was found; with several candidates none is taken. */
  readonly previous: "one" | "none" | "several";
  /** The share of the narrative that stands in last year's report as well, where that is at hand: 0 to 1. */
  readonly repeated?: number;
}

/** `nianbao/status`: null for what is not an open draft. */
const StatusRequest = new RequestType<{ uri: string }, DraftStatus | null, void>("nianbao/status");

export function provideStatus(session: Session): void {
  session.connection.onRequest(
    StatusRequest,
    runSafe(session.log, StatusRequest.method, null, async ({ uri }) => {
      const report = (await session.checked(uri))?.report;
      if (!report) return null;
      const { edition, previous } = report;
      return {
        edition: edition.id,
        ...identityOf(report),
        previous: (await session.previous(uri)).kind,
        ...(previous && { repeated: repetition(report, previous).share }),
      };
    }),
  );
}
