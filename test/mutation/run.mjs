/**
 * `npm run mutation -- [--share 0.1] [--seed 1] [--file PART]`: changes one thing at a time in server/src/rules, report and
 * edit, and asks whether a unit test fails. All mutants are compiled in, each behind a switch, and all tests run in this one
 * process; each mutant is tried with the tests in which it gives something else than the code as it is. A share below 1 is a sample, the same for the same seed.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { withMutants } from "./mutants.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);
const { values } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    file: { type: "string", default: "" },
  },
});

const mutants = [];
const outfile = "test/dist/mutation.mjs";
await build({
  stdin: { contents: await imports(), resolveDir: root },
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
  mainFields: ["module", "main"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);',
  },
  alias: { vitest: join(root, "test/mutation/tests.mjs") },
  plugins: [{ name: "mutants", setup: ({ onLoad }) => void onLoad({ filter: /\.ts$/ }, loaded) }],
});

/** Every call of a switch is counted, so that a mutant that never ends does. */
let active = -1;
let calls = 0;
let most = Number.POSITIVE_INFINITY;
const reached = new Set();
/** What the test that is watched can notice: mutants that gave something else there than the code as it is. */
let noticeable;
globalThis.__mutant = (id, isStatement) => {
  calls++;
  if (calls > most) throw new Error("does not end");
  if (isStatement) globalThis.__given(id);
  return id === active;
};
globalThis.__given = (id, value, mutant) => {
  if (noticeable && !noticeable.has(id)) {
    reached.add(id);
    if (!mutant || differs(value, mutant)) noticeable.add(id);
  }
  return value;
};

console.info = () => {};
noticeable = new Set();
await import(pathToFileURL(join(root, outfile)).href);
/** Functions that run when a file is loaded make its data; what no test calls again can be no test's to notice. */
const onceOnly = new Set(reached);
reached.clear();
noticeable = undefined;
const tests = globalThis.__tests;
console.log(`${mutants.length} mutants, ${tests.length} tests`);

const noticing = new Map();
const usual = new Map();
for (const test of tests) {
  noticeable = new Set();
  const passed = await passes(test);
  const those = noticeable;
  noticeable = undefined;
  if (!passed) {
    console.log(`left out, as it fails here by itself: ${test.name}`);
    continue;
  }
  usual.set(test, calls);
  for (const id of those) noticing.set(id, [...(noticing.get(id) ?? []), test]);
}

const short = (text) => JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);

const random = randomFrom(Number(values.seed));
const tally = new Map();
// Files are read in any order: sorted by name, so that a seed draws the same mutants again.
const byFile = mutants.map((mutant, id) => ({ ...mutant, id })).sort((a, b) => compare(a.file, b.file) || a.id - b.id);
for (const { id, file, line, was, now } of byFile) {
  if (random() >= Number(values.share) || !file.includes(values.file)) continue;
  if (onceOnly.has(id) && !reached.has(id)) continue;
  const killed = await isKilled(id);
  const folder = file.split("/")[2];
  const { dead = 0, all = 0 } = tally.get(folder) ?? {};
  tally.set(folder, { dead: dead + (killed ? 1 : 0), all: all + 1 });
  if (!killed)
    console.log(
      `${file}:${line}: ${noticing.has(id) ? "survived" : reached.has(id) ? "the same in all tests" : "not reached"}: ${short(was)} → ${short(now)}`,
    );
}
for (const [folder, { dead, all }] of tally)
  console.log(`${folder}: ${dead} of ${all} killed, ${((100 * dead) / all).toFixed(1)} %`);
process.exit();

async function isKilled(id) {
  // The tests that do the least come first.
  const those = (noticing.get(id) ?? []).sort((a, b) => usual.get(a) - usual.get(b));
  for (const test of those) {
    active = id;
    most = 20 * usual.get(test) + 10_000;
    const passed = await passes(test);
    active = -1;
    most = Number.POSITIVE_INFINITY;
    // Nothing of the mutant stays behind: without it the test passes again.
    if (!passed) {
      if (await passes(test)) return true;
      throw new Error(`${test.name} fails for good after mutant ${id}`);
    }
  }
  return false;
}

function differs(value, mutant) {
  const those = noticeable;
  noticeable = undefined;
  try {
    const other = mutant();
    const isSame =
      Array.isArray(value) && Array.isArray(other)
        ? value.length === other.length && value.every((one, i) => Object.is(one, other[i]))
        : Object.is(value, other);
    return !isSame;
  } catch {
    return true;
  } finally {
    noticeable = those;
  }
}

async function passes({ run }) {
  calls = 0;
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

function loaded({ path }) {
  const file = relative(root, path).replaceAll("\\", "/");
  if (file.startsWith("node_modules")) return;
  const source = readFileSync(path, "utf8")
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
  const isMutated = /^server\/src\/(?:rules|report|edit)\//.test(file);
  return { contents: isMutated ? withMutants(source, file, mutants) : source, loader: "ts" };
}

/** The tests of the unit project that have to do with these folders. */
async function imports() {
  const { globSync } = createRequire(import.meta.url)("tinyglobby");
  const files = globSync([
    "test/{config,draft,edit,edition,language,narrative,report,rollup,rules}/**/*.test.ts",
    "test/library.test.ts",
  ]);
  return ["test/setup.ts", ...files.sort()].map((file) => `import ${JSON.stringify(`./${file}`)};`).join("\n");
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
