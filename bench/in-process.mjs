/** Reading, binding and checking in one process, beside peers on the same text. */
import { bindReport, checkText, fixText, parseDraft, rules } from "../server/dist/index.js";
import { inTurns } from "./measure.mjs";
import { bareLezer, lezer, markdownlint, peers } from "./peers.mjs";
import { ms, say, times } from "./say.mjs";
import { draft, grown, kilobytes } from "./texts.mjs";

/** All but the rules on what sentences say and on other drafts. */
const withoutSentences = {
  rules: Object.fromEntries(rules.filter(({ group }) => /narrative|drafts/.test(group)).map(({ id }) => [id, "off"])),
};
const tablesAlone = {
  name: "nianbao",
  what: say("读、对表，表格、结构、用语的规则", "reads, binds, the rules on tables, structure and wording"),
  run: (text) => checkText(text, withoutSentences),
};

export async function inProcess({ rounds = 25 } = {}) {
  const ours = {
    name: "nianbao",
    what: say("读、对表、全部规则", "reads, binds, all rules"),
    run: (text) => checkText(text),
  };
  const parts = [
    { name: "nianbao", what: say("只读", "reads, no more"), run: parseDraft },
    { name: "nianbao", what: say("读、对表", "reads and binds"), run: (text) => bindReport(parseDraft(text)) },
    { name: "nianbao", what: say("修正", "fixes"), run: (text) => fixText(text) },
  ];
  const all = [ours, tablesAlone, ...parts, ...peers];
  const series = await inTurns(
    all.map(
      ({ run }) =>
        () =>
          run(draft),
    ),
    // Warm is what is asked for: in a short slice most runs would find the processor's caches full of the work before.
    { rounds, slice: 100 },
  );
  const [mine] = series;
  const timeOf = (one) => series[all.indexOf(one)];
  const underMarkdownlint = timeOf(markdownlint).over(mine);
  return {
    title: say(`一份 ${kilobytes(draft)} 的草稿，同一进程`, `One draft of ${kilobytes(draft)}, in one process`),
    head: [say("程序", "program"), say("做什么", "does"), say("时间", "time"), say("是 nianbao 的", "beside nianbao")],
    rows: all.map(({ name, what }, i) => [name, what, ms(series[i].median), times(series[i].over(mine))]),
    goals: [
      ...[bareLezer, lezer].map((peer) => {
        const ratio = mine.over(timeOf(peer));
        return {
          what: say(
            `检查 10 KB 草稿，对 @lezer/markdown（${peer.what.zh}）`,
            `check of a 10 KB draft, over @lezer/markdown (${peer.what.en})`,
          ),
          limit: "2 ×",
          got: times(ratio),
          met: ratio <= 2,
        };
      }),
      {
        what: say("检查 10 KB 草稿，比 markdownlint 快", "check of a 10 KB draft, faster than markdownlint by"),
        limit: "≥ 40 ×",
        got: times(underMarkdownlint),
        met: underMarkdownlint >= 40,
      },
      {
        what: say("检查 10 KB 草稿", "check of a 10 KB draft"),
        limit: "1.5 ms",
        got: ms(mine.median),
        met: mine.median <= 1.5,
      },
      {
        what: say("检查 10 KB 草稿，不查正文", "check of a 10 KB draft, sentences left out"),
        limit: "1 ms",
        got: ms(timeOf(tablesAlone).median),
        met: timeOf(tablesAlone).median <= 1,
      },
    ],
  };
}

export async function growth({ rounds = 25 } = {}) {
  const rows = [];
  const perKilobyte = [];
  let megabyte = 0;
  for (const size of [10, 100, 1000, 10000]) {
    const text = grown(size * 1024);
    // The longer the text, the fewer the rounds, and the less they differ.
    const few = { rounds: Math.max(3, Math.min(rounds, Math.round(2500 / size))), warm: size > 1000 ? 0 : 1000 };
    const works = [() => checkText(text), () => tablesAlone.run(text), () => lezer.run(text)];
    const [mine, tables, theirs] = await inTurns(works, few);
    if (size === 1000) megabyte = tables.median;
    perKilobyte.push((mine.median / Buffer.byteLength(text)) * 1024);
    const each = `${(perKilobyte.at(-1) * 1000).toFixed(1)} µs`;
    rows.push([kilobytes(text), ms(mine.median), each, ms(tables.median), ms(theirs.median), times(mine.over(theirs))]);
  }
  const most = Math.max(...perKilobyte) / perKilobyte[0];
  return {
    title: say("文字越长", "Growth with the length of the text"),
    head: [
      say("文字", "text"),
      "nianbao",
      say("每 KB", "per KB"),
      say("不查正文", "sentences left out"),
      lezer.name,
      say("倍数", "ratio"),
    ],
    rows,
    goals: [
      {
        what: say("10 KB 至 10 MB，每 KB 的时间对 10 KB 时", "10 KB to 10 MB: time per KB beside that at 10 KB"),
        limit: "2 ×",
        got: times(most),
        met: most <= 2,
      },
      {
        what: say("检查 1 MB 草稿，不查正文", "check of a draft of 1 MB, sentences left out"),
        limit: "100 ms",
        got: ms(megabyte),
        met: megabyte <= 100,
      },
    ],
  };
}
