/**
 * `npm run package:twice`: builds and packs the extension and the npm package twice, from two copies of the sources in
 * different folders, and says whether they are the same byte for byte.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ":!test", ":!bench"];
const sources = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
const shell = process.platform === "win32";

function packed(prefix) {
  const copy = mkdtempSync(join(tmpdir(), prefix));
  for (const file of sources) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  for (const modules of ["node_modules", "server/node_modules"]) {
    if (existsSync(join(root, modules))) symlinkSync(join(root, modules), join(copy, modules), "junction");
  }
  const run = (command, args, cwd = copy) =>
    execFileSync(command, args, { cwd, shell, stdio: "pipe", encoding: "utf8" });
  run(process.execPath, ["scripts/build.mjs"]);
  run(process.execPath, ["scripts/package.mjs", "a.vsix"]);
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts"], join(copy, "server")));
  const hash = (file) =>
    createHash("sha256")
      .update(readFileSync(join(copy, file)))
      .digest("hex");
  const hashes = { "nianbao.vsix": hash("a.vsix"), [filename]: hash(`server/${filename}`) };
  rmSync(copy, { recursive: true });
  return hashes;
}

const [first, second] = [packed("nianbao-once-"), packed("nianbao-and-again-")];
for (const [file, hash] of Object.entries(first)) {
  const same = second[file] === hash;
  console.log(`${same ? "✓" : "✗"} ${file} ${hash}${same ? "" : ` ${second[file]}`}`);
  if (!same) process.exitCode = 1;
}
