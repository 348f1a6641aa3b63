/** What the extension does on every host once it is needed: one language client, the commands, the status item. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { leftAlone } from "./capabilities.ts";
import { tellCaret } from "./caret.ts";
import { provideCells } from "./cells.ts";
import { registerCommands } from "./commands.ts";
import { provideConversion } from "./convert-commands.ts";
import type { Connected, ReportsView } from "./extension.ts";
import { provideFormatting } from "./format.ts";
import { clientOptions } from "./options.ts";
import { providePaste } from "./paste.ts";
import { providePreview } from "./preview.ts";
import { serveFiles } from "./read-file.ts";
import { showStatus } from "./status.ts";
import { Told } from "./told.ts";
import { startWithFirstDraft } from "./wake.ts";
import { provideOverview } from "./workspace-commands.ts";

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Returns at once: the editor need not wait for the server, which says in the log when it is ready. `home` is where
 * files go while no folder is open; in a browser there is none.
 */
export function connectWith(
  context: vscode.ExtensionContext,
  view: ReportsView,
  create: CreateClient,
  home?: vscode.Uri,
): Connected {
  const log = vscode.window.createOutputChannel(vscode.l10n.t("Annual Report"), { log: true });
  const told = new Told();
  const client = create("nianbao", vscode.l10n.t("Annual Report"), clientOptions(log, told));
  client.registerFeature(leftAlone);
  const preview = providePreview(client);
  const overview = provideOverview(context, client, told, view, home);
  context.subscriptions.push(
    log,
    told,
    serveFiles(client),
    tellCaret(client),
    provideCells(client),
    providePaste(client),
    registerCommands(client, log),
    showStatus(client),
    provideFormatting(client),
    preview,
    overview,
    provideConversion(context, client, log, home),
    startWithFirstDraft(client, log),
  );
  return {
    reports: overview.reports,
    tablesOf: preview.tablesOf,
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
  };
}
