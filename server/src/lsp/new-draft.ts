import { type Position, RequestType } from "vscode-languageserver";
import { parseDraft } from "../draft/index.ts";
import { firstRoom, newDraft } from "../edit/new-draft.ts";
import { Lines } from "../position.ts";
import { bindReport } from "../report/index.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

interface NewDraftParams {
  readonly agency: string;
  readonly year: number;
  /** Last year's draft, whose numbers are carried over. */
  readonly previous?: { readonly uri: string; readonly text: string };
}

export interface NewDraftText {
  readonly text: string;
  /** Where the author goes on. */
  readonly caret: Position;
}

/** `nianbao/new`: a complete draft for an agency and a year. */
const NewRequest = new RequestType<NewDraftParams, NewDraftText | null, void>("nianbao/new");

export function provideNewDraft({ connection, settings, log }: Session): void {
  connection.onRequest(
    NewRequest,
    runSafe(log, NewRequest.method, null, async ({ agency, year, previous }): Promise<NewDraftText | null> => {
      const bound = previous && bindReport(parseDraft(previous.text), await settings.of(previous.uri));
      const text = newDraft({ agency, year, ...(bound && { previous: bound }) });
      return { text, caret: new Lines(text).positionAt(firstRoom(text)) };
    }),
  );
}
