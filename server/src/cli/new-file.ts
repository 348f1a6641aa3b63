import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { say } from "../message.ts";
import { Failure } from "./failure.ts";

/**
 * Writes a file all or nothing: whoever looks finds no file, the old one, or the whole of the new one. One that is
 * there already is replaced only with `overwrite`. `shown` is what messages call it.
 */
export function createFile(path: string, content: string | Uint8Array, overwrite: boolean, shown = path): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, "wx");
  try {
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (overwrite) renameSync(temporary, path);
    else putNew(temporary, path, shown);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link fails where a file stands already, so that none can come between a look and a rename. */
function putNew(temporary: string, path: string, shown: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && !exists(path)) {
      // A disk that knows no links.
      renameSync(temporary, path);
      return;
    }
    throw new Failure(say(texts.exists, { path: shown }));
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

const texts = {
  exists: {
    zh: "{path}：已经有这个文件，没有写；要替换它，加 --force，或用 -o 换一个名字",
    en: "{path}: this file is there already, nothing written; --force replaces it, -o names another",
  },
};
