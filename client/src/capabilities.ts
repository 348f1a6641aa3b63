/** What the server offers and the language client is to leave alone. */
import type { ServerCapabilities, StaticFeature } from "vscode-languageclient";

export const leftAlone: StaticFeature = {
  preInitialize(offered: ServerCapabilities) {
    // Problems lists the findings of open drafts; those of the whole workspace are in the view 年报. The language client
    // would ask for them every two seconds, and count on that to take back the findings of a draft that closes.
    if (offered.diagnosticProvider) offered.diagnosticProvider.workspaceDiagnostics = false;
    // See format.ts.
    offered.documentFormattingProvider = false;
  },
  fillClientCapabilities() {},
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};
