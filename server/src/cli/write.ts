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
import { basename, dirname } from "node:path";
import { say } from "../message.ts";
import { Failure } from "./failure.ts";
import { temporaryFor } from "./temporary.ts";

/**
 * Puts a text in the place of a draft's, all or nothing: a reader, a kill or a loss of power meets the old text or the
 * new one. A link stays a link, and the file keeps its mode. Fails where the draft is not any more as it was read.
 */
export function replaceDraft(path: string, before: string, after: string, shown: string): void {
  const file = realpathSync(path);
  put(file, after, (temporary) => {
    if (!readFileSync(file).equals(Buffer.from(before))) throw new Failure(say(texts.changed, { path: shown }));
    renameSync(temporary, file);
  });
}

/** Writes a whole file, all or nothing, whether it is there or not; through a link that was named. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const file = isThere(path) ? realpathSync(path) : path;
  put(file, content, (temporary) => renameSync(temporary, file));
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
 * Writes the output of a command. A file that is there is replaced only with `overwrite`, and a link that leads
 * elsewhere is followed only where the user `named` it.
 */
export function writeOutput(
  path: string,
  content: string | Uint8Array,
  { overwrite, named, shown }: { overwrite: boolean; named: boolean; shown: string },
): void {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (overwrite && link && !named) throw new Failure(say(texts.link, { path: shown }));
  try {
    if (overwrite) writeWhole(path, content);
    else writeNew(path, content);
  } catch (error) {
    if (overwrite || (error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Failure(say(texts.exists, { path: shown }));
  }
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
