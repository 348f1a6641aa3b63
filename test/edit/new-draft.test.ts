import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { firstRoom, newDraft } from "../../server/src/edit/new-draft.ts";
import { checkText } from "../../server/src/index.ts";
import { bindReport } from "../../server/src/report/index.ts";

const examples = join(import.meta.dirname, "../../examples");
const bound = (text: string) => bindReport(parseDraft(text));
const example = (name: string) => bound(readFileSync(join(examples, `${name}.nianbao.md`), "utf8"));

describe.each([2019, 2020, 2021, 2025])("a new draft for %i", (year) => {
  const text = newDraft({ agency: "示例县 人民政府办公室", year });

  test("lacks nothing but what is to be filled in", () => {
    const { agency, diagnostics, ...rest } = checkText(text);
    expect(agency).toBe("示例县人民政府办公室");
    expect(rest).toEqual({ year, edition: year < 2021 ? "2019" : "2021" });
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(["cell-blank", "empty-section"]));
  });

  test("is of the form as it stands, aligned, with every cell blank", () => {
    const report = bound(text);
    expect(report.sections.map(({ form }) => form.id)).toEqual(report.edition.sections.map(({ id }) => id));
    expect(
      report.tables.every(({ missingRows, missingColumns }) => !missingRows.length && !missingColumns.length),
    ).toBe(true);
    const aspects = report.edition.sections.flatMap((section) => section.aspects.map(({ label }) => `### ${label}`));
    expect(aspects).toHaveLength(5);
    for (const heading of aspects) expect(text).toContain(`\n${heading}\n`);
    expect(formatText(text)).toBe(text);
    expect(text.split("\n").filter((line) => /^\|.*\|\s*\d/.test(line))).toEqual([]);
  });

  test("holds no total that nobody has asked for", () => {
    expect(fixText(text).text).toBe(text);
  });
});

test("begins with its title, what it is based on and the first section", () => {
  expect(newDraft({ agency: " 示例县  财政局 ", year: 2025 }).split("\n").slice(0, 14)).toEqual([
    "# 示例县 财政局2025年政府信息公开工作年度报告",
    "",
    "按照《中华人民共和国政府信息公开条例》（国令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求，现公布示例县 财政局2025年政府信息公开工作年度报告。各项数据的统计期限为2025年1月1日至2025年12月31日。",
    "",
    "## 一、总体情况",
    "",
    "### （一）主动公开",
    "",
    "",
    "",
    "### （二）依申请公开",
    "",
    "",
    "",
  ]);
  const second = newDraft({ agency: "甲县", year: 2025 }).split("\n## ")[2]?.split("\n");
  expect(second?.slice(0, 5)).toEqual([
    "二、主动公开政府信息情况",
    "",
    "### 第二十条第（一）项",
    "",
    expect.stringMatching(/^\| 信息/),
  ]);
});

test("under each heading that is to have text there is a line for it, with a blank line on both sides", () => {
  const text = newDraft({ agency: "甲县", year: 2025 });
  const at = firstRoom(text);
  expect(text.slice(0, at)).toMatch(/\n## 一、总体情况\n\n### （一）主动公开\n\n$/);
  expect(text.slice(at)).toMatch(/^\n\n### （二）依申请公开\n/);
  const written = text.replace(/(?<=\n#+ .*\n\n)(?=\n)/g, "已写。");
  expect(written.match(/^#+ .*\n\n已写。\n/gm)).toHaveLength(7);
  expect(written).toMatch(/## 六、其他需要报告的事项\n\n已写。\n$/);
  expect(written).not.toMatch(/\n\n\n|[^\n]\n#/);
  const rules = checkText(written).diagnostics.map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(["cell-blank", "empty-section", "fee-statement"]));
});

test("for a year before the first form is of the newest", () => {
  expect(newDraft({ agency: "甲县", year: 2018 })).toContain("国办公开办函〔2021〕30号");
});

test("last year's report gives the applications carried over and the documents in force, and nothing else", () => {
  const text = newDraft({ agency: "示例县人民政府办公室", year: 2025, previous: example("2024-county-office") });
  expect(
    text
      .split("\n")
      .filter((line) => /^\|.*\|\s*\d/.test(line))
      .map((line) => line.replace(/ +/g, " ")),
  ).toEqual([
    "| 规章 | | | 0 |",
    "| 行政规范性文件 | | | 17 |",
    "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
  ]);
});

test("what cannot be read in last year's report stays blank, and an older form has no documents in force", () => {
  const previous = example("2020-district");
  const text = newDraft({ agency: "示范区人民政府", year: 2021, previous });
  const table = bound(text).tables.find(({ form }) => form.id === "regulations");
  expect(table?.rows.flatMap(({ cells }) => cells.map(({ source }) => source.text)).join("")).toBe("");
  const broken = bound(
    "# 甲县2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n| | 自然人 | 总计 |\n| - | - | - |\n| 四、结转下年度继续办理 | 约2 | 2 |\n",
  );
  expect(newDraft({ agency: "甲县", year: 2025, previous: broken })).toMatch(
    /\n\| 二、上年结转政府信息公开申请数量[ |]+ 2 \|\n/,
  );
});
