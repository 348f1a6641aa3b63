/** Where the files of a window are, as far as VS Code tells it. */
import { nameOf } from "./draft-names.ts";

/**
 * The authority of a file in the window. Where the extension runs on a server, VS Code hides it from the addresses of
 * files. A draft that is not saved yet gets it all the same when the window is loaded again, and would then stand beside
 * one without it that a preview asks for: so it has it from the start.
 *
 * Of a window in a browser the name of the remote is the authority itself, such as `127.0.0.1:8080`; of others it is
 * only its kind, such as `ssh-remote`, from which nothing follows.
 */
export function authorityOf({ authority }: { readonly authority: string }, remoteName = ""): string {
  return authority || (/[.:]/.test(remoteName) ? remoteName : "");
}

/** On the computer that the user sits at, which has programs for its files. */
export function isHere({ scheme }: { readonly scheme: string }, isDesktop: boolean, remoteName?: string): boolean {
  return scheme === "file" && isDesktop && remoteName === undefined;
}

/** The folder that a path is in, or will be. */
export function folderAround<F extends { readonly path: string }>(path: string, folders: readonly F[]): F | undefined {
  // A disk that is opened as a whole ends with a slash itself.
  const around = folders.filter((folder) => path.startsWith(folder.path.replace(/\/?$/, "/")));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}

/** What is like a `vscode.Uri`. */
interface Place<P> {
  readonly path: string;
  with(change: { path: string }): P;
}

/** Where a file is to go that is made of a draft without one: at its path in the workspace, in the first folder, at home. */
export function proposed<P extends Place<P>>(path: string, folders: readonly P[], home?: P): P | undefined {
  const around = folderAround(path, folders);
  if (around) return around.with({ path });
  // A path that begins with a slash is one that the draft was given.
  const folder = folders[0] ?? (path.startsWith("/") ? undefined : home);
  return folder?.with({ path: folder.path.replace(/\/?$/, "/") + nameOf({ path }) });
}
