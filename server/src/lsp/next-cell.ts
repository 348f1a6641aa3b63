import { RequestType } from "vscode-languageserver";
import { cellBelow, nextCell } from "../language/next-cell.ts";
import type { Position, Range } from "../position.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

interface NextCellParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly backwards?: boolean;
  readonly below?: boolean;
}

/** `nianbao/nextCell`: where Tab or Enter leads in a table; null behind its last cell, and where there is none. */
const NextCellRequest = new RequestType<NextCellParams, Range | null, void>("nianbao/nextCell");

/** The author types on meanwhile, so that it waits for no more than it needs. */
export function provideNextCell(session: Session): void {
  const { method } = NextCellRequest;
  session.connection.onRequest(
    NextCellRequest,
    runSafe(session.log, method, null, async ({ textDocument, position, backwards, below }) => {
      const draft = await session.bound(textDocument.uri);
      if (!draft) return null;
      return below ? cellBelow(draft, position) : nextCell(draft, position, backwards === true);
    }),
  );
}
