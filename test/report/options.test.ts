import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { type BindOptions, bindReport } from "../../server/src/report/index.ts";
import { draft2021 } from "../kit/model.ts";

const bind = (text: string, options: BindOptions = {}) => bindReport(parseDraft(text), options);
const titled = (year: number) => `# 甲县${year}年政府信息公开工作年度报告\n`;
const directive = (id: string) => `<!-- nianbao-edition ${id} -->\n\n`;

describe("the edition", () => {
  test.each<[text: string, options: BindOptions, edition: string, given: boolean, before: boolean]>([
    [titled(2024), {}, "2021", false, false],
    [titled(2021), {}, "2021", false, false],
    [titled(2020), {}, "2019", false, false],
    [titled(2019), {}, "2019", false, false],
    [titled(2018), {}, "2021", false, true],
    ["", {}, "2021", false, false],
    [titled(2024), { edition: "2019" }, "2019", true, false],
    [titled(2018), { edition: "2019" }, "2019", true, false],
    [directive("2019") + titled(2024), {}, "2019", true, false],
    [directive("2021") + titled(2018), {}, "2021", true, false],
    [directive("2019") + titled(2024), { edition: "2021" }, "2019", true, false],
    [directive("甲") + titled(2020), { edition: "2021" }, "2021", true, false],
    [directive("甲") + titled(2020), {}, "2019", false, false],
  ])("of %j with %j is %s", (text, options, edition, given, before) => {
    const report = bind(text, options);
    expect([report.edition.id, report.editionGiven, report.beforeForms]).toEqual([edition, given, before]);
  });

  test("says how the sections are worded", () => {
    const heading = "## 五、政府信息公开工作存在的主要问题及改进情况\n";
    const fits = (year: number) => bind(`${titled(year)}\n${heading}`).sections.map(({ fit }) => fit);
    expect([fits(2020), fits(2024)]).toEqual([["exact"], ["near"]]);
  });
});

test("a report has what it was given, and no more", () => {
  expect(Object.keys(bind("")).sort()).toEqual(
    [
      "beforeForms",
      "bodyFrom",
      "captions",
      "draft",
      "edition",
      "editionGiven",
      "local",
      "repeatedTables",
      "sections",
      "tables",
    ].sort(),
  );
  const previous = bind(draft2021());
  const report = bind(titled(2025), { file: "a.md", previous, parts: [previous], maxNarrativeLength: 9 });
  expect(report).toMatchObject({ file: "a.md", year: 2025, agency: "甲县", local: { maxNarrativeLength: 9 } });
  expect(report.previous).toBe(previous);
  expect(report.parts?.map(({ year }) => year)).toEqual([2024]);
});

test("what looks like a title in the midst of the body is none", () => {
  const text = "## 一、总体情况\n\n甲县2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n";
  expect(bind(text).title).toBeUndefined();
});

test("the body begins with the first section, or nowhere", () => {
  expect(bind(draft2021()).bodyFrom).toBe(draft2021().indexOf("## 一、"));
  expect(bind(titled(2024)).bodyFrom).toBe(titled(2024).length);
});
