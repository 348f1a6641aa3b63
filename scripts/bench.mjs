/**
 * `npm run bench`: every figure that the documents name, measured here beside its peers. `npm run bench -- server start`
 * runs these parts alone; `--write` writes docs/performance.md and its English page; `--lang en` prints in English;
 * `--quick` runs few rounds, to see that it works.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const npm = (...args) => execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });
const node = (...args) => execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });

/** Each part of the benchmark: the module and function that measure it, and what to give it. */
const parts = {
  "in-process": ["in-process.mjs", "inProcess", { quick: { rounds: 3 } }],
  growth: ["in-process.mjs", "growth", { quick: { rounds: 3 } }],
  server: ["server.mjs", "serverTimes", { quick: { rounds: 3 } }],
  requests: ["requests.mjs", "requestTimes", { quick: { rounds: 2 } }],
  memory: ["server.mjs", "serverMemory", { quick: { drafts: 50 } }],
  start: ["cli.mjs", "startTimes", { quick: { rounds: 2 } }],
  "folder-500": ["cli.mjs", "folderTimes", { count: 500, quick: { rounds: 1 } }],
  "folder-5000": ["cli.mjs", "folderTimes", { count: 5000, quick: { rounds: 1 } }],
  rollup: ["rollup.mjs", "rollupTimes", { quick: { parts: 100, rounds: 1 } }],
  convert: ["convert.mjs", "convertTimes", { quick: { rounds: 1 } }],
  sizes: ["sizes.mjs", "sizes", { quick: {} }],
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, quick: { type: "boolean" }, lang: { type: "string", default: "zh" } },
});
const lang = options.lang.startsWith("en") ? "en" : "zh";
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) fail(`没有 no such part: ${unknown.join(", ")}. ${Object.keys(parts).join(", ")}`);
if (options.write && (positionals.length > 0 || options.quick)) fail("--write 要全部测 needs all parts, in full");

if (!existsSync("node_modules/esbuild")) npm("ci");
// Not `npm ci`: it misses in the lock file the programs that some peers have for other systems.
if (!existsSync("bench/node_modules/@textlint/kernel")) npm("install", "--prefix", "bench");
node("scripts/build.mjs");
if (options.write || !existsSync("nianbao.vsix")) node("scripts/package.mjs");

const { documentText, machineText, sectionText, goalsText } = await import("../bench/say.mjs");
const machine = {
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
  memory: totalmem(),
  system: `${type()} ${release()}`,
  node: process.version,
};
console.log(`${machineText(machine, lang)}\n`);
const sections = [];
for (const name of Object.keys(parts).filter((each) => positionals.length === 0 || positionals.includes(each))) {
  const [file, measure, { count, quick }] = parts[name];
  const module = await import(`../bench/${file}`);
  const section = await module[measure](...(count ? [count] : []), options.quick ? quick : {});
  console.log(`${sectionText(section, lang)}\n`);
  sections.push(section);
}
console.log(goalsText(sections, lang));

if (options.write) {
  writeFileSync("docs/performance.md", documentText(machine, sections, "zh"));
  writeFileSync("docs/performance.en.md", documentText(machine, sections, "en"));
  console.log("\n→ docs/performance.md, docs/performance.en.md");
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
