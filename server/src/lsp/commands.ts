import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import { recompute } from "../edit/recompute.ts";
import { recomputedMessage } from "../language/recomputed-message.ts";
import { type Message, render, say } from "../message.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";
import { workspaceEdit } from "./workspace-edit.ts";

type Command = (session: Session, uri: string) => Promise<void>;

/** The commands of the server; each is given the uri of a draft. */
const commands: ReadonlyMap<string, Command> = new Map([["nianbao.server.recompute", recomputeTotals]]);

export const commandNames: readonly string[] = [...commands.keys()];

export function provideCommands(session: Session): void {
  const { connection, log } = session;
  connection.onExecuteCommand(
    runSafe(log, "workspace/executeCommand", null, async ({ command, arguments: args }) => {
      const uri: unknown = args?.[0];
      if (typeof uri === "string") await commands.get(command)?.(session, uri);
      return null;
    }),
  );
}

const texts = {
  label: { zh: "重算合计", en: "Recompute the totals" },
  refused: { zh: "合计没有改：{reason}", en: "The totals were not changed: {reason}" },
  cannot: { zh: "编辑器不接受改动", en: "the editor takes no edits" },
  moved: { zh: "文稿刚刚变了，请再试一次", en: "the draft has just changed, please try again" },
};

async function recomputeTotals(session: Session, uri: string): Promise<void> {
  const { connection, client } = session;
  const draft = await session.checked(uri);
  if (!draft) return;
  const words = (message: Message) => render(message, draft.lang);
  const tell = (type: MessageType, message: Message) =>
    connection.sendNotification(ShowMessageNotification.type, { type, message: words(message) });
  const refuse = (reason: Message | string) => tell(MessageType.Warning, say(texts.refused, { reason }));
  const recomputed = recompute(draft.report);
  if (recomputed.edits.length > 0) {
    if (!client.appliesEdits) return refuse(say(texts.cannot));
    const edit = workspaceEdit(draft, recomputed.edits, client);
    const { applied, failureReason } = await connection.workspace.applyEdit({ label: words(say(texts.label)), edit });
    if (!applied) return refuse(failureReason ?? say(texts.moved));
  }
  const message = recomputedMessage(recomputed);
  if (message) await tell(MessageType.Info, message);
}
