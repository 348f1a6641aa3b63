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

/** The same package with its server as a process, and as a worker in the browser. */
const hosts = { node: {}, web: { "remote.extensionKind": { "nianbao.nianbao-vscode": ["web"] } } };

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
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const [host, settings] of Object.entries(hosts)) {
      const here = tests.filter((test) => (test.hosts ?? ["node"]).includes(host));
      if (here.length === 0) continue;
      const place = join(folder, host);
      const workbench = await startWorkbench({ codeServer, folder: place, vsix, settings });
      try {
        for (const [index, test] of here.entries())
          await runOne(test, { label: `${host}-${index + 1}`, place, browser, url: workbench.url });
      } finally {
        await workbench.stop();
      }
    }
  } finally {
    await browser.close();
  }
}

async function allTests(part) {
  const files = readdirSync(new URL("tests/", import.meta.url)).sort();
  const modules = await Promise.all(files.map((file) => import(`./tests/${file}`)));
  return modules.flatMap((module) => module.default).filter(({ name }) => name.includes(part));
}

/** Each test has a folder, a window and a browser profile of its own. */
async function runOne({ name, files, run }, { label, place, browser, url }) {
  const start = Date.now();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const workbench = new Workbench(await context.newPage(), { folder: join(place, `workspace-${label}`), shots, label });
  const title = `${name} [${label}]`;
  try {
    for (const [file, text] of Object.entries(files)) workbench.write(file, text);
    await workbench.goto(url);
    await run(workbench);
    passed++;
    console.log(`✓ ${title} (${seconds(start)})`);
  } catch (error) {
    failed++;
    await workbench.shot("failed").catch(() => {});
    console.log(`✗ ${title} (${seconds(start)})\n  ${error.message}\n  picture: .editor/shots/${label}-failed.png`);
  } finally {
    await context.close();
  }
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
