/** Reads files for the server, which in a browser, or for a folder that is not on a disk, cannot do so itself. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/**
 * `nianbao/readFile`: the text of a file, or null where there is none. `nianbao/listDrafts`: the drafts in a folder,
 * not those below it.
 */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const uriOf = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest("nianbao/readFile", ({ uri }: { uri: string }) =>
      unlessMissing(async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(uri)))),
    ),
    client.onRequest("nianbao/listDrafts", ({ folder }: { folder: string }) =>
      unlessMissing(async () => {
        const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
        const names = entries.map(([name]) => name).filter((name) => /\.nianbao\.md$/i.test(name));
        return names.map((name) => `${folder}/${encodeURIComponent(name)}`);
      }),
    ),
  );
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}
