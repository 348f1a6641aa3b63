/** What happens when the server dies: it comes back by itself, and the user hears of it once. */
import * as vscode from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

const tries = 5;
const withinMinutes = 3;

/**
 * Like the library's own handler, but it speaks the user's language, and no more than once a window: whoever reads
 * that the server was started again need not read it each time.
 */
export function restartHandler(log: vscode.LogOutputChannel): ErrorHandler {
  const deaths: number[] = [];
  return {
    /** A message that could not be written is for the log; the close that follows it is what counts. */
    error: (_error, _message, count = 0) => ({
      action: count <= tries ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      deaths.push(Date.now());
      if (givesUp(deaths)) {
        const message = vscode.l10n.t(
          "The checker stopped {0} times in {1} minutes and stays off.",
          tries,
          withinMinutes,
        );
        offerLog(vscode.window.showErrorMessage, message, log);
        return { action: CloseAction.DoNotRestart, message, handled: true };
      }
      const message = vscode.l10n.t("The checker stopped unexpectedly and was started again.");
      if (deaths.length === 1) offerLog(vscode.window.showWarningMessage, message, log);
      return { action: CloseAction.Restart, message, handled: true };
    },
  };
}

function givesUp(deaths: readonly number[]): boolean {
  const first = deaths.at(-tries);
  return first !== undefined && Date.now() - first < withinMinutes * 60_000;
}

function offerLog(
  show: (message: string, ...items: string[]) => Thenable<string | undefined>,
  message: string,
  log: vscode.LogOutputChannel,
): void {
  show(message, vscode.l10n.t("Show Log")).then((chosen) => chosen && log.show());
}
