import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Puts a text in the place of a file's, all or nothing: a reader, or a loss of power, meets the old text or the new one.
 * A link stays a link, and the file keeps its mode.
 */
export function replaceFile(path: string, text: string): void {
  const file = realpathSync(path);
  // A rename would not ask whether the file itself may be written.
  accessSync(file, constants.W_OK);
  const { mode } = statSync(file);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, "wx", mode);
  try {
    try {
      writeFileSync(descriptor, text);
      // Against the umask.
      fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same for a file that need not be there yet. */
export function writeWhole(path: string, text: string): void {
  if (existsSync(path)) replaceFile(path, text);
  else writeFileSync(path, text);
}
