/** Problems lists the findings of open drafts; those of the whole workspace are in the view 年报. */
import type { ServerCapabilities, StaticFeature } from "vscode-languageclient";

/**
 * Leaves the server's report on the whole workspace unused. The language client would ask for it every two seconds,
 * and would count on it to take back the findings of a draft that closes, which it then sometimes does not.
 */
export const openDraftsOnly: StaticFeature = {
  preInitialize({ diagnosticProvider }: ServerCapabilities) {
    if (diagnosticProvider) diagnosticProvider.workspaceDiagnostics = false;
  },
  fillClientCapabilities() {},
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};
