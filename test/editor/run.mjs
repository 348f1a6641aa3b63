/**
 * Tests of the packaged extension in the real workbench: `node test/editor/run.mjs [PART OF A NAME]`.
 *
 * Prints each test with its result, and at the end `N passed, N failed`. Where no browser can be had the reason is
 * printed and nothing runs, but with CI=true that is a failure. Pictures are left in .editor/shots/.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runInHost } from "./in-host.mjs";
import { lanesOf, runLane } from "./lanes.mjs";
import { cache, root, setUp, Unavailable } from "./setup.mjs";
import { installPackage } from "./workbench.mjs";

const vsix = join(root, "nianbao.vsix");
/** As many lanes as run side by side: one waits while the other works. */
const atOnce = 2;

let passed = 0;
let failed = 0;

try {
  if (!existsSync(vsix)) throw new Error("nianbao.vsix is missing: npm run build && npm run package");
  await runAll(await setUp());
} catch (error) {
  if (error instanceof Unavailable && process.env.CI !== "true") console.log(`editor tests skipped: ${error.message}`);
  else {
    console.log(`✗ ${error.message}`);
    failed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function runAll({ chromium, executablePath, ...tools }) {
  const [shots, folder] = ["shots", "run"].map((name) => join(cache, name));
  rmSync(shots, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const extensions = installPackage({ ...tools, folder: join(folder, "installed"), vsix });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const part = process.argv[2] ?? "";
  const lanes = lanesOf(await allTests(part)).map((lane) => ({ ...lane, run: runLane }));
  if ("in-host".includes(part)) lanes.push({ name: "in-host", run: runInHost });
  const worker = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
      await lane.run(lane, { folder: join(folder, lane.name), extensions, browser, shots, report, ...tools });
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    await browser.close();
  }
}

async function allTests(part) {
  const files = readdirSync(new URL("tests/", import.meta.url)).sort();
  const modules = await Promise.all(files.map((file) => import(`./tests/${file}`)));
  return modules.flatMap((module) => module.default).filter(({ name }) => name.includes(part));
}

/** Of a test that measures something the note is what it measured. */
function report({ title, note, seconds, error, picture }) {
  console.log(`${error ? "✗" : "✓"} ${title}${note ? `: ${note}` : ""} (${seconds.toFixed(1)} s)`);
  if (!error) {
    passed++;
    return;
  }
  failed++;
  console.log(`  ${error.message}`);
  if (picture) console.log(`  picture: .editor/shots/${picture}`);
}
