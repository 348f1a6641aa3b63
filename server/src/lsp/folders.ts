/** Where documents are, and what is around them, as their addresses tell it. */

/** What editors put in the place of the scheme of a document that is not saved yet. */
const UNSAVED = "untitled:";

/** By its name alone, as editors tell a language by it: whatever letters are capitals. */
export const isDraftName = (uri: string): boolean => /\.nianbao\.md$/i.test(uri);

export const isUnsaved = (uri: string): boolean => uri.startsWith(UNSAVED);

/**
 * Where a document is, or will be once it is saved: one that is not saved yet may have the path of its file already.
 * On which file system that is, is told by the folder of the workspace that the path is in; the authority need not be
 * that of the folder, since VS Code puts there the server that a window is connected to. A path in no folder is one on
 * the disk where nothing speaks against it. Nothing for what has no path yet, or none that is certain.
 */
export function placeOf(uri: string, roots: readonly string[], seesDisk: boolean): string | undefined {
  if (!isUnsaved(uri)) return uri;
  const { authority, path } = partsOf(uri);
  if (path === "") return undefined;
  const around = roots.map((root) => withoutSlash(root)).filter((root) => path.startsWith(`${partsOf(root).path}/`));
  const likely = around.filter((root) => partsOf(root).authority === authority);
  const root = longest(likely.length > 0 ? likely : around);
  if (root !== undefined) return root + path.slice(partsOf(root).path.length);
  // A port is the window's; a name alone may be a computer in the network, which nobody asks.
  const isLocal = authority === "" || /:\d+$/.test(authority);
  const isOnDisk = seesDisk && isLocal && roots.every((one) => one.startsWith("file:"));
  return isOnDisk ? `file://${path}` : undefined;
}

/** The folders above a document, from the nearest up to the root of its workspace, or the top where it is in none. */
export function* foldersOf(uri: string, roots: readonly string[]): Generator<string> {
  const top = rootOf(uri, roots) ?? /^[^:/?#]+:\/\/[^/]*/.exec(uri)?.[0];
  if (top === undefined) return;
  for (let folder = folderOf(uri); folder.length >= top.length; folder = folderOf(folder)) yield folder;
}

/** The folder of the workspace that a document is in. */
export const rootOf = (uri: string, roots: readonly string[]): string | undefined =>
  longest(roots.map((root) => withoutSlash(root)).filter((root) => uri.startsWith(`${root}/`)));

export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

/** A folder as other paths begin with it, whatever number of slashes stands at its end. */
export const withoutSlash = (uri: string): string => uri.replace(/(?<!\/)\/+$/, "");

/** What a path names that starts from a folder; nothing where that is outside the workspace. */
export function placeInside(folder: string, path: string, roots: readonly string[]): string | undefined {
  try {
    const uri = withoutSlash(new URL(path, `${folder}/`).href);
    const inside = roots.map((root) => withoutSlash(root)).some((root) => uri === root || uri.startsWith(`${root}/`));
    return inside ? uri : undefined;
  } catch {
    return undefined;
  }
}

/** Path: nothing, or a slash and what follows. */
function partsOf(uri: string): { readonly authority: string; readonly path: string } {
  const [, authority = "", path = ""] = /^[^:/?#]+:(?:\/\/([^/?#]*))?(\/.*)?$/.exec(uri) ?? [];
  return { authority, path };
}

const longest = (roots: readonly string[]): string | undefined => [...roots].sort((a, b) => b.length - a.length)[0];
