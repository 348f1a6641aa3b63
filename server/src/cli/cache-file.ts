import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "./io.ts";

/** Where results are kept unless told: with the packages of the project, else where the system keeps such files. */
export function cacheFile({ cwd, env }: Io): string {
  return join(projectFolder(cwd) ?? systemFolder(env), "nianbao", "check.json");
}

function projectFolder(folder: string): string | undefined {
  const modules = join(folder, "node_modules");
  if (existsSync(join(folder, "package.json")) && existsSync(modules)) return join(modules, ".cache");
  const parent = dirname(folder);
  return parent === folder ? undefined : projectFolder(parent);
}

export function systemFolder(env: Io["env"], platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") return env.LOCALAPPDATA || join(homedir(), "AppData", "Local");
  if (platform === "darwin") return join(env.HOME || homedir(), "Library", "Caches");
  return env.XDG_CACHE_HOME || join(env.HOME || homedir(), ".cache");
}
