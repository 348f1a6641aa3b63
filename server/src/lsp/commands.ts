import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Edit } from "../edit/edit.ts";
import { recompute } from "../edit/recompute.ts";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { FILL_BLANKS, RECOMPUTE } from "../language/code-lenses.ts";
import { Key, tableOf } from "../language/deed.ts";
import { recomputedMessage } from "../language/recomputed-message.ts";
import { type Message, render, say, type Text } from "../message.ts";
import { fillBlanks } from "../rules/cells.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";
import { workspaceEdit } from "./workspace-edit.ts";

type Command = (session: Session, uri: string, detail: unknown) => Promise<void>;

/** The commands of the server; each is given the uri of a draft. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [RECOMPUTE, recomputeTotals],
  [FILL_BLANKS, fillTable],
]);

export const commandNames: readonly string[] = [...commands.keys()];

export function provideCommands(session: Session): void {
  const { connection, log } = session;
  connection.onExecuteCommand(
    runSafe(log, "workspace/executeCommand", null, async ({ command, arguments: args }) => {
      const uri: unknown = args?.[0];
      if (typeof uri === "string") await commands.get(command)?.(session, uri, args?.[1]);
      return null;
    }),
  );
}

const texts = {
  recompute: { zh: "重算合计", en: "Recompute the totals" },
  fill: { zh: "填写空白处", en: "Fill the blanks" },
  refused: { zh: "合计没有改：{reason}", en: "The totals were not changed: {reason}" },
  unfilled: { zh: "空白处没有填写：{reason}", en: "The blanks were not filled: {reason}" },
  cannot: { zh: "编辑器不接受改动", en: "the editor takes no edits" },
  moved: { zh: "稿件刚刚变了，请再试一次", en: "the draft has just changed, please try again" },
} satisfies Record<string, Text>;

async function recomputeTotals(session: Session, uri: string): Promise<void> {
  const draft = await session.checked(uri);
  if (!draft) return;
  const recomputed = recompute(draft.report);
  if (!(await applied(session, draft, recomputed.edits, texts.recompute, texts.refused))) return;
  const message = recomputedMessage(draft, recomputed);
  if (message) await tell(session, draft, MessageType.Info, message);
}

async function fillTable(session: Session, uri: string, detail: unknown): Promise<void> {
  const draft = await session.checked(uri);
  const key = Key.safeParse(detail);
  const table = draft && key.success && tableOf(draft, key.data);
  if (table) await applied(session, draft, fillBlanks(table), texts.fill, texts.unfilled);
}

/** Has the editor make the edits; where it does not, the user is told. True where nothing is left to do. */
async function applied(
  session: Session,
  draft: CheckedDraft,
  edits: readonly Edit[],
  label: Text,
  refused: Text,
): Promise<boolean> {
  const { connection, client } = session;
  if (edits.length === 0) return true;
  const refuse = async (reason: Message | string) => {
    await tell(session, draft, MessageType.Warning, say(refused, { reason }));
    return false;
  };
  if (!client.appliesEdits) return refuse(say(texts.cannot));
  const edit = workspaceEdit(draft, edits, client);
  const answer = await connection.workspace.applyEdit({ label: render(say(label), draft.lang), edit });
  return answer.applied || refuse(answer.failureReason ?? say(texts.moved));
}

function tell({ connection }: Session, { lang }: CheckedDraft, type: MessageType, message: Message): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type, message: render(message, lang) });
}
