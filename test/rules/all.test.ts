import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/index.ts";

/** The promises that hold for every rule. */

const groups = {
  totals: ["row-total", "column-total", "balance", "case-total", "group-total", "suspect-cell"],
  cells: ["cell-number", "cell-blank", "cell-style", "ragged-row"],
  structure: [
    "missing-title",
    "missing-section",
    "section-order",
    "duplicate-section",
    "empty-section",
    "missing-aspect",
    "missing-table",
    "missing-row",
    "missing-column",
    "unknown-row",
    "unknown-column",
    "duplicate-row",
    "duplicate-table",
    "outdated-edition",
    "heading-markup",
    "template-residue",
  ],
  wording: ["title-wording", "heading-wording", "label-wording", "note-wording", "citation-wording", "period-wording"],
  directives: ["unused-directive", "unknown-directive"],
} as const;

const severities: Readonly<Record<string, string>> = {
  "suspect-cell": "warning",
  "cell-style": "warning",
  "missing-aspect": "information",
  "heading-markup": "warning",
  "template-residue": "warning",
  "unused-directive": "hint",
};

describe("every rule", () => {
  test.each(Object.entries(groups))("the group %s has its rules, by the names that are promised", (group, ids) => {
    const found = rules.filter((rule) => rule.group === group).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining([...ids]));
  });

  test("no id stands twice, and each is a name in lower case", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test.each(Object.values(groups).flat())("%s: severity, title and page in both languages, examples", (id) => {
    const rule = rules.find((one) => one.id === id);
    const byGroup = rule?.group === "wording" || rule?.group === "directives" ? "warning" : "error";
    expect(rule?.severity).toBe(severities[id] ?? byGroup);
    expect(rule?.examples.length).toBeGreaterThan(0);
    for (const { bad, good } of rule?.examples ?? []) expect(bad).not.toBe(good);
    expect(rule?.title.zh).toMatch(/\p{Script=Han}/u);
    expect(rule?.about.zh.length).toBeGreaterThan(10);
    expect(rule?.title.en).toMatch(/^[A-Z0-9（]/);
    expect(rule?.about.en.length).toBeGreaterThan(20);
  });
});

/** Every `{ zh: "…", en: "…" }` in the sources of the rules. */
function* textsIn(folder: URL): Generator<{ file: string; zh: string; en: string }> {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), "utf8");
    for (const [, zh = "", en = ""] of source.matchAll(/zh:\s*"((?:[^"\\]|\\.)*)",\s*en:\s*"((?:[^"\\]|\\.)*)"/g)) {
      yield { file, zh, en };
    }
  }
}

describe("every message", () => {
  const texts = [...textsIn(new URL("../../server/src/rules/", import.meta.url))];
  // A month is a number in Chinese and has its name in English.
  const placeholders = (text: string) => [...new Set(text.replace("{name}", "{month}").match(/\{\w+\}/g))].sort();

  test("there are some", () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  test("speaks of the same things in both languages", () => {
    for (const { file, zh, en } of texts) expect(`${file} ${placeholders(zh)}`).toBe(`${file} ${placeholders(en)}`);
  });
});
