import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { say } from "../message.ts";
import { isInside } from "./bounds.ts";
import { breathe } from "./breathe.ts";
import { Failure, failureAt } from "./failure.ts";
import { type Fail, unexpanded } from "./glob.ts";
import { inOrder } from "./in-order.ts";
import { quoted } from "./quoted.ts";
import type { Run } from "./run.ts";
import { decode, readBytes } from "./utf8.ts";

/** What stands for standard input in a list of paths. */
export const STDIN = "-";

/** What may hold a report, but no draft. */
const PUBLISHED = /\.(?:docx?|wps|pdf|html?)$/i;
/** How the name of a draft ends. */
export const DRAFT = /\.nianbao\.md$/i;
const IGNORED = new Set(["node_modules", ".git"]);

/**
 * The drafts that the paths name, as given or below the folder that was given; each once, in the order of the paths and
 * within a folder by name. Without paths, the drafts of the working directory. What cannot be read is said and left out.
 */
export function findDrafts(
  run: Run,
  { fail = (_, failure) => run.fail(failure), writes = false }: { fail?: Fail; writes?: boolean } = {},
): string[] {
  const paths = run.args.length === 0 ? ["."] : run.args;
  const seen = new Set<string>();
  const found = paths.flatMap((path) => {
    try {
      return path === STDIN ? [STDIN] : draftsAt(path, run, fail, writes);
    } catch (error) {
      fail(path, failureAt(path, error));
      return [];
    }
  });
  return found.filter((path) => isNew(path === STDIN ? STDIN : realOf(resolve(run.io.cwd, path)), seen));
}

/** The file itself, whatever links lead to it; of what leads nowhere, or is gone meanwhile, it is told when it is read. */
export function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The text of a draft, its byte-order mark kept; none, and said so, where it cannot be read. */
export async function readDraft(
  path: string,
  run: Run,
  fail: (failure: Failure) => void = (failure) => run.fail(failure),
): Promise<string | undefined> {
  await breathe();
  try {
    return decode(path === STDIN ? await run.io.read() : readBytes(resolve(run.io.cwd, path)), path);
  } catch (error) {
    fail(failureAt(path, error));
    return undefined;
  }
}

function draftsAt(path: string, run: Run, fail: Fail, writes: boolean): string[] {
  // An empty name would be the working directory: of a variable that is not set, all drafts in it.
  if (path === "") throw new Failure(say(texts.empty));
  const full = resolve(run.io.cwd, path);
  const matching = unexpanded(path, run.io.cwd, fail);
  if (matching.length > 0) return matching;
  if (!statSync(full).isDirectory()) {
    if (PUBLISHED.test(path)) throw new Failure(say(texts.published, { path, typed: quoted(path) }));
    return [path];
  }
  const found = search(full, path, fail);
  if (found.length === 0) throw new Failure(say(texts.none, { path }));
  return writes ? found.filter((file) => staysIn(full, resolve(run.io.cwd, file), file, fail)) : found;
}

/** Links to drafts are followed, links to folders are not: they may lead out of the folder, or back into it. */
function search(folder: string, shown: string, fail: Fail): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => inOrder(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    const shownPath = join(shown, entry.name);
    try {
      if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : search(path, shownPath, fail);
      return DRAFT.test(entry.name) && statSync(path).isFile() ? [shownPath] : [];
    } catch (error) {
      fail(shownPath, failureAt(shownPath, error));
      return [];
    }
  });
}

/** What is written lies in the folder that was named, whatever links lie in it. */
function staysIn(folder: string, path: string, shown: string, fail: Fail): boolean {
  if (isInside(path, folder)) return true;
  fail(shown, new Failure(say(texts.outside, { path: shown })));
  return false;
}

function isNew(item: string, seen: Set<string>): boolean {
  const known = seen.has(item);
  seen.add(item);
  return !known;
}

const texts = {
  empty: {
    zh: "有一个文件名是空的；当前文件夹写作 .",
    en: "one of the names is empty; the working directory is written .",
  },
  outside: {
    zh: "{path}：是通到这个文件夹外面的链接，没有处理；要改它指向的文件，请直接写明那个文件",
    en: "{path}: a link that leads out of this folder; left alone; name the file that it leads to",
  },
  published: {
    zh: "{path}：不是草稿；先变成草稿：nianbao import {typed}",
    en: "{path}: no draft; to make one of it: nianbao import {typed}",
  },
  none: { zh: "{path}：里面没有 *.nianbao.md 文件", en: "{path}: no *.nianbao.md file in it" },
};
