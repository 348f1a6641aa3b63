/** A consolidated report of many parts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bindReport, parseDraft, partOf, rollUp } from "../server/dist/index.js";
import { inTurns } from "./measure.mjs";
import { nianbao, run } from "./programs.mjs";
import { ms, say } from "./say.mjs";
import { draft } from "./texts.mjs";

const partNamed = (i) => draft.replace(/^# 示例市/, `# 示例市第${i}区`);

export async function rollupTimes({ parts = 3000, rounds = 3 } = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  mkdirSync(join(cwd, "parts"));
  for (let i = 0; i < parts; i++) writeFileSync(join(cwd, "parts", `${i}.nianbao.md`), partNamed(i));
  writeFileSync(join(cwd, "whole.nianbao.md"), draft);
  const command = [...nianbao, "rollup", "whole.nianbao.md", "--parts", "parts/*.nianbao.md"];
  const works = [
    // The first run writes the sums; from then on they hold.
    () => run(command, cwd),
    () => run([...command, "--check"], cwd),
    () => rollUp(whole, read(parts)),
  ];
  const whole = bindReport(parseDraft(draft));
  const series = await inTurns(works, { rounds, slice: 0, warm: 1 });
  rmSync(cwd, { recursive: true });
  const [written] = series;
  const names = [
    "nianbao rollup",
    "nianbao rollup --check",
    say("同一进程：读、对表、相加", "in process: read, bind, add up"),
  ];
  return {
    title: say(`汇总 ${parts} 份报告`, `A report of ${parts} parts`),
    head: ["", say("时间", "time")],
    rows: names.map((name, i) => [name, ms(series[i].median)]),
    goals: [
      {
        what: say(`汇总 ${parts} 份报告`, `roll-up of ${parts} parts`),
        limit: "3 s",
        got: ms(written.median),
        met: written.median <= 3000,
      },
    ],
  };
}

function read(parts) {
  return Array.from({ length: parts }, (_, i) => partOf(bindReport(parseDraft(partNamed(i)))));
}
