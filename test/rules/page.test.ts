import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/index.ts";
import { rulePage, rulesIndex } from "../../server/src/rules/page.ts";

/** The pages in docs/ are what is generated; read here, so that what they say was looked at once. */
describe.each([
  ["zh-cn", "rules"],
  ["en", "rules/en"],
] as const)("the pages in %s", (lang, folder) => {
  const page = (name: string) => readFileSync(join(import.meta.dirname, "../../docs", folder, `${name}.md`), "utf8");

  test("each rule has its own, as it stands there", () => {
    for (const rule of rules) expect(rulePage(rule, lang)).toBe(page(rule.id));
  });

  test("the list names them all", () => {
    expect(rulesIndex(rules, lang)).toBe(page("README"));
  });
});

test("a comment that silences a rule stands where it tears no table", () => {
  const pages = Object.fromEntries(rules.map((rule) => [rule.id, rulePage(rule, "en")]));
  expect(pages["row-total"]).toContain("\n| … | <!-- nianbao-disable-line row-total -- reason -->\n");
  expect(pages["heading-wording"]).toContain("\n<!-- nianbao-disable-next-line heading-wording -- reason -->\n");
});

test("an example that is empty says so", () => {
  const [rule] = rules;
  if (!rule) throw new Error("there are no rules");
  const bare = { ...rule, examples: [{ bad: "甲", good: "" }] };
  expect(rulePage(bare, "zh-cn")).toContain("不对：\n\n```markdown\n甲\n```\n\n应为：\n\n（没有这些文字）\n\n## ");
  expect(rulePage(bare, "en")).toContain("Wrong:\n\n```markdown\n甲\n```\n\nRight:\n\n(nothing)\n\n## ");
});
