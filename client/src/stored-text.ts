/** What a file holds that need not be open. */
import * as vscode from "vscode";

/** Of VS Code from 1.100 on. */
interface Decoder {
  decode?(bytes: Uint8Array, options: { uri: vscode.Uri }): Thenable<string>;
}

/**
 * As UTF-8 where it is that; else as an editor would show it, by the setting `files.encoding` or as VS Code guesses: what
 * is told of a draft that is closed is then told of it when it is open, too. Throws where the file cannot be read.
 */
export async function storedText(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return (await asInEditor(bytes, uri)) ?? new TextDecoder().decode(bytes);
  }
}

async function asInEditor(bytes: Uint8Array, uri: vscode.Uri): Promise<string | undefined> {
  const workspace: typeof vscode.workspace & Decoder = vscode.workspace;
  try {
    return await workspace.decode?.(bytes, { uri });
  } catch {
    // It shows no text.
    return undefined;
  }
}
