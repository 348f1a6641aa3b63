import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const caption = "### 第二十条第（五）项\n\n";
const table = "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 15596 |\n\n";
const zeros = table.replace("15596", "0");
const reviews =
  "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 10 | 1 | 0 | 2 | 13 |\n| 行政诉讼（未经复议直接起诉） | 5 | 0 | 0 | 0 | 5 |\n| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n\n";
const four = "四、政府信息公开行政复议、行政诉讼情况";

const insert = ["插入表格，各格填 0（请核对）", "Insert the table, all cells 0 (to be checked)"] as const;

describe("missing-table", () => {
  test("a caption without its table: found there, filled with 0 but not by fix all", () => {
    expectFix(
      amend(draft2021(), [table, ""], [caption, "### ⟦missing-table:第二十条第（五）项⟧\n\n"]),
      { rule: "missing-table", safe: false, title: insert },
      amend(draft2021(), [table, zeros]),
    );
  });

  test("a caption without its table: put right below it, above what else stands there", () => {
    const words = "本年度没有发生。\n\n";
    expectFix(
      amend(draft2021(), [caption + table, `### ⟦missing-table:第二十条第（五）项⟧\n\n${words}`]),
      { rule: "missing-table", safe: false },
      amend(draft2021(), [table, zeros + words]),
    );
  });

  test("caption and table lost: found at the section's heading, inserted before the next", () => {
    expectFix(
      amend(
        draft2021(),
        [caption + table, ""],
        ["二、主动公开政府信息情况", "⟦missing-table:二、主动公开政府信息情况⟧"],
      ),
      { rule: "missing-table", safe: false, title: insert },
      amend(draft2021(), [table, zeros]),
    );
  });

  test("the last table of a section is put at its end", () => {
    const last = /\n### 第二十条第（八）项\n\n[\s\S]*?\n(?=\n## 三)/.exec(draft2021())?.[0] ?? "";
    expectFix(
      amend(draft2021(), [last, ""], ["二、主动公开政府信息情况", "⟦missing-table:二、主动公开政府信息情况⟧"]),
      { rule: "missing-table", safe: false, title: insert },
      amend(draft2021(), ["727.2578", "0"]),
    );
  });

  test.each(["![复议诉讼](图4.png)", '<img src="图4.png">'])(
    "one sent as a picture is told of there: %s",
    (picture) => {
      const title = insert;
      expectFix(
        amend(draft2021(), [reviews, `⟦missing-table:${picture}⟧\n\n`]),
        { rule: "missing-table", safe: false, title },
        amend(draft2021(), [reviews, `${reviews.replace(/\| \d.*/g, "| 0 | 0 | 0 | 0 | 0 |")}${picture}\n\n`]),
      );
      expectFix(
        amend(draft2021(), [table, `⟦missing-table:${picture}⟧\n\n`]),
        { rule: "missing-table", safe: false, title },
        amend(draft2021(), [table, `${zeros}${picture}\n\n`]),
      );
      expect(saidOf(amend(draft2021(), [table, `${picture}\n\n`]), "missing-table")).toEqual([
        "“第二十条第（五）项”的表格是一张图片，不会读取，也没有检查；请把图片里的数填写成表格",
        "The table of “第二十条第（五）项” is a picture and is neither read nor checked; type its numbers as a table",
      ]);
    },
  );

  test("a picture elsewhere in the section says nothing of a table whose caption is lost, too", () => {
    const two = "二、主动公开政府信息情况";
    expectFindings(
      amend(draft2021(), [caption + table, ""], [`${two}\n`, `⟦missing-table:${two}⟧\n\n![示意](图.png)\n`]),
    );
  });

  test("all tables of a section, with their captions", () => {
    const two = "二、主动公开政府信息情况";
    const tables = /(?<=## 二.*\n\n)[\s\S]*?(?=## 三)/.exec(draft2021())?.[0] ?? "";
    expectFix(
      amend(draft2021(), [tables, ""], [two, `⟦missing-table:${two}⟧`]),
      { rule: "missing-table", safe: false, title: insert },
      amend(draft2021(), [tables, tables.replace(/ [\d.]+ (?=\|)/g, " 0 ")]),
    );
  });

  test("a section without any table is one finding", () => {
    expectFix(
      amend(draft2021(), [reviews, "本年度没有发生。\n\n"], [four, `⟦missing-table:${four}⟧`]),
      { rule: "missing-table", safe: false, title: insert },
      amend(draft2021(), [
        reviews,
        `${reviews.replace(/\| \d+ \| \d+ \| \d+ \| \d+ \| \d+ \|/g, "| 0 | 0 | 0 | 0 | 0 |")}本年度没有发生。\n\n`,
      ]),
    );
  });

  test("not found: a table under another section's heading, captions left out, further tables of one's own", () => {
    expectFindings(amend(draft2021(), [caption, ""]));
    expectFindings(amend(draft2021(), [caption, `${caption}说明如下：\n\n`]));
    expectFindings(
      amend(draft2021(), [
        "### （二）依申请公开\n",
        "### （二）依申请公开\n\n| 渠道 | 件数 |\n| -- | -- |\n| 网络 | 12 |\n",
      ]),
    );
  });

  test("found once, where the section stands twice", () => {
    const text = amend(draft2021(), [reviews, "本年度没有发生。\n\n"]);
    expect(findingsOf(`${text}\n## ${four}\n\n无。\n`).filter(({ rule }) => rule === "missing-table")).toHaveLength(1);
  });

  test("of all tables of a section lost, one by one where a caption is left", () => {
    const tables = /(?<=## 二.*\n\n)[\s\S]*?(?=## 三)/.exec(draft2021())?.[0] ?? "";
    const found = findingsOf(amend(draft2021(), [tables, caption]));
    expect(found.map(({ message }) => bothOf(message)[0])).toEqual([
      "缺少表格“第二十条第（一）项”",
      "缺少表格“第二十条第（六）项”",
      "缺少表格“第二十条第（八）项”",
      "“第二十条第（五）项”下面没有表格",
    ]);
  });

  test("no table is offered where it would not be seen", () => {
    const found = findingsOf("## 四、政府信息公开行政复议、行政诉讼情况\n\n```\n");
    expect(found.find(({ rule }) => rule === "missing-table")?.fixes).toHaveLength(1);
    const open = findingsOf(
      "## 二、主动公开政府信息情况\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 1 |\n\n```\n",
    );
    expect(open.filter(({ rule }) => rule === "missing-table").map(({ fixes }) => fixes?.length)).toEqual([1, 0, 0]);
  });

  test("says which", () => {
    expect(saidOf(amend(draft2021(), [table, ""]), "missing-table")).toEqual([
      "“第二十条第（五）项”下面没有表格",
      "There is no table under “第二十条第（五）项”",
    ]);
    expect(saidOf(amend(draft2021(), [caption + table, ""]), "missing-table")).toEqual([
      "缺少表格“第二十条第（五）项”",
      "The table “第二十条第（五）项” is missing",
    ]);
    expect(saidOf(amend(draft2021(), [reviews, ""]), "missing-table")).toEqual([
      `“${four}”中没有表格`,
      `“${four}” has no table`,
    ]);
  });
});
