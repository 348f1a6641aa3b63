/** Which documents the extension is for. */
import type { TextDocument, Uri } from "vscode";

export const languageId = "nianbao";

/** Drafts, and what configures their checks. */
export function concernsUs({ languageId: id, uri }: TextDocument): boolean {
  return id === languageId || isConfig(uri);
}

export const isConfig = ({ path }: Uri): boolean => path.endsWith("/.nianbao.json");

/** By its address alone, for one that need not be open. VS Code knows the language by it as well in capitals. */
export function isDraft(uri: string): boolean {
  return /\.nianbao\.md$/i.test(uri);
}
