import { performance } from "node:perf_hooks";

/** The median time of `work` in milliseconds, once it is warm: runs for about `budget` ms, five times at least. */
export function median(work, budget = 1000) {
  for (const start = performance.now(); performance.now() - start < budget; ) work();
  const times = [];
  for (const begin = performance.now(); times.length < 5 || performance.now() - begin < budget; ) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}

export const ms = (time) => `${time < 10 ? time.toFixed(3) : time.toFixed(1)} ms`;

/** A table in Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? ":--" : "--:"))), ...rows.map(line)].join("\n");
}
