import { readFileSync } from "node:fs";

const RULES = "nianbao.rules";
const EDITION = "nianbao.edition";

/**
 * The manifest and its texts with the names of the rules in the setting `nianbao.rules`, and the forms there are in
 * `nianbao.edition`: VS Code offers them then, and marks others. The names of the rules come from the schema of
 * `.nianbao.json`, which may say the same.
 */
export function ruleSettings(schema, rules, editions) {
  const texts = (file, lang) => withEditions(withTitles(read(file), rules, lang), editions, lang);
  return [
    ["package.json", offering(withRules(read("package.json"), schema.properties.rules), editions)],
    ["package.nls.json", texts("package.nls.json", "en")],
    ["package.nls.zh-cn.json", texts("package.nls.zh-cn.json", "zh")],
  ];
}

function offering(manifest, editions) {
  // The form in force is first.
  const ids = editions.map(({ id }) => id).reverse();
  const keys = ["byYear", ...ids].map((name) => `configuration.edition.${name}`);
  Object.assign(settingOf(manifest, EDITION), {
    enum: [null, ...ids],
    enumDescriptions: keys.map((key) => `%${key}%`),
    enumItemLabels: keys.map((key) => `%${key}.label%`),
  });
  return manifest;
}

/** What each form is called, and for which years it is. */
function withEditions(texts, editions, lang) {
  const says = lang === "zh" ? inChinese : inEnglish;
  const named = editions.map(({ id, from }, index) => {
    const key = `configuration.edition.${id}`;
    const { label, description } = says(id, from, editions[index + 1] && editions[index + 1].from - 1);
    return { [key]: description, [`${key}.label`]: label };
  });
  return Object.assign(texts, ...named);
}

const inChinese = (id, from, to) => ({
  label: `${id}年版`,
  description: `${id}年版，用于${from}年${to ? `${to === from + 1 ? "和" : "至"}${to}年` : "及以后"}的报告。`,
});

const inEnglish = (id, from, to) => ({
  label: id,
  description: `That of ${id}, for reports on ${from} ${to ? `${to === from + 1 ? "and" : "to"} ${to}` : "and later"}.`,
});

function withRules(manifest, { properties, additionalProperties }) {
  const setting = settingOf(manifest, RULES);
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

const settingOf = (manifest, name) =>
  manifest.contributes.configuration.map((group) => group.properties[name]).find(Boolean);

const keyOf = (id) => `rule.${id}`;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
