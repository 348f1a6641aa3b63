/**
 * `npm run coverage`: which lines and branches of `server/src` the tests reach, by folder: those that they run in their own
 * process, as vitest counts them, and those that the built server and command line run as processes of their own. For
 * these, everything is built readable and with source maps (NIANBAO_COVERAGE), and Node writes down what each process ran;
 * one that is killed writes nothing, or half of it, so it counts for nothing. Arguments are vitest's. Afterwards it builds as usual.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { mergeProcessCovs } from "@bcoe/v8-coverage";
import toIstanbul from "ast-v8-to-istanbul";
import coverage from "istanbul-lib-coverage";
import { parseAstAsync } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "server/src");
const folder = join(root, "coverage");
const children = join(folder, "children");
const final = join(folder, "coverage-final.json");
process.chdir(root);

rmSync(folder, { recursive: true, force: true });
mkdirSync(children, { recursive: true });
const env = { ...process.env, NIANBAO_COVERAGE: children };
node(["scripts/build.mjs", "--no-types"], env);
const reporters = ["--coverage.reporter=json", "--coverage.clean=false", "--coverage.reportOnFailure"];
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--coverage", ...reporters];
const status = node([...vitest, ...process.argv.slice(2)], env);
const reached = coverage.createCoverageMap(JSON.parse(readFileSync(final, "utf8")));
for (const script of scriptsOfChildren()) add(await readBack(script));
// Every line and branch, for who looks for those not reached.
writeFileSync(final, JSON.stringify(reached));
print();
node(["scripts/build.mjs", "--no-types"], process.env);
process.exitCode = status;

function node(args, env) {
  return spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;
}

/** What all processes together ran of each built file. */
function scriptsOfChildren() {
  let all = { result: [] };
  const files = readdirSync(children).filter((file) => file.endsWith(".json"));
  // Some at a time, for one may be megabytes.
  for (let at = 0; at < files.length; at += 16) all = mergeProcessCovs([all, ...files.slice(at, at + 16).map(built)]);
  console.log(`${files.length} processes`);
  return all.result;
}

/** What a process ran of the files that were built here. */
function built(file) {
  const { result } = whole(readFileSync(join(children, file), "utf8"));
  const paths = result.map(({ url }) => (url.startsWith("file:") ? fileURLToPath(url) : ""));
  return { result: result.filter((_, at) => paths[at].startsWith(root) && existsSync(`${paths[at]}.map`)) };
}

/** What a process wrote down; nothing where it was killed while it did. */
function whole(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { result: [] };
  }
}

/** What was run of a built file, told of the sources it was built from. */
async function readBack(script) {
  const file = fileURLToPath(script.url);
  const code = readFileSync(file, "utf8");
  const sourceMap = JSON.parse(readFileSync(`${file}.map`, "utf8"));
  return toIstanbul({ code, sourceMap, coverage: script, ast: await parseAstAsync(code) });
}

/**
 * Adds what was run of a source to what vitest knows of it: its statements and branches stay the ones that count, and
 * one is the same in both where it begins at the same place.
 */
function add(of) {
  for (const [path, more] of Object.entries(of)) {
    if (!path.startsWith(sources) || !reached.files().includes(path)) continue;
    const known = reached.fileCoverageFor(path).data;
    const lines = coverage.createFileCoverage(more).getLineCoverage();
    for (const [id, { start }] of Object.entries(known.statementMap)) known.s[id] += lines[start.line] ?? 0;
    const hits = new Map();
    for (const [id, branch] of Object.entries(more.branchMap)) {
      const place = placeOf(branch);
      // Two that begin at one place cannot be told apart: neither counts.
      hits.set(place, hits.has(place) ? [] : more.b[id]);
    }
    for (const [id, branch] of Object.entries(known.branchMap)) {
      const ways = hits.get(placeOf(branch));
      if (ways?.length === known.b[id].length) known.b[id] = known.b[id].map((count, way) => count + ways[way]);
    }
  }
}

function placeOf({ type, loc: { start } }) {
  return `${type} ${start.line}:${start.column}`;
}

/** A line for each folder and one for all, those under 95 % marked; with each, the files that miss most branches. */
function print() {
  const folders = new Map();
  for (const path of reached.files()) {
    const [first, ...rest] = relative(sources, path).split(sep);
    const name = rest.length > 0 ? `${first}/` : "./";
    const summary = reached.fileCoverageFor(path).toSummary();
    folders.set(name, [...(folders.get(name) ?? []), { path, summary }]);
  }
  for (const [name, files] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
    line(name, files);
    const missing = ({ summary: { branches } }) => branches.total - branches.covered;
    const worst = files.sort((a, b) => missing(b) - missing(a)).slice(0, 5);
    for (const file of worst) {
      if (missing(file) > 0) console.log(`    ${relative(sources, file.path)}: ${missing(file)} branches`);
    }
  }
  line("server/src", [...folders.values()].flat());
}

function line(name, files) {
  const all = coverage.createCoverageSummary();
  for (const { summary } of files) all.merge(summary);
  const { lines, branches } = all;
  const mark = Math.min(lines.pct, branches.pct) < 95 ? "  < 95 %" : "";
  const share = ({ pct, covered, total }) => `${pct.toFixed(1).padStart(5)} % (${covered}/${total})`;
  console.log(`${name.padEnd(14)} lines ${share(lines)}  branches ${share(branches)}${mark}`);
}
