import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Builds the command where it is missing, or older than its sources. */
export function buildCommand(root: string): void {
  const built = join(root, "server/dist/cli.cjs");
  const sources = join(root, "server/src");
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" });
  const newest = Math.max(...files.map((file) => statSync(join(sources, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "cli", "--no-types"], { cwd: root });
}
