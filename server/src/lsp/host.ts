import type * as Convert from "../convert/index.ts";

/** What the server can do only with the help of where it runs; outside of `roots` nothing is read, links resolved. */
export interface Host {
  /** The text of a file; nothing where there is none, or none that can be read from here. */
  readFile?(uri: string, roots: readonly string[]): Promise<string | undefined>;
  /** The drafts in a folder, not those below it; nothing where the folder cannot be seen from here. */
  listDrafts?(folder: string, roots: readonly string[]): Promise<readonly string[] | undefined>;
  /** The folders in a folder, hidden ones and node_modules left out. */
  listFolders?(folder: string, roots: readonly string[]): Promise<readonly string[] | undefined>;
  /** Import and export, which are large and seldom used: a file of their own beside the server. */
  loadConvert?(): Promise<typeof Convert>;
}
