/** Writes what is made from the sources: `--check` writes nothing and fails where a file is out of date. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const { configJsonSchema } = await load("server/src/config/json-schema.ts");

const { editions } = await load("server/src/edition/index.ts");
const { snippets } = await load("server/src/edit/snippets.ts");
const { rules } = await load("server/src/rules/index.ts");
const { rulePage, rulesIndex } = await load("server/src/rules/page.ts");
const { apiPage } = await import("./api-page.mjs");
const { ruleSettings } = await import("./rule-settings.mjs");
const { settingsPage } = await import("./settings-page.mjs");

/** Each generated file with its content. */
const files = [
  ["schemas/nianbao.schema.json", json(configJsonSchema())],
  ...ruleSettings(configJsonSchema(), rules, editions).map(([file, value]) => [file, json(value)]),
  ["snippets/nianbao.json", json(snippets())],
  ...rulePages(),
  [
    "docs/api.md",
    apiPage(resolve("server/tsconfig.json"), { nianbao: "index.ts", "nianbao/convert": "convert/index.ts" }),
  ],
  // Made of the manifest and its texts, once these are written.
  ["docs/settings.md", () => settingsPage("zh-cn")],
  ["docs/settings.en.md", () => settingsPage("en")],
];

const check = process.argv.includes("--check");
for (const [file, made] of files) {
  const content = typeof made === "function" ? made() : made;
  if (read(file) === content) continue;
  if (check) {
    console.log(`过时 stale: ${file} (npm run generate)`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`已生成 written: ${file}`);
  }
}

/** A module of the sources, bundled in memory: nothing need be built before. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** A page a rule in Chinese and in English, and a list of them all. */
function rulePages() {
  return [
    ["zh-cn", "docs/rules"],
    ["en", "docs/rules/en"],
  ].flatMap(([lang, folder]) => [
    [`${folder}/README.md`, rulesIndex(rules, lang)],
    ...rules.map((rule) => [`${folder}/${rule.id}.md`, rulePage(rule, lang)]),
  ]);
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
