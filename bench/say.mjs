/** How the figures are written: each text in Chinese and in English, tables in Markdown. */

export const say = (zh, en) => ({ zh, en });

/** The same in both languages: names of programs, numbers. */
export const text = (said, lang) => (typeof said === "object" ? said[lang] : said);

export function ms(time) {
  if (time >= 10000) return `${(time / 1000).toFixed(1)} s`;
  return `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
}

export const times = (factor) => `${factor.toFixed(factor < 10 ? 2 : factor < 100 ? 1 : 0)} ×`;

export const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/**
 * What one part of the benchmark found: `{ title, note?, head, rows, goals? }`.
 * A goal is `{ what, limit, got, met }`.
 */
export function sectionText({ title, note, head, rows }, lang) {
  return [`## ${text(title, lang)}`, table(head, rows, lang), ...(note ? [text(note, lang)] : [])].join("\n\n");
}

export function goalsText(sections, lang) {
  const head = [say("要求", "what"), say("限度", "limit"), say("实测", "measured"), ""];
  const goals = sections.flatMap((section) => section.goals ?? []);
  const rows = goals.map(({ what, limit, got, met }) => [
    what,
    /^[≤≥]/.test(limit) ? limit : `≤ ${limit}`,
    got,
    met ? "✓" : "✗",
  ]);
  return table(head, rows, lang);
}

export function machineText({ cpu, memory, system, node }, lang) {
  return `${cpu}, ${(memory / 2 ** 30).toFixed(0)} GB, ${system}, Node ${node}, ${text(say("全部数字来自", "all figures by"), lang)} \`npm run bench\``;
}

/** The page of all figures. */
export function documentText(machine, sections, lang) {
  const title = text(say("# 性能", "# Performance"), lang);
  const other = text(say("[English](performance.en.md)", "[中文](performance.md)"), lang);
  const how = text(
    say(
      "本页由 `npm run bench -- --write` 写成，数字都是这一次测得的中位数。同一张表里的各项轮流测量，机器忙闲对各项一样；倍数是同一轮里两者之比的中位数。",
      "This page is written by `npm run bench -- --write`; its figures are the medians of that run. What stands in one table was measured in turns, so that what else the machine did fell on all alike; a ratio is the median of the ratios within the rounds.",
    ),
    lang,
  );
  const parts = [title, other, how, machineText(machine, lang), goalsText(sections, lang)];
  return `${[...parts, ...sections.map((section) => sectionText(section, lang))].join("\n\n")}\n`;
}

function table(head, rows, lang) {
  const line = (cells) => `| ${cells.map((cell) => text(cell, lang)).join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? ":--" : "--:"))), ...rows.map(line)].join("\n");
}
