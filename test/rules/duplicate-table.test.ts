import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf, unmark } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const rule = "duplicate-table";

/** The lines from one to the line before another. */
const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));

const penalties = between(draft2021(), "### 第二十条第（六）项", "\n### 第二十条第（八）项");
const applications = between(draft2021(), "| （本列", "\n## 四、");
const reviews = between(draft2021(), "| 类型", "\n## 五、");
const header =
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计";

/** A table behind itself, what is found there marked. */
const twice = (text: string, table: string, more: string) => amend(text, [table, `${table}${more}`]);
const marked = (table: string, words: string) => amend(table, [words, `⟦${rule}:${words}⟧`]);

describe("found: a table twice, with nothing but captions and tables between", () => {
  const title = ["删去重复的表格", "Remove the repeated table"] as const;

  test.each([
    ["with its caption", penalties, "第二十条第（六）项", "\n"],
    ["without caption", applications, header, "\n"],
    ["section four", reviews, "类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计", "\n"],
    ["no blank line between", applications, header, ""],
  ])("%s: the second goes, safely", (_, table, words, gap) => {
    expectFix(twice(draft2021(), table, gap + marked(table, words)), { rule, safe: true, title }, draft2021());
  });

  test("the tables of section two all over again, those of either form", () => {
    for (const draft of [draft2021(), draft2019(), draft2021({ captions: "plain" }), draft2021({ eol: "\r\n" })]) {
      const all = draft.slice(draft.search(/(### )?第二十条第（一）项/), draft.search(/\r?\n## 三、/));
      const found = findingsOf(twice(draft, all, `\n${all}`)).filter((one) => one.rule === rule);
      expect(found.map(({ at }) => at.from)).toHaveLength(all.match(/第二十条/g)?.length ?? 0);
    }
  });

  test("without caption, though it has a column of the next table", () => {
    const licences = between(draft2021(), "| 信息内容 | 本年处理决定数量 |", "\n### 第二十条第（六）项");
    const text = draft2021().replace(licences, `${licences}\n${marked(licences, "信息内容 | 本年处理决定数量")}`);
    expectFix(text, { rule, safe: true, title }, draft2021());
  });

  test("a third, too; each speaks of the first", () => {
    const once = `\n${marked(penalties, "第二十条第（六）项")}`;
    const found = expectFindings(twice(draft2021(), penalties, once + once));
    expect(new Set(found.map(({ related }) => related?.[0]?.at.from))).toEqual(
      new Set([draft2021().indexOf("第二十条第（六）项")]),
    );
  });

  test("the tables of section two in one, with captions as rows", () => {
    const draft = draft2021({ disclosed: "together" });
    const rows = between(draft, "| 第二十条第（六）项", "| 第二十条第（八）项");
    expectFix(twice(draft, rows, marked(rows, "第二十条第（六）项")), { rule, safe: true }, draft);
  });

  test("of other numbers: no fix, and only the first is checked", () => {
    const text = twice(draft2021(), penalties, `\n${amend(penalties, ["| 342 |", "| 三百 |"])}`);
    expect(findingsOf(text).map(({ rule, fixes }) => [rule, fixes])).toEqual([[rule, []]]);
  });

  test("of the form of another year", () => {
    const old = between(draft2019(), "### 第二十条第（六）项", "\n### 第二十条第（八）项");
    expectFindings(twice(draft2021(), penalties, `\n${marked(old, "第二十条第（六）项")}`));
  });

  test("says where the first stands, and whether both are the same", () => {
    const line = draft2021().split("\n").indexOf("### 第二十条第（六）项") + 1;
    const other = amend(penalties, ["| 342 |", "| 343 |"]);
    expect(saidOf(twice(draft2021(), penalties, `\n${penalties}`), rule)).toEqual([
      `这张表与第 ${line} 行的完全相同，重复了`,
      `This table is the one on line ${line} over again`,
    ]);
    expect(saidOf(twice(draft2021(), penalties, `\n${other}`), rule)).toEqual([
      `第 ${line} 行已有这张表，这一张没有检查；请只留一张`,
      `This table stands on line ${line} already, and this one is not checked; keep one of them`,
    ]);
  });

  test("a comment between caption and table is not thrown away with them", () => {
    const kept = amend(penalties, ["（六）项\n", "（六）项\n\n<!-- 待核 -->\n"]);
    const [finding] = expectFindings(twice(draft2021(), penalties, `\n${marked(kept, "第二十条第（六）项")}`));
    expect(finding?.fixes).toEqual([]);
  });

  test("silenced by a directive above it", () => {
    const silent = `\n<!-- nianbao-disable-next-line ${rule} -- 核对用 -->\n${penalties}`;
    expectFindings(twice(draft2021(), penalties, silent));
  });
});

describe("not found", () => {
  const [top, ruler, ...rows] = applications.trimEnd().split("\n") as [string, string, ...string[]];

  test.each([
    ["another body's, named above it", `\n区民政局：\n\n${applications}`],
    ["another body's, named in a heading", `\n### 区民政局\n\n${applications}`],
    ["another body's, named in a list", `\n- 区民政局\n\n${applications}`],
    ["another body's, named in HTML", `\n<p>区民政局</p>\n\n${applications}`],
    ["another body's, named in a table", `\n| 单位 | 联系人 |\n| :-- | :-- |\n| 区民政局 | 甲 |\n\n${applications}`],
    ["another body's, named in the corner", `\n${amend(applications, [header.slice(0, 20), "区民政局"])}`],
    [
      "another body's, named above the columns",
      `\n| 区民政局 |  |  |  |  |  |  |  |\n${ruler}\n${top}\n${rows.join("\n")}\n`,
    ],
    ["another body's, named in a label", `\n${amend(applications, ["二、上年结转", "二、区民政局上年结转"])}`],
    ["last year's", `\n2023年：\n\n${applications}`],
    ["the head of it once more", `\n${[top, ruler, ...rows.slice(0, 5)].join("\n")}\n`],
    ["some columns of it", `\n${applications.replace(/(?:[^|\n]*\|){2}$/gm, "")}`],
  ])("%s", (_, more) => {
    const found = findingsOf(twice(draft2021(), applications, more)).filter((one) => one.rule === rule);
    expect(found).toEqual([]);
  });

  test("a table printed over pages, with its header on each", () => {
    const page = (from: number, to?: number) => [top, ruler, ...rows.slice(from, to)].join("\n");
    for (const at of [2, 8, rows.length - 1]) {
      expectFindings(amend(draft2021(), [applications, `${page(0, at)}\n\n${page(at)}\n`]));
      // The last row of a page once more on the next: no page holds all.
      const overlapping = amend(draft2021(), [applications, `${page(0, at)}\n\n${page(at - 1)}\n`]);
      expect(findingsOf(overlapping).filter((one) => one.rule === rule)).toEqual([]);
    }
  });

  test("in another section, and in a section that stands twice, which is said of its heading", () => {
    expect(findingsOf(amend(draft2021(), ["\n## 二、", `\n${applications}\n## 二、`]))).toEqual([]);
    const section = between(draft2021(), "## 三、", "## 四、");
    expect(findingsOf(twice(draft2021(), section, section)).map((one) => one.rule)).toEqual(["duplicate-section"]);
  });

  test("under the caption of another table", () => {
    const wrong = amend(penalties, ["（六）项", "（八）项"]);
    const { text } = unmark(twice(draft2021(), penalties, `\n${wrong}`));
    expect(findingsOf(text).filter((one) => one.rule === rule)).toEqual([]);
  });
});
