/** Reads files for the server, which in a browser, or for a folder that is not on a disk, cannot do so itself. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { storedText } from "./stored-text.ts";

/**
 * `nianbao/readFile`: the text of a file, or null where there is none. `nianbao/listDrafts`: the drafts in a folder,
 * not those below it. `nianbao/listFolders`: the folders in a folder, hidden ones and node_modules left out.
 */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const uriOf = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest("nianbao/readFile", ({ uri }: { uri: string }) => unlessMissing(() => storedText(uriOf(uri)))),
    client.onRequest("nianbao/listDrafts", ({ folder }: { folder: string }) =>
      list(folder, uriOf(folder), (name) => /\.nianbao\.md$/i.test(name)),
    ),
    client.onRequest("nianbao/listFolders", ({ folder }: { folder: string }) =>
      list(
        folder,
        uriOf(folder),
        (name, type) => type === vscode.FileType.Directory && !/^\.|^node_modules$/.test(name),
      ),
    ),
  );
}

function list(folder: string, uri: vscode.Uri, isWanted: (name: string, type: vscode.FileType) => boolean) {
  return unlessMissing(async () => {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    const names = entries.flatMap(([name, type]) => (isWanted(name, type) ? name : []));
    return names.map((name) => `${folder}/${encodeURIComponent(name)}`);
  });
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}
