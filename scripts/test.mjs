/**
 * `npm test`: everything that has to hold, on a fresh clone with only Node there. Each step is one line with its time;
 * what fails shows its output. The last line is `N passed, N failed`, with `, N skipped` where something was.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install, node, root, whyInstall } from "./setup.mjs";

process.chdir(root);
const total = { passed: 0, failed: 0, skipped: 0 };

const reason = whyInstall();
if (!reason || step(`安装依赖 npm ci（${reason}）`, () => single(install()))) {
  step("构建 build", () => single(node(["scripts/build.mjs"])));
  step("生成的文件 generated files", () => single(node(["scripts/generate.mjs", "--check"])));
  step("代码检查 lint", () => single(node(["node_modules/@biomejs/biome/bin/biome", "check", "."])));
  step("类型检查 types", () => single(node(["node_modules/typescript/bin/tsc", "-b"])));
  step("打包扩展 package", () => script("scripts/package.mjs"));
  step("npm 包 npm package", () => counted("test/package/run.mjs", "--built"));
  step("单元测试 unit tests", () => vitest("unit"));
  step("实测 real runs: server, command line, files, random drafts", () => vitest("real"));
  step("编辑器测试 editor tests", () => counted("test/editor/run.mjs"));
}
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a step, prints its line and, where it failed or left something out, its notes. */
function step(name, run) {
  const start = performance.now();
  const { passed, failed, skipped = 0, notes = "" } = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const counts = passed + failed === 1 ? "" : ` ${passed}/${passed + failed}`;
  console.log(`${failed > 0 ? "✗" : skipped > 0 ? "○" : "✓"} ${name}${counts} ${seconds} s`);
  if (notes) console.log(shortened(notes));
  return failed === 0;
}

/** As much as one reads before mending the first fault. */
function shortened(notes) {
  const lines = notes.trimEnd().split("\n");
  const more = lines.length - 100;
  if (more > 0) lines.splice(100, more, `… ${more} more lines`);
  return lines.map((line) => `    ${line}`).join("\n");
}

/** A program that does one thing, which goes well or not. */
function single({ ok, output }) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, notes: output };
}

function script(path) {
  return existsSync(path) ? single(node([path])) : missing(path);
}

function missing(path) {
  return { passed: 0, failed: 0, skipped: 1, notes: `没有 not there: ${path}` };
}

/** A project of vitest.config.ts; what was skipped says why on a line of its own. */
function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-test-"));
  const file = join(folder, "results.json");
  const args = ["run", "--project", project, "--reporter=json", `--outputFile=${file}`];
  const { ok, output } = node(["node_modules/vitest/vitest.mjs", ...args]);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  if (!results) return { passed: 0, failed: 1, notes: output };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results;
  const notes = [...results.testResults.flatMap(notesOn), ...(output.match(/^skipped: .*$/gm) ?? [])];
  // A file that cannot be loaded has no test that could fail.
  const failed = ok ? numFailedTests : Math.max(1, numFailedTests);
  if (failed > numFailedTests) notes.push(output);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, notes: notes.join("\n") };
}

/** The tests of a file that failed or were skipped, and why. */
function notesOn({ name, message, assertionResults }) {
  const file = name.slice(root.length);
  const tests = assertionResults.flatMap(({ status, fullName, failureMessages }) => {
    if (status === "passed") return [];
    return [`${status === "failed" ? "✗" : "○"} ${file} ${fullName}`, ...failureMessages];
  });
  return message && assertionResults.length === 0 ? [`✗ ${file}`, message] : tests;
}

/** A runner that counts for itself, and prints why where its tests cannot run here. */
function counted(path, ...args) {
  if (!existsSync(path)) return missing(path);
  const { ok, output } = node([path, ...args]);
  const [line, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  const notes = line ? output.replace(line, "") : output;
  if (!ok) return { passed: Number(passed ?? 0), failed: Math.max(1, Number(failed ?? 1)), notes };
  if (passed === "0") return { passed: 0, failed: 0, skipped: 1, notes };
  return { passed: Number(passed), failed: 0 };
}
