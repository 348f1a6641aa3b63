/** The language status item: the edition that the draft is checked against, and how many findings are open. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { askStatus, type DraftStatus } from "./draft-status.ts";
import { blanksInWords, ruleOf } from "./findings.ts";
import { languageId } from "./ours.ts";

export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("nianbao.status", { language: languageId });
  item.name = vscode.l10n.t("Annual Report");
  const update = () => void refresh(item, client);
  update();
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = activeDraft()?.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}

async function refresh(item: vscode.LanguageStatusItem, client: BaseLanguageClient): Promise<void> {
  item.busy = client.state === State.Starting;
  if (client.state === State.Stopped || client.state === State.StartFailed) return showStopped(item);
  const draft = activeDraft();
  if (!draft || client.state !== State.Running) return;
  const status = await askStatus(client, draft.uri);
  // While the server answered, it may have stopped, or the user gone on to another draft.
  if (client.state === State.Running && draft === activeDraft()) showDraft(item, draft, status);
}

function showDraft(item: vscode.LanguageStatusItem, draft: vscode.TextDocument, status: DraftStatus | null): void {
  const findings = vscode.languages.getDiagnostics(draft.uri).filter(({ source }) => source === "nianbao");
  const count = findings.length ? vscode.l10n.t("{0} open", findings.length) : vscode.l10n.t("nothing found");
  const blanks = blanksInWords(findings.map(({ code }) => ({ rule: ruleOf(code) })));
  const edition = status && vscode.l10n.t("edition {0}", status.edition);
  item.text = [vscode.l10n.t("Annual Report"), edition].filter(Boolean).join(" ").concat(` · ${count}${blanks}`);
  const { agency, year, repeated, previous } = status ?? {};
  const share = repeated !== undefined && vscode.l10n.t("{0}% as last year", Math.round(repeated * 100));
  const several = previous === "several" && vscode.l10n.t("several drafts of last year, none is used");
  item.detail = [agency, year, share, several].filter((part) => part !== undefined && part !== false).join(" ");
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = { command: "workbench.actions.view.problems", title: vscode.l10n.t("Show Problems") };
}

function showStopped(item: vscode.LanguageStatusItem): void {
  item.text = vscode.l10n.t("The checker is not running");
  item.detail = "";
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.command = { command: "nianbao.restartServer", title: vscode.l10n.t("Restart") };
}

function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}
