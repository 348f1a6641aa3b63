/** What one waits for at the command line: its start, and folders of many reports, beside peers on the same files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurns } from "./measure.mjs";
import { versionOf } from "./peers.mjs";
import { autocorrect, findings, markdownlintCli, nianbao, rumdl, run } from "./programs.mjs";
import { ms, say, times } from "./say.mjs";
import { draft } from "./texts.mjs";

const one = fileURLToPath(new URL("../examples/2024-city-clean.nianbao.md", import.meta.url));
const threads = availableParallelism();

const called = {
  rumdl: `rumdl ${versionOf("rumdl")} check --no-cache`,
  autocorrect: `autocorrect ${versionOf("autocorrect-node")} --lint`,
  markdownlint: `markdownlint-cli2 ${versionOf("markdownlint-cli2")}`,
};

export async function startTimes({ rounds = 21 } = {}) {
  const commands = [
    ["node -e 0", [process.execPath, "-e", "0"]],
    ["nianbao check", [...nianbao, "check", one]],
    ["nianbao --version", [...nianbao, "--version"]],
    [called.rumdl, [rumdl, "check", "--no-cache", one], findings],
    [called.autocorrect, [...autocorrect, "--lint", one], findings],
    [called.markdownlint, [...markdownlintCli, one], findings],
  ];
  const series = await inTurns(
    commands.map(
      ([, args, expected]) =>
        () =>
          run(args, tmpdir(), expected),
    ),
    { rounds, ...each },
  );
  const [node, check] = series;
  const beyond = check.beyond(node);
  return {
    title: say("命令：查一份草稿", "The command: one draft"),
    head: [say("命令", "command"), say("时间", "time"), say("比 node -e 0 多", "beyond node -e 0")],
    rows: commands.map(([what], i) => [what, ms(series[i].median), ms(series[i].beyond(node))]),
    goals: [
      {
        what: say("nianbao check 一份，比 node -e 0 多", "nianbao check of one draft, beyond node -e 0"),
        limit: "60 ms",
        got: ms(beyond),
        met: beyond <= 60,
      },
    ],
  };
}

/** A folder of so many reports. What takes minutes is run once, and from a thousand reports on not at all. */
export async function folderTimes(count, { rounds = 3 } = {}) {
  const cwd = folderOf(count);
  const few = count <= 1000;
  const commands = [
    ["nianbao check", [...nianbao, "check", "."]],
    [called.rumdl, [rumdl, "check", "--no-cache", "."], findings],
    [
      say("nianbao check --cache，没有改动", "nianbao check --cache, nothing changed"),
      [...nianbao, "check", "--cache-file", join(cwd, "cache.json"), "."],
    ],
    ...[...new Set(few ? [1, threads] : [threads])].map((jobs) => [
      `nianbao check --jobs ${jobs}`,
      [...nianbao, "check", "--jobs", String(jobs), "."],
    ]),
  ];
  const slow = [
    [called.autocorrect, [...autocorrect, "--lint", "."], findings],
    ...(few ? [[called.markdownlint, [...markdownlintCli, "**/*.md"], findings]] : []),
  ];
  const once = slow.map(([what]) => what).join(", ");
  const works = (list) =>
    list.map(
      ([, args, expected]) =>
        () =>
          run(args, cwd, expected),
    );
  const series = [
    ...(await inTurns(works(commands), { rounds, ...each })),
    ...(await inTurns(works(slow), { ...each, rounds: 1, warm: 0 })),
  ];
  rmSync(cwd, { recursive: true });
  const [mine, theirs] = series;
  const ratio = mine.over(theirs);
  // What ran once is measured against the median of the rest.
  const over = (other) => (other.times.length === mine.times.length ? other.over(mine) : other.median / mine.median);
  return {
    title: say(`命令：文件夹里的 ${count} 份报告`, `The command: ${count} reports in a folder`),
    head: [say("命令", "command"), say("时间", "time"), say("是 nianbao check 的", "beside nianbao check")],
    rows: [...commands, ...slow].map(([what], i) => [what, ms(series[i].median), times(over(series[i]))]),
    note: say(
      `rumdl 和 autocorrect 用全部 ${threads} 个核。要跑很久的只跑一次：${once}。`,
      `rumdl and autocorrect use all ${threads} cores. What takes long runs once: ${once}.`,
    ),
    goals: [
      {
        what: say(`查 ${count} 份报告，对 rumdl`, `check of ${count} reports, beside rumdl`),
        limit: "1 ×",
        got: times(ratio),
        met: ratio <= 1,
      },
    ],
  };
}

/** Once a round; the first run, which fills the caches of the disk, does not count. */
const each = { slice: 0, warm: 1 };

function folderOf(count) {
  const cwd = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  for (let i = 0; i < count; i++) {
    const folder = join(cwd, String(i % 50));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.nianbao.md`), draft.replace(/^# 示例市/, `# 示例市第${i}区`));
  }
  return cwd;
}
