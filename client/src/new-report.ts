/** The command "new report": asks for agency and year, and opens a complete draft to be filled in. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { fileName } from "./draft-names.ts";
import { type Drafts, readDraft, type WorkspaceDraft } from "./drafts.ts";
import { agenciesOf, agencyProblem, likelyYear, reportsOn, yearOf, yearProblem } from "./new-report-answers.ts";
import { showUnsaved } from "./unsaved-draft.ts";

/** The answer to `nianbao/new`. */
interface NewDraftText {
  readonly text: string;
  readonly caret: { readonly line: number; readonly character: number };
}

export async function newReport(client: BaseLanguageClient, drafts: Drafts, home?: vscode.Uri): Promise<void> {
  const known = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Looking for the reports of earlier years"),
    },
    (progress) => drafts.checkAll(progress),
  );
  const agency = await askAgency(known);
  if (agency === undefined) return;
  const year = await askYear(known, agency);
  if (year === undefined) return;
  const previous = await askPrevious(reportsOn(known, agency, year - 1));
  if (previous === undefined) return;
  const text = previous && (await readDraft(previous.uri));
  const draft = await client.sendRequest<NewDraftText | null>("nianbao/new", {
    agency,
    year,
    ...(previous &&
      typeof text === "string" && { previous: { uri: client.code2ProtocolConverter.asUri(previous.uri), text } }),
  });
  const folder = previous ? vscode.Uri.joinPath(previous.uri, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (draft) await show(draft, await fileFor(fileName(agency, year), folder, home));
}

async function askAgency(known: readonly WorkspaceDraft[]): Promise<string | undefined> {
  const agencies = agenciesOf(known);
  const picked = agencies.length > 0 ? await pickAgency(agencies) : { typed: "" };
  if (!picked || "agency" in picked) return picked?.agency;
  const { typed } = picked;
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("New report: full name of the agency"),
    placeHolder: "示例县人民政府办公室",
    value: typed,
    valueSelection: [typed.length, typed.length],
    validateInput: (text) => {
      const problem = agencyProblem(text);
      return problem && said[problem]();
    },
  });
  return answer?.trim();
}

/** One of the agencies, or what was typed that is none of them. */
function pickAgency(agencies: readonly string[]): Promise<{ agency: string } | { typed: string } | undefined> {
  const pick = vscode.window.createQuickPick();
  const another = { label: vscode.l10n.t("Another agency…"), alwaysShow: true };
  pick.title = vscode.l10n.t("New report: whose is it?");
  pick.items = [...agencies.map((label) => ({ label })), another];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      resolve(item && item !== another ? { agency: item.label } : { typed: pick.value.trim() });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function askYear(known: readonly WorkspaceDraft[], agency: string): Promise<number | undefined> {
  const years = known.flatMap((one) => (one.agency === agency && one.year ? one.year : []));
  const today = new Date();
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("New report: which year does it report on?"),
    value: String(likelyYear(years.length > 0 ? Math.max(...years) : undefined, today)),
    validateInput: (text) => {
      const problem = yearProblem(text, today.getFullYear());
      return problem && said[problem]();
    },
  });
  return answer === undefined ? undefined : yearOf(answer);
}

const said = {
  blank: () => vscode.l10n.t("The title begins with the agency's name."),
  signs: () => vscode.l10n.t("Please only the name: no line break, and none of | # < > * ."),
  long: () => vscode.l10n.t("This is too long for a name."),
  year: () => vscode.l10n.t("A year of four digits, such as 2024."),
  early: () => vscode.l10n.t("The official form begins with the reports on 2019."),
  late: () => vscode.l10n.t("This year has not begun yet."),
} satisfies Record<NonNullable<ReturnType<typeof agencyProblem> | ReturnType<typeof yearProblem>>, () => string>;

/** The draft to carry numbers over from, or null; nothing where the user wants no report at all. */
async function askPrevious(found: readonly WorkspaceDraft[]): Promise<WorkspaceDraft | null | undefined> {
  if (found.length === 0) return null;
  const carry = found.map((previous) => ({
    label: vscode.l10n.t("Carry last year's numbers over"),
    detail: vscode.l10n.t("Applications carried forward and documents in force, from {0}", nameOf(previous.uri)),
    previous,
  }));
  const blank = { label: vscode.l10n.t("Start with blanks"), detail: "", previous: null };
  const title = vscode.l10n.t("New report: last year's report is here");
  return (await vscode.window.showQuickPick([...carry, blank], { title }))?.previous;
}

/** Beside last year's, where a check finds that one again; where no folder is open the user says where, or says so on saving. */
async function fileFor(name: string, folder?: vscode.Uri, home?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (folder) return vscode.Uri.joinPath(folder, name);
  return home && (await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(home, name) }));
}

/** Not saved yet, but with a name and a place. */
async function show({ text, caret }: NewDraftText, file: vscode.Uri | undefined): Promise<void> {
  const editor = await showUnsaved(text, file);
  const at = new vscode.Position(caret.line, caret.character);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const nameOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);
