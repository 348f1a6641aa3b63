import { type CodeAction, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { codeActionsOf } from "../language/code-actions.ts";
import { ActionData, type Deed } from "../language/deed.ts";
import { editsOf } from "../language/deed-edits.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** Code actions, whose edits are computed from the text as it is when one is chosen. */
export function provideCodeActions(session: Session): void {
  const { connection, client, log } = session;
  const withEdit = (draft: CheckedDraft, action: CodeAction, deed: Deed): CodeAction | undefined => {
    const edits = editsOf(draft, deed);
    return edits.length > 0 ? { ...action, edit: workspaceEdit(draft, edits, client) } : undefined;
  };
  connection.onCodeAction(
    session.onDraft("textDocument/codeAction", [], (draft, { range, context }): CodeAction[] => {
      const actions = codeActionsOf(draft, { range, only: context.only, diagnostics: client.diagnostics });
      if (client.resolvesEdits) return actions;
      return actions.flatMap((action) => withEdit(draft, action, action.data.deed) ?? []);
    }),
  );
  connection.onCodeActionResolve(
    runSafe<CodeAction, CodeAction | ResponseError<never>>(log, "codeAction/resolve", refusal(), async (action) => {
      const { uri, deed } = ActionData.parse(action.data);
      const draft = await session.checked(uri);
      return (draft && withEdit(draft, action, deed)) ?? refusal();
    }),
  );
}

/** What the action was about is gone, or is not there any more as it was. */
function refusal(): ResponseError<never> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    "The draft has changed: there is nothing to do here any more.",
  );
}
