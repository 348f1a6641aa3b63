import { type Connection, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { FIX_ALL, QUICK_FIX } from "../language/action.ts";
import { REWRITE } from "../language/rewrites.ts";
import { version } from "../version.ts";
import { provideCheck } from "./check-file.ts";
import { type Client, readClient } from "./client.ts";
import { provideCodeActions } from "./code-actions.ts";
import { commandNames, provideCommands } from "./commands.ts";
import { provideConvert } from "./convert.ts";
import { provideDiagnostics } from "./diagnostics.ts";
import { featureCapabilities, provideFeatures } from "./features.ts";
import type { Gate } from "./gate.ts";
import type { Host } from "./host.ts";
import { provideNewDraft } from "./new-draft.ts";
import { provideNextCell } from "./next-cell.ts";
import { providePaste } from "./paste.ts";
import { providePreview } from "./preview.ts";
import { Session } from "./session.ts";
import { provideStatus } from "./status.ts";

/** Each adds its handlers to the connection; a new feature is a line here and one in the capabilities. */
const features = [
  provideDiagnostics,
  provideCodeActions,
  provideCommands,
  provideStatus,
  provideNextCell,
  providePaste,
  provideFeatures,
  provideCheck,
  providePreview,
  provideNewDraft,
  provideConvert,
];

/** Serves a client over a connection, whatever that is made of. */
export function startServer(connection: Connection, gate: Gate, host: Host = {}): void {
  connection.onInitialize((params) => {
    const session = new Session(connection, readClient(params), host);
    for (const provide of features) provide(session);
    gate.open();
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: "nianbao", version } };
  });
  connection.onRequest((method) => gate.refusal(method));
  connection.listen();
}

function capabilitiesFor({ encoding, pulls }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls && {
      diagnosticProvider: { identifier: "nianbao", interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: { codeActionKinds: [QUICK_FIX, REWRITE, FIX_ALL], resolveProvider: true },
    ...featureCapabilities,
    executeCommandProvider: { commands: [...commandNames] },
  };
}
