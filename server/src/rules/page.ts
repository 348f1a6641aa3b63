import type { Lang, Text } from "../message.ts";
import type { Rule, Severity } from "./rule.ts";

/** A rule's page in Markdown: what it asks, why, examples, how to silence it. Made from the rule itself. */
export function rulePage(rule: Rule, lang: Lang): string {
  const text = (pair: Text) => (lang === "en" ? pair.en : pair.zh);
  const examples = rule.examples.flatMap(({ bad, good }) => [
    ...block(text(words.bad), bad, lang),
    ...block(text(words.good), good, lang),
  ]);
  return [
    `# ${rule.id}`,
    "",
    `${text(rule.title)}${lang === "en" ? "." : "。"}`,
    "",
    `${text(words.severity)}${text(severityNames[rule.severity])} · ${text(words.group)}${text(groupNames[rule.group])}`,
    "",
    text(rule.about),
    "",
    `## ${text(words.examples)}`,
    "",
    ...examples,
    `## ${text(words.silence)}`,
    "",
    text(words.how),
    "",
    "```json",
    `{ "rules": { "${rule.id}": "off" } }`,
    "```",
    "",
    "```markdown",
    silencing(rule, text(words.reason)),
    "```",
    "",
  ].join("\n");
}

/** A comment between rows would tear a table: there it stands behind the row. */
function silencing({ id, examples }: Rule, reason: string): string {
  const inTable = examples.some(({ bad, good }) => bad.startsWith("|") || good.startsWith("|"));
  return inTable
    ? `| … | <!-- nianbao-disable-line ${id} -- ${reason} -->`
    : `<!-- nianbao-disable-next-line ${id} -- ${reason} -->`;
}

/** All rules in a table, with links to their pages. */
export function rulesIndex(rules: readonly Rule[], lang: Lang): string {
  const text = (pair: Text) => (lang === "en" ? pair.en : pair.zh);
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${rule.id}.md) | ${text(groupNames[rule.group])} | ${text(severityNames[rule.severity])} | ${text(rule.title)} |`,
  );
  return [
    `# ${text(words.index)}`,
    "",
    `| ${text(words.rule)} | ${text(words.groupHead)} | ${text(words.severityHead)} | ${text(words.asks)} |`,
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** An example is fenced, so that a draft in it is shown as typed; one that is empty says so. */
function block(title: string, example: string, lang: Lang): string[] {
  const nothing = lang === "en" ? "(nothing)" : "（没有这些文字）";
  return [title, "", ...(example === "" ? [nothing] : ["```markdown", example, "```"]), ""];
}

export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "提示", en: "information" },
  hint: { zh: "弱提示", en: "hint" },
};

export const groupNames: Readonly<Record<Rule["group"], Text>> = {
  totals: { zh: "合计", en: "Totals" },
  cells: { zh: "单元格", en: "Cells" },
  structure: { zh: "结构", en: "Structure" },
  wording: { zh: "用语", en: "Wording" },
  narrative: { zh: "文字与表格", en: "Narrative against tables" },
  drafts: { zh: "不同年报之间", en: "Across drafts" },
  directives: { zh: "注释", en: "Directives" },
};

const words = {
  severity: { zh: "默认级别：", en: "Severity: " },
  group: { zh: "类别：", en: "Group: " },
  examples: { zh: "示例", en: "Examples" },
  bad: { zh: "不对：", en: "Wrong:" },
  good: { zh: "应为：", en: "Right:" },
  silence: { zh: "调整或停用", en: "Changing or silencing it" },
  how: {
    zh: "在 `.nianbao.json` 或编辑器设置 `nianbao.rules` 中可改级别（`error`、`warning`、`information`、`hint`）或停用（`off`）；只停用一行，用下面的注释，“--”之后写理由；表格里的行，写在最后一条竖线之后：",
    en: "In `.nianbao.json` or the editor's setting `nianbao.rules` its severity can be changed (`error`, `warning`, `information`, `hint`) or the rule switched `off`; for one line use the comment below, with the reason behind `--`; in a table it stands behind the last pipe of the row:",
  },
  reason: { zh: "理由", en: "reason" },
  index: { zh: "规则", en: "Rules" },
  rule: { zh: "规则", en: "Rule" },
  groupHead: { zh: "类别", en: "Group" },
  severityHead: { zh: "默认级别", en: "Severity" },
  asks: { zh: "要求", en: "What it holds to" },
} satisfies Record<string, Text>;
