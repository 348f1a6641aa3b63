import { readFileSync } from "node:fs";

const SETTING = "nianbao.rules";

/**
 * The manifest and its texts with the names of the rules in the setting `nianbao.rules`: VS Code offers them then, and
 * marks others. They come from the schema of `.nianbao.json`, which may say the same.
 */
export function ruleSettings(schema, rules) {
  return [
    ["package.json", withRules(read("package.json"), schema.properties.rules)],
    ["package.nls.json", withTitles(read("package.nls.json"), rules, "en")],
    ["package.nls.zh-cn.json", withTitles(read("package.nls.zh-cn.json"), rules, "zh")],
  ];
}

function withRules(manifest, { properties, additionalProperties }) {
  const setting = manifest.contributes.configuration.map((group) => group.properties[SETTING]).find(Boolean);
  const named = Object.entries(properties).map(([id, { type, enum: levels }]) => {
    const enumDescriptions = levels.map((level) => `%configuration.rules.${level}%`);
    return [id, { type, enum: levels, enumDescriptions, description: `%${keyOf(id)}%` }];
  });
  Object.assign(setting, { properties: Object.fromEntries(named), additionalProperties });
  return manifest;
}

function withTitles(texts, rules, lang) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(keyOf("")));
  return Object.fromEntries([...others, ...rules.map(({ id, title }) => [keyOf(id), title[lang]])]);
}

const keyOf = (id) => `rule.${id}`;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
