/** What the extension does on every host: one language client, the commands, the status item. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { leftAlone } from "./capabilities.ts";
import { tellCaret } from "./caret.ts";
import { registerCommands } from "./commands.ts";
import { provideConversion } from "./convert-commands.ts";
import { provideFormatting } from "./format.ts";
import { clientOptions } from "./options.ts";
import { type MarkdownPlugin, providePreview } from "./preview.ts";
import { serveFiles } from "./read-file.ts";
import { provideRulePages } from "./rule-pages.ts";
import { showStatus } from "./status.ts";
import { startWithFirstDraft } from "./wake.ts";
import { provideOverview } from "./workspace-commands.ts";

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let running: BaseLanguageClient | undefined;

/**
 * Returns at once: the editor need not wait for the server, which says in the log when it is ready. What it returns is
 * what VS Code's Markdown preview asks for.
 */
export function start(context: vscode.ExtensionContext, create: CreateClient): MarkdownPlugin {
  const log = vscode.window.createOutputChannel(vscode.l10n.t("Annual Report"), { log: true });
  const client = create("nianbao", vscode.l10n.t("Annual Report"), clientOptions(log));
  client.registerFeature(leftAlone);
  running = client;
  const preview = providePreview(client);
  context.subscriptions.push(
    log,
    provideRulePages(context),
    serveFiles(client),
    tellCaret(client),
    registerCommands(client, log),
    showStatus(client),
    provideFormatting(client),
    preview,
    provideOverview(context, client),
    provideConversion(context, client, log),
    startWithFirstDraft(client, log),
  );
  return preview;
}

/** Lets the server end in order when the window closes. */
export async function stop(): Promise<void> {
  if (running?.needsStop()) await running.stop();
}
