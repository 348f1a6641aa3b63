import { spawnSync } from "node:child_process";

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

/** Another file's tests may be installing as well: the one waits for the other. */
function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const script =
    'for i in 1 2 3 4 5 6; do apt-get update -qq && apt-get install -y -qq -o DPkg::Lock::Timeout=120 "$@" && exit; sleep 10; done';
  spawnSync("sh", ["-c", script, "sh", ...packages], { env, stdio: "ignore" });
}
