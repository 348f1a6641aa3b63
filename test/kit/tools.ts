import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Whether a program is here. Where it is not, and tests run by themselves, it is installed from its Debian packages;
 * nobody else's machine is changed, and what its tests are skipped for is said.
 */
export function isThere(program: string, ...packages: readonly string[]): boolean {
  if (runs(program)) return true;
  const mayInstall = process.env.CI === "true" && packages.length > 0 && runs("apt-get");
  if (mayInstall) install(packages);
  if (mayInstall && runs(program)) return true;
  const why = mayInstall
    ? `${packages.join(" ")} could not be installed`
    : "CI=true installs it where there is apt-get";
  console.warn(`skipped: no ${program} here${packages.length > 0 ? ` (${why})` : ""}`);
  return false;
}

const runs = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

const script = fileURLToPath(new URL("apt.sh", import.meta.url));
const install = (packages: readonly string[]) => spawnSync("sh", [script, ...packages], { stdio: "ignore" });
