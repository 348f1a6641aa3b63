import { dirname } from "node:path";
import { type Message, render, say, type Text } from "../message.ts";

/** The command cannot do what it was asked to: one line for the user, exit status 2. */
export class Failure extends Error {
  constructor(readonly said: Message) {
    super(render(said, "en"));
  }
}

/** A failure of the file system at a path. Any other error is a slip of this program and goes on up. */
export function failureAt(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const reason = say(reasons[code] ?? { zh: code, en: code });
  return new Failure(say({ zh: "{path}：{reason}", en: "{path}: {reason}" }, { path, reason }));
}

/** The same where a file was to be written: what is not there is the folder. */
export function writeFailureAt(path: string, error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== "ENOENT" && code !== "ENOTDIR") return failureAt(path, error);
  return new Failure(say(noFolder, { path, folder: dirname(path) }));
}

const noFolder = {
  zh: "{path}：没有 {folder} 这个文件夹，没有写",
  en: "{path}: there is no folder {folder}; nothing written",
};

/** Why the system refused, in words; what is not known keeps its code. */
const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "no such file or folder" },
  ENOTDIR: { zh: "没有这个文件或文件夹", en: "no such file or folder" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "this is a folder, not a file" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "没有权限", en: "permission denied" },
  EROFS: { zh: "所在的盘只能读，不能写", en: "the disk can only be read" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EDQUOT: { zh: "磁盘配额已满", en: "the disk quota is used up" },
  EFBIG: { zh: "文件太大，系统不让写", en: "the system does not let a file grow so large" },
  EBUSY: { zh: "文件正被别的程序占用", en: "the file is in use by another program" },
  ELOOP: { zh: "链接绕成了圈", en: "the links go round in a circle" },
  ERR_STRING_TOO_LONG: { zh: "文件太大", en: "the file is too large" },
  ERR_FS_FILE_TOO_LARGE: { zh: "文件太大", en: "the file is too large" },
};
