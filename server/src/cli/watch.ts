import { type FSWatcher, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CONFIG_FILE } from "../config/file.ts";
import { say } from "../message.ts";
import { Failure, failureAt } from "./failure.ts";
import { STDIN } from "./files.ts";
import type { Run } from "./run.ts";

/** Editors write a file in several steps. */
const SETTLE = 100;

/** Does the work now, and again whenever a draft or a configuration below the paths changes; until it is interrupted. */
export async function watch(run: Run, work: () => Promise<unknown>): Promise<never> {
  const paths = run.args.length === 0 ? ["."] : run.args;
  if (paths.includes(STDIN) || run.line.has("stdin-ndjson")) throw new Failure(say(texts.stdin));
  let wake = () => {};
  const watchers = paths.map((path) => watchPath(path, run, () => wake()));
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (run.io.screen.terminal) run.io.out("\u001b[2J\u001b[H");
      await work();
      run.io.err(`${run.text(texts.waiting)}\n`);
      await changed;
      await setTimeout(SETTLE);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** A file is watched by its folder: what is put in its place by a rename is another file. */
function watchPath(path: string, run: Run, changed: () => void): FSWatcher {
  const full = resolve(run.io.cwd, path);
  const named = /\.md$/i.test(path);
  const matters = (name: string | null) =>
    name === null || (named ? full.endsWith(name) : /\.nianbao\.md$/i.test(name)) || name.endsWith(CONFIG_FILE);
  try {
    return watchFolder(named ? dirname(full) : full, { recursive: !named }, (_, name) => {
      if (matters(name)) changed();
    });
  } catch (error) {
    throw failureAt(path, error);
  }
}

const texts = {
  stdin: { zh: "--watch 只能用于文件，不能用于标准输入", en: "--watch is for files, not for standard input" },
  waiting: { zh: "等待改动；按 Ctrl-C 结束", en: "waiting for changes; Ctrl-C to end" },
};
