/** `npm run bench`: sets up the peers, builds, and prints every figure that the documents name. */
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const npm = (...args) => execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });

if (!existsSync("node_modules/esbuild")) npm("ci");
if (!existsSync("bench/node_modules/rumdl")) npm("ci", "--prefix", "bench");
execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
if (!existsSync("nianbao.vsix")) execFileSync(process.execPath, ["scripts/package.mjs"], { stdio: "ignore" });

console.log(`# nianbao, measured by \`npm run bench\`\n`);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);

const { inProcess, growth } = await import("../bench/in-process.mjs");
inProcess();
growth();
if (existsSync("bench/server.mjs")) {
  const { serverTimes } = await import("../bench/server.mjs");
  await serverTimes();
}

const { startTimes, folderTimes } = await import("../bench/cli.mjs");
startTimes();
folderTimes(500);
folderTimes(5000);

console.log("\n## Sizes\n");
for (const file of ["dist/server.node.cjs", "dist/server.browser.js", "dist/client.node.cjs", "nianbao.vsix"]) {
  if (existsSync(file)) console.log(`- ${file}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
}
