import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";
import { render } from "../../server/src/message.ts";
import { grid, line } from "./section.ts";

const title = line("示例县人民政府2024年政府信息公开工作年度报告");
const overall = [line("一、总体情况"), line("文字。")];

/** The draft of a source, and what is said of it, each note behind the part that it is about. */
function imported(blocks: readonly SourceBlock[], literal = true) {
  const { draft, found, year, strays } = importSource({ blocks, literal, pageNumbers: 0 });
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
