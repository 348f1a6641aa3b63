/** Facts about the extension's manifest that VS Code does not check and that a user would notice. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../server/src/rules/index.ts";
import { displayWidth } from "../server/src/width.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const parse = <T>(file: string): T => JSON.parse(read(file));

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { supported: Json }; virtualWorkspaces: Json };
  contributes: {
    languages: { id: string; extensions: string[]; configuration: string }[];
    grammars: { language: string; scopeName: string; path: string }[];
    commands: { command: string; title: string; category: string }[];
    menus: { "explorer/context": [{ command: string; when: string }] };
    configuration: { properties: Record<string, Json> }[];
    configurationDefaults: { "[nianbao]": Record<string, Json> };
  };
}

const manifest = parse<Manifest>("package.json");
const english = parse<Record<string, string>>("package.nls.json");
const chinese = parse<Record<string, string>>("package.nls.zh-cn.json");

/** Every string anywhere in a JSON value. */
function* strings(value: Json): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value && typeof value === "object") for (const part of Object.values(value)) yield* strings(part);
}

describe("manifest", () => {
  const used = [...strings(parse<Json>("package.json"))].flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

  test("every visible string exists in both languages, and none is left over", () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const text of [...Object.values(english), ...Object.values(chinese)]) expect(text.trim()).not.toBe("");
  });

  test("every command has a title and the category", () => {
    for (const { command, title, category } of manifest.contributes.commands) {
      expect(command).toMatch(/^nianbao\.[a-zA-Z]+$/);
      expect(title).toBe(`%command.${command.replace("nianbao.", "")}.title%`);
      expect(category).toBe("%command.category%");
    }
  });

  test("drafts and the pages of rules wake the extension, nothing else does", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:nianbao", "onFileSystem:nianbao-rule"]);
    expect(manifest.contributes.languages.map(({ id, extensions }) => [id, extensions])).toEqual([
      ["nianbao", [".nianbao.md"]],
    ]);
  });

  test("what is promised names every command and setting", () => {
    const promised = read("docs/stability.md");
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    for (const name of [...manifest.contributes.commands.map(({ command }) => command), ...settings])
      expect(promised).toContain(`\`${name}\``);
  });

  test("all that a .nianbao.json may say is a setting, but for paths, which are counted from that file", () => {
    const { properties } = parse<{ properties: Record<string, Json> }>("schemas/nianbao.schema.json");
    const paths = ["$schema", "history", "rollup"];
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    const keys = Object.keys(properties).filter((key) => !paths.includes(key));
    expect(settings.toSorted()).toEqual([...keys, "run", "trace.server"].map((key) => `nianbao.${key}`).sort());
  });

  test("the setting of the rules names them as the schema of .nianbao.json does, and no other", () => {
    interface Rules {
      additionalProperties: boolean;
      properties: Record<string, { type: string; enum: string[]; enumDescriptions?: string[]; description: string }>;
    }
    const { rules } = parse<{ properties: { rules: Rules } }>("schemas/nianbao.schema.json").properties;
    const [checks] = parse<{ contributes: { configuration: { properties: Record<string, Rules> }[] } }>("package.json")
      .contributes.configuration;
    const setting = checks?.properties["nianbao.rules"];
    expect(setting?.additionalProperties).toBe(false);
    expect(rules.additionalProperties).toBe(false);
    const told = Object.entries(setting?.properties ?? {}).map(([id, { enumDescriptions, description, ...rest }]) => {
      expect(enumDescriptions).toHaveLength(rest.enum.length);
      expect(english[description.slice(1, -1)]).toMatch(/[a-z]{2}/);
      return [id, { ...rest, description: chinese[description.slice(1, -1)] }];
    });
    expect(Object.fromEntries(told)).toEqual(rules.properties);
  });

  test("Chinese is not marked as unusual, wherever the workspace is not trusted", () => {
    const { "[nianbao]": defaults } = manifest.contributes.configurationDefaults;
    const marks = ["ambiguousCharacters", "nonBasicASCII"].map((name) => defaults[`editor.unicodeHighlight.${name}`]);
    expect(marks).toEqual([false, false]);
  });

  test("works in untrusted and virtual workspaces", () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  test("wraps paragraphs and no table: the aligned tables of the examples fit", () => {
    const { "editor.wordWrap": wrap, "editor.wordWrapColumn": column } =
      manifest.contributes.configurationDefaults["[nianbao]"];
    expect(wrap).toBe("wordWrapColumn");
    const rows = readdirSync(join(root, "examples"))
      .filter((name) => name.endsWith(".nianbao.md"))
      .flatMap((name) => read(`examples/${name}`).split("\n"))
      .filter((line) => line.startsWith("|"));
    expect(Math.max(...rows.map((row) => displayWidth(row)))).toBeLessThanOrEqual(Number(column));
  });

  test("import is offered for old Office files, too: it says what to do with them", () => {
    const [{ when }] = manifest.contributes.menus["explorer/context"];
    const endings = new RegExp(/\/(.*)\/i$/.exec(when)?.[1] ?? "", "i");
    const dialog = /Published reports"\)\]: (\[.*\])/.exec(read("client/src/import-report.ts"))?.[1] ?? "[]";
    for (const ending of ["docx", "doc", "wps", "html", "htm", "pdf", "txt"]) {
      expect(endings.test(`.${ending}`), ending).toBe(true);
      expect(JSON.parse(dialog)).toContain(ending);
    }
    expect(endings.test(".md")).toBe(false);
  });

  test("names files that are there", () => {
    const { languages, grammars } = manifest.contributes;
    for (const file of [manifest.icon, ...languages.map((l) => l.configuration), ...grammars.map((g) => g.path)])
      expect(existsSync(join(root, file)), file).toBe(true);
  });
});

