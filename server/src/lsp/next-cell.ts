import { RequestType } from "vscode-languageserver";
import { nextCell } from "../language/next-cell.ts";
import type { Position, Range } from "../position.ts";
import type { Session } from "./session.ts";

interface NextCellParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly backwards?: boolean;
}

/** `nianbao/nextCell`: where Tab leads in a table; null behind its last cell, and where there is none. */
const NextCellRequest = new RequestType<NextCellParams, Range | null, void>("nianbao/nextCell");

export function provideNextCell(session: Session): void {
  session.connection.onRequest(
    NextCellRequest,
    session.onDraft(NextCellRequest.method, null, (draft, { position, backwards }: NextCellParams) =>
      nextCell(draft, position, backwards === true),
    ),
  );
}
