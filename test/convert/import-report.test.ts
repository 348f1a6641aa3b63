import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";
import { render } from "../../server/src/message.ts";
import { grid, line } from "./section.ts";

const title = line("示例县人民政府2024年政府信息公开工作年度报告");
const overall = [line("一、总体情况"), line("文字。")];

/** The draft of a source, and what is said of it, each note behind the part that it is about. */
function imported(blocks: readonly SourceBlock[], literal = true, names: readonly string[] = []) {
  const { draft, found, year, strays } = importSource({ blocks, literal, names, pageNumbers: 0 });
  const notes = found.map(({ part, note }) => `${render(part, "zh-cn")}：${note ? render(note, "zh-cn") : ""}`);
  return { draft, notes, year, strays: strays.map(({ text }) => text) };
}

describe("the title", () => {
  test("may be preceded by a table of the site, which is kept apart", () => {
    const { draft, strays } = imported([grid("索引号|甲|甲", "发布机构|示例县"), title, ...overall]);
    expect(draft).toMatch(/^# 示例县人民政府2024年/);
    expect(strays).toEqual(["索引号 甲；发布机构 示例县"]);
  });

  test.each(["示例县2024年政府信息公开工作告年度报", "示例县2024年度政府信息公开年度工作报告（文字版）"])(
    "whose last words are out of order: %s",
    (typed) => {
      expect(imported([line("示例县人民政府公告"), line(typed), ...overall]).draft).toContain(`# ${typed}\n`);
    },
  );

  test("that stands in the site's lines about the page alone", () => {
    const name = "示例县2024年政府信息公开工作年度报告";
    const { draft, strays } = imported([
      line("索引号：示例"),
      line(`信息名称:\t${name}`),
      line("时效：有效"),
      ...overall,
    ]);
    expect(draft).toMatch(new RegExp(`^# ${name}\n\n## 一、总体情况`));
    expect(strays).toEqual(["索引号：示例", "时效：有效"]);
  });

  test.each(["名　称 ", "名称：", "标题"])("that stands again behind “%s” below it", (label) => {
    const name = "示例县2024年政府信息公开工作年度报告";
    const { draft, strays } = imported([line(name), line("索引号：示例"), line(label + name), ...overall]);
    expect(draft).toMatch(new RegExp(`^# ${name}\n\n`));
    expect(strays).toEqual(["索引号：示例", (label + name).replace("　", "").replace(" ", "")]);
  });

  test("with a table about the page below it, which stands in the appendix alone", () => {
    const { draft, strays } = imported([title, grid("名称：|示例", "索引号：|甲"), ...overall]);
    expect(draft).toContain("年度报告\n\n## 一、总体情况");
    expect(strays).toEqual(["名称： 示例；索引号： 甲"]);
  });

  test("with its agency on the line above, unless it names one", () => {
    const agency = line("示例县统计局");
    const own = "2024年示例县统计局政府信息公开工作年度报告";
    expect(imported([agency, line("2024年政府信息公开工作年度报告"), ...overall]).draft).toMatch(
      /^# 示例县统计局2024年/,
    );
    expect(imported([line("示例县人民政府"), line(own), ...overall]).draft).toContain(`# ${own}\n`);
    expect(imported([line("年报专区"), line("2024年政府信息公开工作年度报告"), ...overall]).draft).toMatch(/^# 2024年/);
  });

  test("in two lines, without 年 behind its year", () => {
    const lines = ["示例镇2024", "政府信息公开工作年度报告", "根据条例，编制本报告。"].map((text) => ({
      ...line(text),
      whole: false,
    }));
    const { draft, year } = imported([...lines, ...overall]);
    expect(draft).toMatch(/^# 示例镇2024政府信息公开工作年度报告\n\n根据条例，编制本报告。\n/);
    expect(year).toBe(2024);
  });

  test("in the head of the page alone is taken, and asked about", () => {
    const name = "示例县2020年政府信息公开工作年度报告";
    const blocks = [line("本报告由示例县编制。"), ...overall];
    const { draft, notes, year } = imported(blocks, true, ["示例县人民政府", `${name}_示例县人民政府`]);
    expect(draft).toMatch(new RegExp(`^# ${name}\n\n本报告由示例县编制。\n`));
    expect(notes[0]).toBe(`标题：${name}（只写在网页的标题栏里）`);
    expect(year).toBe(2020);
    expect(imported([title, ...blocks], true, [name]).draft).toMatch(/^# 示例县人民政府2024年/);
  });

  test("whose year cannot be one is taken, and asked about", () => {
    const { draft, notes, year } = imported([line("示例县人民政府一九九九年政府信息公开工作年度报告"), ...overall]);
    expect(year).toBeUndefined();
    expect(draft).toMatch(/^# 示例县人民政府一九九九年/);
    expect(notes[0]).toBe("标题：标题里没有年份，按现行格式处理");
  });
});

describe("headings", () => {
  const four = "四、政府信息公开行政复议、行政诉讼情况";
  test.each([
    [
      "with a sign of another kind, in a document",
      "四.政府信息公开行政复议、行政诉讼情况",
      true,
      "四.政府信息公开行政复议、行政诉讼情况",
    ],
    ["with a sign of another kind, in extracted text", "四.政府信息公开行政复议、行政诉讼情况", false, four],
    ["with spaces", "四、政府信息公开行政复议、 行政诉讼情况", true, four],
    [
      "without the number, which Word prints",
      "政府信息公开行政复议、行政诉讼情况：",
      true,
      "政府信息公开行政复议、行政诉讼情况：",
    ],
  ])("%s", (_, typed, literal, written) => {
    expect(imported([title, ...overall, line(typed)], literal).draft).toContain(`\n## ${written}\n`);
  });

  test.each(["1、", "1.", "１．"])("numbered %s, by the numbers of the sections", (mark) => {
    const digits = mark.startsWith("１") ? "１２３" : "123";
    const typed = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"].map(
      (words, i) => `${digits[i]}${mark.slice(1)}${words}`,
    );
    const contents = typed.map(line);
    const { draft, strays } = imported([title, ...contents, ...typed.flatMap((one) => [line(one), line("文字。")])]);
    expect(strays).toEqual(typed);
    expect(draft.match(/^## (?!附).*/gm)).toEqual(typed.map((one) => `## ${one}`));
    expect(draft.match(/^文字。/gm)).toHaveLength(3);
  });

  test("that ran into the text stand by themselves", () => {
    const { draft } = imported([
      title,
      line("本报告的数据截至2024年12月31日。 一、总体情况 2024年，全年公开3条。"),
      line("（一）主动公开。公开3条。二、主动公开政府信息情况"),
      line("三、收到和处理政府信息公开申请情况本年收到1件。"),
      line(
        "四、政府信息公开行政复议、行政诉讼情况：无。五、 存在的主要问题及改进情况 一是不够细，见“六、其他需要报告的事项”。",
      ),
      line("六、其他需要报告的事项"),
      line("除一、总体情况的内容外，无。"),
    ]);
    expect(draft.split("\n").filter((text) => text !== "")).toEqual([
      "# 示例县人民政府2024年政府信息公开工作年度报告",
      "本报告的数据截至2024年12月31日。",
      "## 一、总体情况",
      "2024年，全年公开3条。",
      "（一）主动公开。公开3条。",
      "## 二、主动公开政府信息情况",
      "## 三、收到和处理政府信息公开申请情况",
      "本年收到1件。",
      "## 四、政府信息公开行政复议、行政诉讼情况",
      "无。",
      "## 五、存在的主要问题及改进情况",
      "一是不够细，见“六、其他需要报告的事项”。",
      "## 六、其他需要报告的事项",
      "除一、总体情况的内容外，无。",
    ]);
  });

  test("cited in a sentence, or listed on one line, are none", () => {
    const { draft } = imported([
      title,
      line("目录 一、总体情况 1 二、主动公开政府信息情况 2 三、收到和处理政府信息公开申请情况"),
      line("一、总体情况"),
      line("数据见二、主动公开政府信息情况。 三、收到和处理政府信息公开申请情况的表格另附。"),
    ]);
    expect(draft.match(/^## .*/gm)).toEqual(["## 一、总体情况"]);
  });

  test("that name a point of a list are none", () => {
    const { draft } = imported([
      title,
      ...overall,
      line("（五）存在的主要问题及改进情况"),
      line("1.其他需要报告的事项"),
    ]);
    expect(draft.match(/^## .*/gm)).toEqual(["## 一、总体情况"]);
  });
});

test("the appendix of a draft that was exported stays an appendix", () => {
  const stray = [
    "附：未能归位的内容",
    "以下文字在导入时没有找到位置，请核对：有用的移到正文，没用的删除，最后删去这一部分。",
    "• 文末：浏览次数：12",
    "",
  ];
  const { draft, strays } = imported([title, ...overall, ...stray.map(line), grid("甲|乙")]);
  expect(strays).toEqual(["文末：浏览次数：12"]);
  expect(draft.match(/^## 附：/gm)).toHaveLength(1);
});
