import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { missingSection } from "../../server/src/rules/missing-section.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";
import { bound, fixed, told } from "../narrative/tables.ts";

const problems =
  "## 五、存在的主要问题及改进情况\n\n公开内容还不够细，解读形式单一。下一步将完善制度，加强培训，丰富解读方式，逐项整改到位。\n\n";
const others =
  "\n## 六、其他需要报告的事项\n\n本机关按照国办函〔2020〕109号文件执行，本年度没有收取信息处理费，无其他需要报告的事项。\n";

describe("missing-section", () => {
  test("found: after the heading that it should follow", () => {
    for (const draft of [draft2021(), draft2019()]) {
      expectFindings(
        amend(
          draft,
          [problems, ""],
          ["## 四、政府信息公开行政复议、行政诉讼情况", "## ⟦missing-section:四、政府信息公开行政复议、行政诉讼情况⟧"],
        ),
      );
    }
  });

  test.each([
    ["plain", "五、存在的主要问题及改进情况"],
    ["drifted", "## ⟦heading-wording:五、存在问题及改进情况⟧"],
    ["drifted otherwise", "## ⟦heading-wording:五、存在的主要问题及整改措施⟧"],
    ["numbered otherwise", "## ⟦heading-wording:5.存在的主要问题及改进情况⟧"],
    ["without a number", "## ⟦heading-wording:存在的主要问题及改进情况⟧"],
  ])("not found: a heading that is %s", (_, heading) => {
    const marked = heading.startsWith("#") ? heading : `⟦heading-markup:${heading}⟧`;
    expectFindings(amend(draft2021(), ["## 五、存在的主要问题及改进情况", marked]));
  });

  test("an empty official heading is a safe fix", () => {
    expectFix(
      amend(
        draft2021(),
        [others, ""],
        ["五、存在的主要问题及改进情况", "⟦missing-section:五、存在的主要问题及改进情况⟧"],
      ),
      {
        rule: "missing-section",
        safe: true,
        title: ["插入标题“六、其他需要报告的事项”", "Insert the heading “六、其他需要报告的事项”"],
      },
      amend(draft2021(), [others, "\n## ⟦empty-section:六、其他需要报告的事项⟧\n"]),
    );
  });

  test("a heading lost above its own parts is put back before them, safely", () => {
    for (const aspects of ["headings", "leads", "bold-leads"] as const) {
      const draft = draft2021({ aspects });
      const title = /^# (.*)$/m.exec(draft)?.[1] ?? "";
      expectFix(
        amend(draft, ["## 一、总体情况\n\n", ""], [`# ${title}`, `# ⟦missing-section:${title}⟧`]),
        { rule: "missing-section", safe: true },
        draft,
      );
    }
  });

  test("a heading lost above its table is put back before it, safely", () => {
    expectFix(
      amend(
        draft2021(),
        ["## 四、政府信息公开行政复议、行政诉讼情况\n\n", ""],
        ["三、收到和处理政府信息公开申请情况", "⟦missing-section:三、收到和处理政府信息公开申请情况⟧"],
      ),
      { rule: "missing-section", safe: true },
      draft2021(),
    );
  });

  test("a heading lost above its captions is put back before the first, be it a row of the table", () => {
    for (const disclosed of ["separate", "together"] as const) {
      const draft = draft2021({ disclosed });
      expectFix(
        amend(draft, ["## 二、主动公开政府信息情况\n\n", ""], ["一、总体情况", "⟦missing-section:一、总体情况⟧"]),
        { rule: "missing-section", safe: true },
        draft,
      );
    }
  });

  test("a heading lost between two tables is put back between them, though they have grown together", () => {
    const heading = "## 四、政府信息公开行政复议、行政诉讼情况\n\n";
    expectFix(
      amend(
        draft2021(),
        [`\n${heading}`, ""],
        ["三、收到和处理政府信息公开申请情况", "⟦missing-section:三、收到和处理政府信息公开申请情况⟧"],
      ),
      { rule: "missing-section", safe: true },
      draft2021(),
    );
  });

  test("a heading that is typed as a row of the table above is taken out of it, safely", () => {
    const heading = "四、政府信息公开行政复议、行政诉讼情况";
    for (const eol of ["\n", "\r\n"] as const) {
      const draft = draft2021({ eol });
      const row = `| ⟦missing-section:${heading}⟧ |  |  |  |  |  |  |  |${eol}`;
      expectFix(
        amend(draft, [`${eol}## ${heading}${eol}${eol}`, row]),
        {
          rule: "missing-section",
          safe: true,
          title: ["移出表格，写成标题", "Take it out of the table as a heading"],
        },
        draft,
      );
    }
  });

  test("a heading typed as a row in the midst of a table is left to the person", () => {
    const heading = "四、政府信息公开行政复议、行政诉讼情况";
    const row = `| ⟦missing-section:${heading}⟧ |  |  |  |  |  |  |  |\n| （七）总计 |`;
    const [found] = expectFindings(amend(draft2021(), [`## ${heading}\n\n`, ""], ["| （七）总计 |", row]));
    expect(found?.fixes).toEqual([]);
    expect(saidOf(amend(draft2021(), [`## ${heading}\n\n`, ""], ["| （七）总计 |", row]), "missing-section")).toEqual([
      `“${heading}”写成了表格里的一行，应为单独一行的标题`,
      `“${heading}” is typed as a row of a table; it should be a heading of its own`,
    ]);
  });

  test.each(["## %s：", "**%s。**", "%s ", "## %s:\u3000"])(
    "a heading with text behind it, %j, is set apart, safely",
    (typed) => {
      for (const eol of ["\n", "\r\n"] as const) {
        const draft = draft2021({ eol });
        const heading = "五、存在的主要问题及改进情况";
        expectFix(
          amend(draft, [`## ${heading}${eol}${eol}`, typed.replace("%s", `⟦missing-section:${heading}⟧`)]),
          {
            rule: "missing-section",
            safe: true,
            title: ["把标题单独写成一行", "Give the heading a line of its own"],
          },
          draft,
        );
      }
    },
  );

  test.each([
    ["a list", "- %s"],
    ["a quotation", "> %s"],
    ["HTML", "<h2>%s</h2>"],
    ["code", "```\n%s\n```"],
    ["a comment", "<!-- %s -->"],
    ["what may be a sentence", "%s按照有关规定和要求汇总如下，欢迎社会各界监督指正，意见请向本机关反映。"],
  ])("a heading within %s is told of where it stands, and no second one is put below it", (_, typed) => {
    const heading = "五、存在的主要问题及改进情况";
    const marked = amend(draft2021(), [`## ${heading}`, typed.replace("%s", `⟦missing-section:${heading}⟧`)]);
    expect(expectFindings(marked)[0]?.fixes).toEqual([]);
    expect(saidOf(marked, "missing-section")[0]).toMatch(/^“五、存在的主要问题及改进情况”没有读成标题：/);
  });

  test("one in a list of contents, in the midst of a sentence, or below the next heading is not meant", () => {
    const heading = "五、存在的主要问题及改进情况";
    const before = amend(draft2021(), [`## ${heading}\n\n`, ""]);
    const four = "四、政府信息公开行政复议、行政诉讼情况";
    for (const [from, to] of [
      ["## 四、", `- [${heading}](#5)\n- [六、其他需要报告的事项](#6)\n\n## 四、`],
      ["## 六、其他需要报告的事项\n", `见${heading}。\n\n## 六、其他需要报告的事项\n\n- ${heading}\n`],
    ] as const) {
      expect(findingsOf(amend(before, [from, to])).map(({ rule, at }) => [rule, at.from])).toEqual([
        ["missing-section", amend(before, [from, to]).indexOf(`## ${four}`) + 3],
      ]);
    }
  });

  test.each([
    ["not before parts of another section", "", "### （一）主动公开不够\n\n甲。\n\n"],
    ["not before words that no number makes a part", "主动公开。按规定公开。\n\n", ""],
  ])("put before the next section, %s", (_, before, within) => {
    const title = "# 甲县2024年政府信息公开工作年度报告\n\n";
    const rest = `## 五、存在的主要问题及改进情况\n\n${within}乙。\n`;
    expect(fixed(missingSection, bound(title + before + rest))).toBe(`${title + before}## 一、总体情况\n\n${rest}`);
  });

  test("a section with its tables is filled with 0, so its fix is not safe", () => {
    const table =
      "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n";
    const rows = [
      "| 行政复议 | 10 | 1 | 0 | 2 | 13 |\n",
      "| 行政诉讼（未经复议直接起诉） | 5 | 0 | 0 | 0 | 5 |\n",
      "| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n",
    ];
    const section = `## 四、政府信息公开行政复议、行政诉讼情况\n\n${table}${rows.join("")}\n`;
    expectFix(
      amend(
        draft2021(),
        [section, ""],
        ["三、收到和处理政府信息公开申请情况", "⟦missing-section:三、收到和处理政府信息公开申请情况⟧"],
      ),
      {
        rule: "missing-section",
        safe: false,
        title: [
          "插入“四、政府信息公开行政复议、行政诉讼情况”及其表格（各格填 0，请核对）",
          "Insert “四、政府信息公开行政复议、行政诉讼情况” with its tables (all cells 0, to be checked)",
        ],
      },
      amend(draft2021(), [
        rows.join(""),
        rows.map((row) => row.replace(/\| [\d| ]+\|\n/, "| 0 | 0 | 0 | 0 | 0 |\n")).join(""),
      ]),
    );
  });

  test("no heading is inserted where it would not be seen", () => {
    const found = expectFindings(
      `${amend(draft2021(), [others, ""], ["五、存在的主要问题及改进情况", "⟦missing-section:五、存在的主要问题及改进情况⟧"])}\n<!-- 待补`,
    );
    expect(found[0]?.fixes).toEqual([]);
  });

  test("found: at the title where no section comes before, else at the first heading, else at the first line", () => {
    const places = (text: string) => [...new Set(told(missingSection, bound(text)).map(({ at }) => at))];
    expect(places("# 甲县2024年政府信息公开工作年度报告\n")).toEqual(["甲县2024年政府信息公开工作年度报告"]);
    expect(places("正文。\n")).toEqual(["正文。"]);
    expect(places("正文。\n\n## 三、收到和处理政府信息公开申请情况\n")).toEqual(["三、收到和处理政府信息公开申请情况"]);
  });

  test("put before the next section that is there, the first of those that stand twice", () => {
    const text = "## 六、其他需要报告的事项\n\n甲\n\n## 六、其他需要报告的事项\n\n乙\n";
    const five = told(missingSection, bound(text)).find(({ zh }) => zh.includes("五、"));
    expect(five?.fixes).toEqual(["safe: 插入标题“五、存在的主要问题及改进情况” → ## 五、存在的主要问题及改进情况"]);
    const index = told(missingSection, bound(text)).findIndex(({ zh }) => zh.includes("五、"));
    const fix = [...(missingSection.check?.(bound(text)) ?? [])][index]?.fixes?.[0];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(`## 五、存在的主要问题及改进情况\n\n${text}`);
  });

  test("says which", () => {
    expect(saidOf(amend(draft2021(), [problems, ""]), "missing-section")).toEqual([
      "缺少“五、存在的主要问题及改进情况”这一部分",
      "The section “五、存在的主要问题及改进情况” is missing",
    ]);
  });
});
