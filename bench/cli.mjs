/** What one waits for at the command line: its start, and folders of many reports, beside peers on the same files. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { table } from "./median.mjs";
import { draft } from "./texts.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const nianbao = [process.execPath, join(here, "../server/bin/nianbao.js")];
const bin = (name) => join(here, "node_modules/.bin", name);
const one = fileURLToPath(new URL("../examples/2024-city-clean.nianbao.md", import.meta.url));

/** Commands in turns, so that what else the machine does falls on all alike; the median time of each in milliseconds. */
function timed(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { args, cwd }] of commands.entries()) {
      const start = performance.now();
      const { error } = spawnSync(args[0], args.slice(1), { cwd, stdio: "ignore" });
      if (error) throw error;
      // The first round fills the caches of the disk.
      if (round > 0) times[index].push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}

export function startTimes(rounds = 21) {
  const commands = [
    ["node -e 0", [process.execPath, "-e", "0"]],
    ["nianbao --version", [...nianbao, "--version"]],
    ["nianbao check, one draft", [...nianbao, "check", one]],
    ["rumdl check, one draft", [bin("rumdl"), "check", "--no-cache", one]],
    ["markdownlint-cli2, one draft", [bin("markdownlint-cli2"), one]],
  ].map(([what, args]) => ({ what, args, cwd: tmpdir() }));
  const times = timed(commands.filter(isThere), rounds);
  const rows = commands.filter(isThere).map(({ what }, i) => [what, ms(times[i]), ms(times[i] - times[0])]);
  console.log(`\n## Start of the command, median of ${rounds}\n\n${table(["command", "time", "over node"], rows)}`);
}

export function folderTimes(count, rounds = 3) {
  const cwd = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  for (let i = 0; i < count; i++) {
    const folder = join(cwd, String(i % 50));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.nianbao.md`), draft.replace(/^# /, `# 第${i}`));
  }
  const threads = availableParallelism();
  const cache = join(cwd, "cache.json");
  const commands = [
    ["nianbao check --jobs 1", [...nianbao, "check", "--jobs", "1", "."]],
    [`nianbao check --jobs ${threads}`, [...nianbao, "check", "--jobs", String(threads), "."]],
    ["nianbao check --cache, nothing changed", [...nianbao, "check", "--cache-file", cache, "."]],
    [`rumdl check --no-cache, ${threads} threads`, [bin("rumdl"), "check", "--no-cache", "."]],
    ["markdownlint-cli2", [bin("markdownlint-cli2"), "**/*.md"]],
  ].map(([what, args]) => ({ what, args, cwd }));
  const there = commands.filter(isThere);
  const times = timed(there, rounds);
  rmSync(cwd, { recursive: true });
  const rows = there.map(({ what }, i) => [what, ms(times[i]), `${(times[i] / times[1]).toFixed(2)} ×`]);
  const head = ["command", "time", `beside --jobs ${threads}`];
  console.log(`\n## ${count} reports in a folder, median of ${rounds}\n\n${table(head, rows)}`);
}

const isThere = ({ args: [program] }) => existsSync(program);
const ms = (time) => `${time.toFixed(0)} ms`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  startTimes();
  folderTimes(500);
  folderTimes(5000);
}
