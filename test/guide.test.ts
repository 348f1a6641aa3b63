/** The drafts in the guide: each is read as the guide says, in both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../server/src/check.ts";
import { readConfig } from "../server/src/config/index.ts";
import { parseDraft } from "../server/src/draft/index.ts";
import { bindReport } from "../server/src/report/index.ts";

interface Example {
  readonly title: string;
  /** What stands behind the language of the block, by name. */
  readonly says: Readonly<Record<string, string>>;
  readonly text: string;
}

const read = (file: string) => readFileSync(join(import.meta.dirname, "../docs", file), "utf8");

function examplesIn(file: string): Example[] {
  return [...read(file).matchAll(/^```nianbao (.*)\n([\s\S]*?)^```$/gm)].map(([, info = "", text = ""]) => {
    const says = Object.fromEntries(
      [...info.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    return { title: says.title ?? "", says, text };
  });
}

/** A row as the guide writes it: its label and its numbers. */
const rowsOf = (text: string, table: string): string[] => {
  const found = bindReport(parseDraft(text)).tables.find(({ form }) => form.id === table);
  return (found?.rows ?? []).flatMap(({ form, cells }) => {
    const values = cells.map(({ value }) => (value.kind === "number" ? value.value : value.kind));
    return form && !form.heads ? [`${form.label} ${values.join(" ")}`] : [];
  });
};

describe.each(["guide.md", "guide.en.md"])("%s", (file) => {
  const examples = examplesIn(file);

  test("the configuration in it is one", () => {
    const [, json = ""] = read(file).match(/^```json\n([\s\S]*?)^```$/m) ?? [];
    const { config, problems } = readConfig(json);
    expect(problems).toEqual([]);
    expect(Object.keys(config)).toEqual(["history", "rollup"]);
  });

  test("has examples", () => expect(examples.length).toBeGreaterThan(8));

  test.each(examples)("$title", ({ says, text }) => {
    const report = bindReport(parseDraft(text));
    const found = check(report).map(({ rule }) => rule);
    expect([report.agency, report.year]).toEqual(["示例县人民政府办公室", 2024]);
    if (says.rows) expect(rowsOf(text, says.table ?? "")).toEqual(expect.arrayContaining(says.rows.split("; ")));
    if (says.finds) expect(found).toContain(says.finds);
    if (says.silent) expect(found).not.toContain(says.silent);
    for (const rule of ["unknown-row", "unknown-column", "ragged-row", "unused-directive", "unknown-directive"])
      expect(found).not.toContain(rule);
  });
});
