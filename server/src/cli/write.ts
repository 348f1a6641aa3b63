import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { say } from "../message.ts";
import { Failure, failureAt, writeFailureAt } from "./failure.ts";
import { DRAFT } from "./files.ts";
import type { Run } from "./run.ts";
import { temporaryFor } from "./temporary.ts";

/**
 * Puts a text in the place of a draft's, all or nothing: a reader, a kill or a loss of power meets the old text or the
 * new one. A link stays a link, and the file keeps its mode. False where that failed, which is said: where the draft is
 * not any more as it was read, say.
 */
export function rewriteDraft(path: string, before: string, after: string, run: Run): boolean {
  try {
    const file = realpathSync(resolve(run.io.cwd, path));
    put(file, after, (temporary) => {
      if (!readFileSync(file).equals(Buffer.from(before))) throw new Failure(say(texts.changed, { path }));
      renameSync(temporary, file);
    });
    return true;
  } catch (error) {
    run.fail(failureAt(path, error));
    return false;
  }
}

/** Writes a whole file, all or nothing, whether it is there or not; through a link that was named. Fails in words. */
export function writeWhole(path: string, content: string | Uint8Array, { io }: Run): void {
  try {
    const full = resolve(io.cwd, path);
    const file = isThere(full) ? realpathSync(full) : full;
    put(file, content, (temporary) => renameSync(temporary, file));
  } catch (error) {
    throw writeFailureAt(path, error);
  }
}

/** Writes a file that is not there yet: fails with EEXIST where it is. */
export function writeNew(path: string, content: string | Uint8Array): void {
  put(path, content, (temporary) => {
    try {
      // A link fails where a file stands already, so that none can come between a look and a rename.
      linkSync(temporary, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST" || isThere(path)) throw exists(path);
      // A disk that knows no links.
      renameSync(temporary, path);
    }
  });
}

/**
 * Writes what a command makes. A file that is there is replaced only with `--force`, and a link that leads elsewhere is
 * followed only where `--output` names it. Fails in words.
 */
export function writeOutput(path: string, content: string | Uint8Array, run: Run): void {
  const full = resolve(run.io.cwd, path);
  const overwrite = run.line.has("force");
  try {
    const link = lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (overwrite && link && !run.line.has("output")) throw new Failure(say(texts.link, { path }));
    if (overwrite) writeWhole(path, content, run);
    else writeNew(full, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Failure(say(texts.exists, { path }));
    throw writeFailureAt(path, error);
  }
}

/** What is made of drafts is written over none, not even with `--force`: that says other things as well. */
export function refuseDraft(path: string | undefined): void {
  if (path !== undefined && DRAFT.test(path)) throw new Failure(say(texts.draft, { path }));
}

/** Writes to a file beside the one that is meant, on the disk itself, and hands it to whoever gives it its name. */
function put(file: string, content: string | Uint8Array, name: (temporary: string) => void): void {
  const old = statSync(file, { throwIfNoEntry: false });
  // A rename would not ask whether the file itself may be written.
  if (old) accessSync(file, constants.W_OK);
  const temporary = temporaryFor(file);
  const descriptor = openSync(temporary, "wx", old?.mode);
  try {
    try {
      writeFileSync(descriptor, content);
      // Against the umask.
      if (old) fchmodSync(descriptor, old.mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    name(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
  keep(dirname(file));
}

/** The new name, too, is to outlast a loss of power. Not every system opens a folder. */
function keep(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(descriptor);
  } catch {
    // As for a network drive.
  } finally {
    closeSync(descriptor);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function exists(path: string): Error {
  return Object.assign(new Error(`${basename(path)} is there`), { code: "EEXIST" });
}

const texts = {
  draft: {
    zh: "{path}：这是草稿的文件名，没有写；请另起一个名字",
    en: "{path}: the name of a draft; not written; give another name",
  },
  changed: {
    zh: "{path}：读过之后又被别人改了，没有写；请再运行一次",
    en: "{path}: changed since it was read, nothing written; please run it again",
  },
  link: {
    zh: "{path}：是一个链接，没有写；要写到它指向的文件，用 -o 写明",
    en: "{path}: is a link, nothing written; -o names the file that is to be written",
  },
  exists: {
    zh: "{path}：已经有这个文件，没有写；要替换它，加 --force，或用 -o 换一个名字",
    en: "{path}: this file is there already, nothing written; --force replaces it, -o names another",
  },
};
