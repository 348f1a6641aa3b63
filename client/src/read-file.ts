/** Reads files for the server, which in a browser, or for a folder that is not on a disk, cannot do so itself. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** `nianbao/readFile`: the text of a file, or null where there is none. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest("nianbao/readFile", async ({ uri }: { uri: string }): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
      throw error;
    }
  });
}