describe("messages of the client", () => {
  const bundle = parse<Record<string, string>>("l10n/bundle.l10n.zh-cn.json");
  const sources = readdirSync(join(root, "client/src")).map((name) => read(`client/src/${name}`));
  const said = sources.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map((match) => match[1] ?? ""));

  const places = (text: string) => text.match(/\{\d\}/g)?.sort();

  test("each is translated, with the same places for values", () => {
    expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
    for (const [key, text] of Object.entries(bundle)) expect(places(text)).toEqual(places(key));
  });

  test("what asks for more ends in one ellipsis, as it does in menus", () => {
    for (const [key, text] of Object.entries(bundle)) expect(/…+$/.exec(text)?.[0]).toBe(/…$/.exec(key)?.[0]);
  });
});

describe("language configuration", () => {
  const { wordPattern } = parse<{ wordPattern: { pattern: string; flags: string } }>("language-configuration.json");
  const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));

  test.each([
    [
      "2024年，新收政府信息公开申请1,234件，占12.5%",
      ["2024", "年", "新收政府信息公开申请", "1,234", "件", "占", "12.5%"],
    ],
    ["| 行政处罚 | -12 |２３|", ["行政处罚", "-12", "２３"]],
    ["<!-- nianbao-disable-next-line row-total -->", ["nianbao-disable-next-line", "row-total"]],
  ])("words of %s", (text, expected) => expect(words(text)).toEqual(expected));
});

const vsix = join(root, "nianbao.vsix");

/** The names in a .vsix, which is a zip: those of its central directory, each entry of which says how long it is. */
function entries(zip: Buffer): string[] {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const from = at + 46;
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    return zip.toString("utf8", from, from + (name ?? 0));
  });
}

describe.skipIf(!existsSync(vsix))("package", () => {
  const zip = existsSync(vsix) ? readFileSync(vsix) : Buffer.alloc(0);

  test("holds what the extension needs and nothing else", () => {
    const files = entries(zip).flatMap((name) => /^extension\/(.+)$/.exec(name)?.[1] ?? []);
    const needed = [
      manifest.main,
      manifest.browser,
      "dist/server.cjs",
      "dist/server.node.cjs",
      "dist/server.browser.js",
      manifest.icon,
    ];
    for (const file of needed) expect(files).toContain(file.replace("./", ""));
    const allowed =
      /^(bom\.cdx\.json|package(\.nls(\.zh-cn)?)?\.json|language-configuration\.json|(LICENSE\.txt|readme\.md|changelog\.md)|dist\/((client|server)\.(node|browser)\.c?js|(connected|convert|pdf|server)\.cjs|(package|rules(\.en)?)\.json)|l10n\/.+\.json|schemas\/.+\.json|syntaxes\/.+\.json|media\/(walkthrough\/)?[^/]+\.(css|js|svg|md)|snippets\/.+\.json|images\/.+\.(png|svg))$/i;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });

  test("is under 900 KB", () => expect(zip.length).toBeLessThan(900_000));

  test("holds what only the pages of the rules say once", () => {
    const [server, pages, english] = ["server.cjs", "rules.json", "rules.en.json"].map((file) => read(`dist/${file}`));
    const holds = (text: string | undefined, words: string) => text?.includes(JSON.stringify(words).slice(1, -1));
    for (const { id, about } of rules) {
      expect([holds(pages, about.zh), holds(english, about.en), server?.includes(about.zh)], id).toEqual([
        true,
        true,
        false,
      ]);
    }
  });
});
