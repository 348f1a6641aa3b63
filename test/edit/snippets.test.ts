/** The snippets, as an editor would insert them, make a report that has all its parts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { snippets } from "../../server/src/edit/snippets.ts";
import { newestEdition } from "../../server/src/edition/index.ts";
import { checkText } from "../../server/src/index.ts";

const inserted = (body: readonly string[]): string =>
  body
    .join("\n")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d/g, "全年工作按规定的程序和时限开展，没有其他事项。");

test("the file that VS Code reads is what is generated", () => {
  const file = readFileSync(join(import.meta.dirname, "../../snippets/nianbao.json"), "utf8");
  expect(snippets()).toEqual(JSON.parse(file));
});

test("title and sections together are a whole report", () => {
  const all = snippets();
  const parts = ["标题", ...newestEdition.sections.map(({ heading }) => heading)];
  const text = parts.map((part) => inserted(all[part]?.body ?? [])).join("\n\n");
  const wrong = checkText(text).diagnostics.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test("each has something to be found by, and places that can be told apart", () => {
  const prefixes = Object.values(snippets()).flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const { body } of Object.values(snippets())) {
    const cells = [...body.join("\n").matchAll(/\$\{(\d+):0\}/g)].map((match) => match[1]);
    expect(new Set(cells).size).toBe(cells.length);
  }
});
