/** What is told of a document that could not be imported or exported. */
import * as vscode from "vscode";

export interface Problem {
  readonly problem: string;
}

/** What came of it; nothing where it failed, which is written into the log. */
export async function tried<T>(work: Thenable<T>, log: vscode.LogOutputChannel): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    log.warn(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

export async function tellProblem(problem: Problem | null, name: string, log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t("Show Log");
  const told = problem
    ? vscode.l10n.t("{0}: {1}", name, problem.problem)
    : vscode.l10n.t("{0}: this did not work.", name);
  const buttons = problem ? [] : [show];
  if ((await vscode.window.showErrorMessage(told, ...buttons)) === show) log.show();
}
