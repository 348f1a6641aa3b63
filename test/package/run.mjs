/** `node test/package/run.mjs`: packs the npm package and lets publint and arethetypeswrong judge it. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const shell = process.platform === "win32";

if (!existsSync(join(here, "node_modules/publint"))) {
  execFileSync("npm", ["ci", "--prefix", here, "--no-audit", "--no-fund"], { stdio: "ignore", shell });
}
execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "ignore" });

const folder = mkdtempSync(join(tmpdir(), "nianbao-package-"));
const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
  cwd: join(root, "server"),
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
  shell,
});
const tarball = join(folder, JSON.parse(packed)[0].filename);

const judges = {
  publint: ["publint/src/cli.js", "run", tarball, "--strict"],
  arethetypeswrong: ["@arethetypeswrong/cli/dist/index.js", tarball, "--no-emoji"],
};
let failed = 0;
for (const [name, [script, ...args]] of Object.entries(judges)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, "node_modules", script), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status === 0) continue;
  failed++;
  console.log(`✗ ${name}\n${stdout}${stderr}`);
}
rmSync(folder, { recursive: true });
const all = Object.keys(judges).length;
console.log(`${all - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
