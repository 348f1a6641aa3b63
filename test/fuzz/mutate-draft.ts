import { editions, headersOf, tablesOf } from "../../server/src/edition/index.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import type { Mutation } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** Replaces one match of a pattern, any of them. */
const one =
  (pattern: RegExp, by: (found: string, random: Random) => string): Mutation =>
  (text, random) => {
    const match = random.pick([...text.matchAll(pattern)]);
    if (!match) return text;
    return text.slice(0, match.index) + by(match[0], random) + text.slice(match.index + match[0].length);
  };

/** Changes the list of lines, each with its end, at one of them. */
const lines =
  (change: (all: string[], at: number, random: Random) => void): Mutation =>
  (text, random) => {
    const all = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    if (all.length === 0) return text;
    change(all, random.below(all.length), random);
    return all.join("");
  };

const numbers = [
  "",
  "0",
  "00",
  "１２",
  "1,234",
  "12,34",
  "-1",
  "+3",
  "3.5",
  "3件",
  "3 件",
  "7万元",
  "—",
  "/",
  "无",
  "^^",
  "**5**",
  "1\\|2",
  "999999999999999",
  "9999999999999999999",
  "1e3",
  "٣",
  "0x1F",
  "１２件",
  "若干",
  " ",
] as const;

const words: readonly string[] = editions.flatMap((edition) => [
  ...edition.sections.flatMap(({ heading, aspects }) => [heading, ...(aspects ?? []).map(({ label }) => label)]),
  ...tablesOf(edition).flatMap((form) => [
    ...(form.caption ? [form.caption] : []),
    form.corner,
    ...headersOf(form),
    ...form.rows.map(({ label }) => label),
    ...form.columns.map(({ label }) => label),
  ]),
]);

const names = [
  "disable-next-line",
  "disable-line",
  "disable",
  "enable",
  "disable-file",
  "edition",
  "disable-nextline",
  "",
] as const;
const ids = [...ruleIds, "2019", "2021", "row-totals", "", "2020"];

function directive(random: Random): string {
  const args = Array.from({ length: random.below(3) }, () => random.pick(ids) ?? "").join(" ");
  const reason = random.once(2) ? " -- 已核 -->" : random.once(8) ? "" : " -->";
  return `<!-- nianbao-${random.pick(names)} ${args}${reason}`;
}

const surroundings = [
  (line: string) => `> ${line}`,
  (line: string) => `- ${line}`,
  (line: string) => `    ${line}`,
  (line: string) => `  ${line}`,
  (line: string) => `　　${line}`,
  (line: string) => `<div>\n${line}`,
  (line: string) => `\`\`\`\n${line}`,
  (line: string) => `<!--\n${line}`,
  (line: string) => `${line}===\n`,
  (line: string) => `${line}---\n`,
  (line: string) => `**${line.trimEnd()}**\n`,
  (line: string) => `1. ${line}`,
  (line: string) => `| ${line}`,
  (line: string) => `${line.trimEnd()}  \n`,
] as const;

const swapped: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "“": '"',
  "”": '"',
  "、": ".",
  "〔": "[",
  "〕": "】",
};

const sentences = [
  "2024年，新收政府信息公开申请23件，上年结转2件，办结21件，结转下年度继续办理2件。",
  "全年共受理依申请公开0件，同比下降12.5%。",
  "其中予以公开十二件，占总数的百分之五十。",
  "本年度没有收到政府信息公开申请。",
  "根据《国务院办公厅政府信息与政务公开办公室关于印发〈政府信息公开工作年度报告格式〉的通知》（国办公开办函【2021】30号）",
  "行政复议3件（维持1件，纠正2件）、行政诉讼1起。",
  "（文字描述）",
] as const;

/** Damage to what a draft is made of: cells, pipes, rows, labels, headings, sections, directives, sentences. */
export const draftMutations: readonly [Mutation, ...Mutation[]] = [
  one(/(?<=\|)[^|\n]*(?=\|)/g, (_, random) => ` ${random.pick(numbers)} `),
  one(/(?<=\|)[^|\n]*(?=\|)/g, (_, random) => ` ${random.pick(words)} `),
  one(/(?<=\|)[^|\n]*(?=\|)/g, (cell, random) => (random.once(2) ? `${cell}|${cell}` : "")),
  one(/\d+/g, (found, random) => (random.once(2) ? String(random.below(100)) : (random.pick(numbers) ?? found))),
  one(/\|/g, (_, random) => random.pick(["｜", "", "||", "\\|", "|\n", "| |"] as const)),
  one(/^\|.*$/gm, (row, random) => (random.once(2) ? row.replaceAll("|", "｜") : row.replace(/^\| ?|\|\s*$/g, ""))),
  one(/^\|[ :|-]+$/gm, (row, random) => random.pick(["", "|-|", row.replaceAll("-", ""), `${row}--|`] as const)),
  one(/[一-鿿（）“”、]{3,}/g, (label, random) => {
    const at = random.below(label.length);
    return label.slice(0, at) + label.slice(at + 1);
  }),
  one(/[一-鿿（）“”、]{3,}/g, (_, random) => random.pick(words) ?? ""),
  one(/[（）“”、〔〕]/g, (found) => swapped[found] ?? found),
  one(/^#+ .*$/gm, (heading, random) =>
    random.pick([heading.replace(/^#+ /, ""), `#${heading}`, heading.replace(/ /, ""), `${heading} ##`] as const),
  ),
  one(/^#+ .*$/gm, (heading, random) => `${heading.replace(/ .*/, "")} ${random.pick(words)}`),
  one(/20\d\d/g, (_, random) => String(2015 + random.below(15))),
  one(/。/g, (_, random) => `。${random.pick(sentences)}`),
  lines((all, at) => all.splice(at, 1)),
  lines((all, at) => all.splice(at, 0, all[at] ?? "")),
  lines((all, at, random) => all.splice(random.below(all.length), 0, ...all.splice(at, 1 + random.below(8)))),
  lines((all, at) => all.splice(at, 0, "\n")),
  lines((all, at) => all.splice(at, 1, (all[at] ?? "").trimEnd())),
  lines((all, at, random) => all.splice(at, 0, `${directive(random)}\n`)),
  lines((all, at, random) => all.splice(at, 1, `${(all[at] ?? "").trimEnd()} ${directive(random)}\n`)),
  lines((all, at, random) => all.splice(at, 1, random.pick(surroundings)(all[at] ?? ""))),
  (text, random) => {
    const parts = text.split(/(?=^##? )/m);
    const [moved = ""] = parts.splice(random.below(parts.length), 1);
    if (!random.once(3)) parts.splice(random.below(parts.length + 1), 0, moved);
    if (random.once(3)) parts.splice(random.below(parts.length + 1), 0, moved);
    return parts.join("");
  },
];
