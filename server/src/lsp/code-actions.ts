import { type CodeAction, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { AllowRowData, allowRows } from "../language/allow-row.ts";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { codeActionsOf } from "../language/code-actions.ts";
import { ActionData, type Deed } from "../language/deed.ts";
import { editsOf } from "../language/deed-edits.ts";
import { allowRow } from "./allow-row.ts";
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
  /** Whether a row can be allowed is for the configuration to say, so that is read before it is offered. */
  const allowances = async (actions: readonly (CodeAction & { readonly data: AllowRowData })[]) => {
    const edits = await Promise.all(actions.map(({ data }) => allowRow(session, data)));
    return actions.flatMap((action, at) => {
      const edit = edits[at];
      return edit ? [client.resolvesEdits ? action : { ...action, edit }] : [];
    });
  };
  connection.onCodeAction(
    session.onDraft(
      "textDocument/codeAction",
      [],
      async (draft, { range, context: { only } }): Promise<CodeAction[]> => {
        const context = { range, only, diagnostics: client.diagnostics };
        const actions = codeActionsOf(draft, context);
        const now = client.resolvesEdits
          ? actions
          : actions.flatMap((action) => withEdit(draft, action, action.data.deed) ?? []);
        return [...now, ...(await allowances(allowRows(draft, context)))];
      },
    ),
  );
  connection.onCodeActionResolve(
    runSafe<CodeAction, CodeAction | ResponseError<never>>(log, "codeAction/resolve", refusal(), async (action) => {
      const allowance = AllowRowData.safeParse(action.data);
      if (allowance.success) {
        const edit = await allowRow(session, allowance.data);
        return edit ? { ...action, edit } : refusal();
      }
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
