import { readFileSync } from "node:fs";

const words = {
  "zh-cn": {
    title: "编辑器设置",
    setting: "设置",
    fallback: "默认值",
    says: "作用",
    made: "本页由 `npm run generate` 从扩展的清单写成。",
  },
  en: {
    title: "Editor settings",
    setting: "Setting",
    fallback: "Default",
    says: "What it does",
    made: "Written from the extension's manifest by `npm run generate`.",
  },
};

/** The settings of the extension in tables, a group each, as the settings editor shows them. */
export function settingsPage(lang) {
  const { contributes } = read("package.json");
  const texts = read(lang === "en" ? "package.nls.json" : "package.nls.zh-cn.json");
  const text = (key = "") => (key.startsWith("%") ? texts[key.slice(1, -1)] : key);
  const { title, setting, fallback, says, made } = words[lang];
  const groups = contributes.configuration.map((group) => [
    `## ${text(group.title)}`,
    "",
    `| ${setting} | ${fallback} | ${says} |`,
    "| :-- | :-- | :-- |",
    ...Object.entries(group.properties).map(([name, { default: value, ...property }]) => {
      const about = text(property.markdownDescription ?? property.description);
      const choices = (property.enum ?? []).map((choice, i) =>
        [`\`${choice}\``, text(property.enumDescriptions?.[i])].filter(Boolean).join(": "),
      );
      return `| \`${name}\` | \`${JSON.stringify(value)}\` | ${[about, ...choices].map(inCell).join("<br>")} |`;
    }),
    "",
  ]);
  return [`# ${title}`, "", made, "", ...groups.flat()].join("\n");
}

/** Links to settings and commands work in the editor only. */
const inCell = (text) =>
  text
    .replace(/\[([^\]]+)\]\(command:[^)]*\)/g, "$1")
    .replace(/`#([^`#]+)#`/g, "`$1`")
    .replace(/\|/g, "\\|")
    .replace(/\n+/g, "<br>");

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
