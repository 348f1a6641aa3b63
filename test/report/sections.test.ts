import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";

const sectionsOf = (text: string) => bindReport(parseDraft(text)).sections;

describe("a heading of its own line", () => {
  test.each([
    ["## 一、总体情况", "overview exact"],
    ["一、总体情况", "overview exact"],
    ["一、 总 体 情 况", "overview exact"],
    ["一，总体情况", "overview folded"],
    ["1、总体情况", undefined],
    ["总体情况", undefined],
    ["## 总体情况", "overview near"],
    ["一、政府信息公开工作总体情况", "overview near"],
    ["一、2024年政府信息公开工作的总体情况", "overview near"],
    ["一、概述", "overview near"],
    ["一、政府信息公开工作的基本情况", "overview near"],
    ["二、基本情况", undefined],
    ["三、依申请公开政府信息情况", "applications near"],
    ["一、政府信息公开工作制度", undefined],
    ["四、政务公开工作行政复议、行政诉讼情况", "reviews near"],
    ["## 总体", undefined],
    ["## （一）总体情况", "overview near"],
    ["（一）总体情况", undefined],
    ["## 1.总体情况", "overview near"],
    ["五．存在的主要问题及改进情况", "problems folded"],
    ["## 五.存在的主要问题及改进情况", "problems folded"],
    ["五、存在问题及改进情况", "problems near"],
    ["## 五、存在问题", "problems near"],
    ["五、存在问题", undefined],
    ["## 存在的主要问题", undefined],
    ["## 存在的主要问题及改进", "problems near"],
    ["存在的主要问题及改进情况", undefined],
    ["## 三、存在的主要问题及改进情况", "problems near"],
    ["三、存在的主要问题及改进情况", "problems near"],
    ["三、存在的主要问题及改进措施", undefined],
    ["六、其他事项", undefined],
    ["## 六、其他事项", "others near"],
    ["## 七、其他事项", undefined],
    ["### （二）存在的主要问题及改进情况", undefined],
    ["### （五）存在的主要问题及改进情况", "problems near"],
    ["### （五）存在的主要问题", undefined],
    ["## 附件", undefined],
    ["## 五", undefined],
    [`## 五、存在的主要问题及改进情况${"和".repeat(30)}`, undefined],
  ])("%s is %s", (line, bound) => {
    const [section] = sectionsOf(`甲乙丙\n\n${line}\n\n甲乙丙。\n`);
    expect(section && `${section.form.id} ${section.fit}`).toBe(bound);
  });
});

describe("of several that may be the heading of one section", () => {
  const chosen = (...lines: string[]) =>
    sectionsOf(`${lines.join("\n\n甲乙。\n\n")}\n`).map(({ heading }) => heading.text);

  test.each([
    ["a right one before one like it", ["## 五、存在问题及改进", "## 五、存在的主要问题及改进情况"], [1]],
    ["marked ones before plain ones", ["五、存在的主要问题及改进情况", "## 五、存在问题及改进"], [1]],
    ["the first of those like it", ["## 五、存在问题及改进", "## 五、存在的问题"], [0]],
    ["the last of plain ones", ["五、存在的主要问题及改进情况", "五．存在的主要问题及改进情况"], [1]],
    ["all that are marked and right", ["## 一、总体情况", "## 一.总体情况"], [0, 1]],
  ])("%s", (_, lines, which) => {
    expect(chosen(...lines)).toEqual(which.map((index) => (lines[index] as string).replace("## ", "")));
  });

  test("stand in the order of the text, wherever a list of contents has them", () => {
    const lines = ["一、总体情况", "五、存在的主要问题及改进情况", "一、总体情况"];
    expect(chosen(...lines)).toEqual(lines.slice(1));
  });

  test("wordings of the form are all compared with", () => {
    const wording = "五、政府信息公开工作存在的主要问题和改进情况";
    const text = `# 甲县2020年政府信息公开工作年度报告\n\n${wording}\n`;
    expect(sectionsOf(text).map(({ form, fit }) => [form.id, fit])).toEqual([["problems", "near"]]);
  });

  test("a second one repeats the first, and so does a third", () => {
    const sections = sectionsOf("## 一、总体情况\n\n## 一、总体情况\n\n## 一、总体情况\n");
    expect(sections.map(({ repeats }) => repeats && sections.indexOf(repeats))).toEqual([undefined, 0, 0]);
    expect(sections.map((section) => "repeats" in section)).toEqual([false, true, true]);
  });
});

describe("what stands under a heading", () => {
  const under = (text: string) =>
    sectionsOf(text).map(({ blocks }) =>
      blocks.map((block) => (block.kind === "paragraph" ? block.lines.map((line) => line.text).join("/") : block.kind)),
    );

  test("reaches from its line to the next heading, lines of one paragraph told apart", () => {
    expect(
      under("甲\n一、总体情况\n乙\n丙\n\n- 丁\n\n五、存在的主要问题及改进情况\n戊\n六、其他需要报告的事项\n"),
    ).toEqual([["乙/丙", "- 丁"], ["戊"], []]);
    expect(under("五、存在的主要问题及改进情况\n六、其他需要报告的事项\n戊\n")).toEqual([[], ["戊"]]);
    expect(under("## 一、总体情况\n\n### 甲\n\n乙\n\n| 丙 |\n| - |\n\n## 六、其他需要报告的事项\n\n***\n")).toEqual([
      ["heading", "乙", "table"],
      ["other"],
    ]);
  });

  test("ends where import put what found no place", () => {
    const text = "## 六、其他需要报告的事项\n\n无。\n\n## 附：未能归位的内容\n\n甲乙\n";
    expect(under(text)).toEqual([["无。"]]);
    expect(sectionsOf(text)[0]?.span.to).toBe(text.indexOf("## 附"));
    const line = "## 六、其他需要报告的事项\n\n无。\n\n附：未能归位的内容\n\n甲乙\n";
    expect(under(line)).toEqual([["无。", "附：未能归位的内容", "甲乙"]]);
    expect(under("## 附：未能归位的内容\n\n## 六、其他需要报告的事项\n")).toEqual([[]]);
  });
});
