import { type ConfigProblem, type NamedPath, readPaths } from "../config/index.ts";
import { say, type Text } from "../message.ts";
import { placeInside } from "./folders.ts";
import { startOf, wholeAt } from "./part-files.ts";

const texts = {
  outside: {
    zh: "“{path}”在打开的文件夹之外，没有采用；请打开它们共同的上级文件夹",
    en: "“{path}” is outside the opened folder and was not used; please open the folder above both",
  },
  absolute: {
    zh: "“{path}”不是相对于本文件的路径，没有采用；请写成 ../2023 这样",
    en: "“{path}” is not relative to this file and was not used; please write it like ../2023",
  },
} satisfies Record<string, Text>;

/**
 * What is said of the paths in a configuration that are not looked into, since they lead out of the workspace. They may
 * be right for others who use the file, so this is no error.
 */
export function outsideOf(text: string, folder: string, roots: readonly string[]): ConfigProblem[] {
  return readPaths(text)
    .filter((named) => isAbsolute(named) || placeOf(named, folder, roots) === undefined)
    .map((named) => {
      const message = say(isAbsolute(named) ? texts.absolute : texts.outside, { path: named.path });
      return { message, span: named.span, severity: "information" };
    });
}

/** With the letter of a drive, which is in the workspace at times, and is not looked for there. */
const isAbsolute = ({ path }: NamedPath): boolean => /^[a-z]:[\\/]/i.test(path);

function placeOf({ of, path }: NamedPath, folder: string, roots: readonly string[]): string | undefined {
  switch (of) {
    case "history":
      return placeInside(folder, path, roots);
    case "whole":
      return wholeAt(folder, path, roots);
    case "parts":
      return startOf(folder, path, roots).start;
  }
}
