/** Where the findings are kept that the server is asked for. */
import * as vscode from "vscode";
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource } from "vscode-languageclient";

/**
 * Takes back the findings of a draft that closes. The language client leaves that to the server's report on the whole
 * workspace, which it asks for every two seconds; but one that the server never had in such a report, since it was
 * changed and closed in between, would stand in Problems for ever.
 */
export function forgetClosedDrafts(): DiagnosticCollectionProvider {
  const listeners = new Map<vscode.DiagnosticCollection, vscode.Disposable>();
  return {
    create(name, source) {
      const collection = vscode.languages.createDiagnosticCollection(name);
      if (source === DiagnosticCollectionSource.pull) {
        const forget = vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri));
        listeners.set(collection, forget);
      }
      return collection;
    },
    dispose(collection) {
      listeners.get(collection)?.dispose();
      listeners.delete(collection);
      collection.dispose();
    },
  };
}
