/** What an editor waits for, with each server as a process of its own, beside one that does nothing. */
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { Server, servers, total } from "./lsp.mjs";
import { inTurns, middle } from "./measure.mjs";
import { versionOf } from "./peers.mjs";
import { mb, ms, say, times } from "./say.mjs";
import { draft } from "./texts.mjs";

const names = ["nianbao", "rumdl", "bare"];
const called = {
  nianbao: "nianbao",
  rumdl: `rumdl server ${versionOf("rumdl")}`,
  bare: say("什么都不查的服务器", "a server that does nothing"),
};

export async function serverTimes({ rounds = 25 } = {}) {
  const uri = "file:///2024.nianbao.md";
  const running = [];
  for (const name of names) {
    const server = await Server.start(servers[name]);
    await server.open(uri);
    await server.diagnostics(uri);
    running.push(server);
  }
  const change = (server) => async () => {
    await server.type(uri, total);
    await server.diagnostics(uri);
  };
  const series = await inTurns(running.map(change), { rounds, slice: 50 });
  for (const server of running) await server.stop();

  const starts = await startTimes(Math.min(rounds, 9));
  const [mine, , bare] = series;
  const over = mine.over(bare);
  return {
    title: say(
      "语言服务器：改一个字到出结果，启动到出第一次结果",
      "Language server: change to diagnostics, start to first diagnostics",
    ),
    head: [
      say("服务器", "server"),
      say("改动 → 结果", "change → diagnostics"),
      say("启动 → 结果", "start → diagnostics"),
    ],
    rows: names.map((name, i) => [called[name], ms(series[i].median), ms(starts[i])]),
    note: say(
      "同一份 10 KB 草稿，经标准输入输出，由客户端索取诊断。",
      "The same draft of 10 KB, over stdio, diagnostics pulled by the client.",
    ),
    goals: [
      {
        what: say("改动到结果，对一次空往返", "change to diagnostics, over an empty round trip"),
        limit: "1.5 ×",
        got: times(over),
        met: over <= 1.5,
      },
    ],
  };
}

/** From the start of the process to the diagnostics of a first draft, in ms. */
async function startTimes(rounds) {
  const all = names.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, name] of names.entries()) all[i].push(await startTime(servers[name]));
  }
  return all.map(middle);
}

/** Some never answer a first request that comes too early: these are asked again, anew. */
async function startTime(program, tries = 5) {
  const begin = performance.now();
  const server = await Server.start(program);
  await server.open("file:///2024.nianbao.md");
  const answer = server.diagnostics("file:///2024.nianbao.md");
  const answered = await Promise.race([answer, setTimeout(5000, "late", { ref: false })]);
  const time = performance.now() - begin;
  await server.stop();
  if (answered !== "late") return time;
  if (tries === 1) throw new Error(`no answer: ${program.args.join(" ")}`);
  return startTime(program, tries - 1);
}

export async function serverMemory({ drafts = 1000 } = {}) {
  const found = [];
  for (const name of names) {
    const server = await Server.start(servers[name]);
    for (let i = 0; i < drafts; i++) {
      const uri = `file:///reports/${i}/2024.nianbao.md`;
      await server.open(uri, draft.replace("# 示例市", `# 示例市第${i}区`));
      await server.diagnostics(uri);
    }
    found.push(server.memory);
    await server.stop();
  }
  const [mine] = found;
  return {
    title: say(`语言服务器的内存，打开 ${drafts} 份草稿`, `Memory of the language server with ${drafts} open drafts`),
    head: [say("服务器", "server"), say("内存（RSS）", "memory (RSS)")],
    rows: names.map((name, i) => [called[name], found[i] === undefined ? "–" : mb(found[i])]),
    goals:
      mine === undefined
        ? []
        : [
            {
              what: say(`打开 ${drafts} 份草稿时的内存`, `memory with ${drafts} open drafts`),
              limit: "250 MB",
              got: mb(mine),
              met: mine <= 250 * 2 ** 20,
            },
          ],
  };
}
