import { existsSync, type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CONFIG_FILE } from "../config/file.ts";
import { say } from "../message.ts";
import { Failure, failureAt } from "./failure.ts";
import { DRAFT, STDIN } from "./files.ts";
import { isUnexpanded, startOf } from "./glob.ts";
import type { Run } from "./run.ts";

/** Editors write a file in several steps. */
const SETTLE = 100;

/** Does the work now, and again whenever a draft or a configuration below the paths changes; until it is interrupted. */
export async function watch(run: Run, work: () => Promise<unknown>): Promise<never> {
  const paths = run.args.length === 0 ? ["."] : run.args;
  if (paths.includes(STDIN) || run.line.has("stdin-ndjson")) throw new Failure(say(texts.stdin));
  let wake = (_error?: Failure) => {};
  const watched = paths.map((path) => folderOf(path, run));
  const watchers = watched.map((place) => watchPlace(place, (error) => wake(error)));
  try {
    for (;;) {
      const changed = new Promise<Failure | undefined>((resolve) => {
        wake = resolve;
      });
      if (run.io.screen.terminal) run.io.out("\u001b[2J\u001b[H");
      await work();
      run.io.err(`${run.text(texts.waiting)}\n`);
      const error = await changed;
      if (error) throw error;
      await setTimeout(SETTLE);
      for (const place of watched) statPlace(place);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

interface Place {
  /** As it was named. */
  readonly path: string;
  readonly full: string;
  /** A file is watched by its folder: what is put in its place by a rename is another file. */
  readonly folder: string;
  readonly named: boolean;
}

function folderOf(path: string, { io: { cwd } }: Run): Place {
  const full = resolve(cwd, path);
  // What a pattern names may come later.
  if (isUnexpanded(path, cwd)) return { path, full, folder: resolve(cwd, startOf(path)), named: false };
  const named = /\.md$/i.test(path);
  return { path, full, folder: named ? dirname(full) : full, named };
}

function watchPlace({ path, full, folder, named }: Place, changed: (error?: Failure) => void): FSWatcher {
  const matters = (name: string | null) =>
    name === null || (named ? full.endsWith(name) : DRAFT.test(name)) || name.endsWith(CONFIG_FILE);
  try {
    const watcher = watchFolder(folder, { recursive: !named }, (_, name) => {
      if (matters(name) || !existsSync(folder)) changed();
    });
    return watcher.on("error", (error: NodeJS.ErrnoException) => {
      // A folder below may be gone again before it was looked at.
      changed(error.code === "ENOENT" ? undefined : failureAt(path, error));
    });
  } catch (error) {
    throw failureAt(path, error);
  }
}

/** Without the folder nothing is left to wait for. */
function statPlace({ path, folder }: Place): void {
  try {
    statSync(folder);
  } catch (error) {
    throw failureAt(path, error);
  }
}

const texts = {
  stdin: { zh: "--watch 只能用于文件，不能用于标准输入", en: "--watch is for files, not for standard input" },
  waiting: { zh: "等待改动；按 Ctrl-C 结束", en: "waiting for changes; Ctrl-C to end" },
};
