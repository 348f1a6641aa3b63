/**
 * Tests of the packaged extension in the real workbench: `node test/editor/run.mjs [PART OF A NAME]`.
 *
 * Prints each test with its result, and at the end `N passed, N failed`. Where no browser can be had the reason is
 * printed and nothing runs, but with CI=true that is a failure. Pictures are left in .editor/shots/.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Workbench } from "./page.mjs";
import { cache, root, setUp, Unavailable } from "./setup.mjs";
import { startWorkbench } from "./workbench.mjs";

const shots = join(cache, "shots");
const folder = join(cache, "run");
const vsix = join(root, "nianbao.vsix");
let passed = 0;
let failed = 0;

try {
  if (!existsSync(vsix)) throw new Error("nianbao.vsix is missing: npm run build && npm run package");
  const tools = await setUp();
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  await runAll(tools);
} catch (error) {
  if (error instanceof Unavailable && process.env.CI !== "true") console.log(`editor tests skipped: ${error.message}`);
  else {
    console.log(`✗ ${error.message}`);
    failed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function runAll({ chromium, executablePath, codeServer }) {
  const tests = await allTests(process.argv[2] ?? "");
  const workbench = await startWorkbench({ codeServer, folder, vsix });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const [index, test] of tests.entries()) await runOne(test, index, browser, workbench.url);
  } finally {
    await browser.close();
    await workbench.stop();
  }
}

async function allTests(part) {
  const files = readdirSync(new URL("tests/", import.meta.url)).sort();
  const modules = await Promise.all(files.map((file) => import(`./tests/${file}`)));
  return modules.flatMap((module) => module.default).filter(({ name }) => name.includes(part));
}

/** Each test has a folder, a window and a browser profile of its own. */
async function runOne({ name, files, run }, index, browser, url) {
  const start = Date.now();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const place = join(folder, `workspace-${index + 1}`);
  const workbench = new Workbench(await context.newPage(), place, shots);
  try {
    mkdirSync(place, { recursive: true });
    for (const [file, text] of Object.entries(files)) workbench.write(file, text);
    await workbench.goto(url);
    await run(workbench);
    passed++;
    console.log(`✓ ${name} (${seconds(start)})`);
  } catch (error) {
    failed++;
    await workbench.shot(`failed-${index + 1}`).catch(() => {});
    console.log(`✗ ${name} (${seconds(start)})\n  ${error.message}\n  picture: .editor/shots/failed-${index + 1}.png`);
  } finally {
    await context.close();
  }
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
