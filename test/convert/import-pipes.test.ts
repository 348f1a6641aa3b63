import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { withoutPipes } from "../../server/src/convert/source/pipes.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { contentOf, example, findingsOf } from "./same-report.ts";

const separated = (rows: string) => withoutPipes(rows.split("\n")).join("\n").replaceAll("\t", "→");

describe("cells behind pipes are parted by tabs", () => {
  test.each([
    [
      "a row a line",
      "| 规章 | 0 | 1 | 0 |\n| 许可 | 0 | ||\n| 处罚 | | 2 | |\n| 共 |",
      "规章→0→1→0\n许可→0→\n处罚→→2→\n共",
    ],
    ["a cell a line", "信息内容 |\n数量 |\n||\n许可 |\n0 |\n||\n处罚 |\n/ |", "信息内容→数量→\n许可→0→\n处罚→/"],
    [
      "a cell a line, with the blanks of merged cells behind the row's last",
      "第（五）项 | ||\n信息内容 |\n数量 | ||\n许可 |\n0 | ||",
      "第（五）项→\n信息内容→数量→\n许可→0→",
    ],
    [
      "rows left blank",
      "新收 |\n3 |\n|\n|\n组 |\n1.重复 |\n|\n|\n|\n2.其他 |\n|\n|\n||\n共 |\n3 |",
      "新收→3→→\n组→1.重复→→→\n2.其他→→→\n共→3",
    ],
    ["a pipe before the row's label", "| 许可\n|\n0\n|\n| 处罚\n|\n2\n|\n||", "许可→0\n处罚→2→"],
    [
      "pipes on lines of their own, with blank cells between them",
      "信息内容\n|\n数量\n|\n许可\n|\n0\n|\n\n|\n2\n|\n处罚\n|\n\n|\n\n|\n收到1件。",
      "信息内容→数量→许可→0→→2\n处罚→→\n收到1件。",
    ],
    [
      "a pipe on a line of its own before each row",
      "某年年报\n|\n许可 |\n0 |\n|\n处罚 |\n2 |\n|\n强制 |\n1 |",
      "某年年报\n→许可→0→\n处罚→2→\n强制→1",
    ],
    ["blank cells", "新收 |\n|\n|\n|\n3 |\n||\n结转 |\n1 |", "新收→→→→3→\n结转→1"],
    [
      "a label with a number in it",
      "2.重复申请 |\n0 |\n0 |\n3.其他 |\n1 |\n（七）总计 |\n1 |",
      "2.重复申请→0→0\n3.其他→1\n（七）总计→1",
    ],
    ["a number with its unit", "新收 |\n3件 |\n12.5万元 |\n0 |\n结转 |", "新收→3件→12.5万元→0\n结转"],
    [
      "a row that begins with a blank cell",
      "维持 | 纠正 | 总计 |\n |  | 0 |\n共 | 1 |\n | 2 | |||\n||||",
      "维持→纠正→总计\n→→0\n共→1\n→2→",
    ],
    [
      "a row of delimiters",
      "| 信息内容 | 数量 |\n| :--- | ---: |\n| 许可 | - |\n| 处罚 | -- |\n| 强制 | 0 |",
      "信息内容→数量\n许可→-\n处罚→--\n强制→0",
    ],
    [
      "a row of short delimiters, and none of signs",
      "| 信息内容 | 数量 |\n|:-|-:|\n| 许可 | - |\n| - | - |\n| 强制 | 0 |",
      "信息内容→数量\n许可→-\n-→-\n强制→0",
    ],
    [
      "sentences between",
      "一、总体情况\n| 许可 | 0 |\n| 处罚 | 0 |\n收到1件。\n| 强制 | 0 |\n| 收费 | 0 |",
      "一、总体情况\n许可→0\n处罚→0\n收到1件。\n强制→0\n收费→0",
    ],
  ])("%s", (_, rows, wanted) => {
    expect(separated(rows)).toBe(wanted);
  });

  test("no row grows without end", () => {
    const rows = withoutPipes(Array<string>(1000).fill("许可 |"));
    expect(Math.max(...rows.map((row) => row.split("\t").length))).toBeLessThan(300);
    expect(rows.join("\t").split("\t").length).toBe(1000);
  });

  test.each(["首页 | 年报 |\n来源 |", "收到1件。\n无。"])("a text with few of them stays: %s", (text) => {
    expect(separated(text)).toBe(text);
  });
});

const cells = (row: string) =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const isRow = (line: string) => line.startsWith("|");
const isDelimiter = (line: string) => /^\|[\s:|-]+\|$/.test(line);
const plain = (name: string) => example(name).replace(/^---\n.*?^---\n/ms, "");

/** What other tools make of a web page with a report, or of its Word file. */
const layouts: readonly (readonly [name: string, make: (draft: string) => string])[] = [
  ["Markdown of another tool", (draft) => draft.replace(/^\|[\s:|-]+\|$/gm, (row) => row.replace(/:?-+:?/g, "---"))],
  [
    "a row a line, without delimiters",
    (draft) =>
      draft
        .split("\n")
        .filter((line) => !isDelimiter(line))
        .map((line) => (isRow(line) ? `${line} ||` : line.replace(/^#+ /, "")))
        .join("\n"),
  ],
  [
    "a cell a line",
    (draft) =>
      draft
        .split("\n")
        .filter((line) => !isDelimiter(line))
        .flatMap((line) => (isRow(line) ? [...cells(line).map((cell) => `${cell} |`), "||"] : line.replace(/^#+ /, "")))
        .join("\n"),
  ],
  [
    "a cell a line, and nothing that ends a row",
    (draft) =>
      draft
        .split("\n")
        .filter((line) => !isDelimiter(line))
        .flatMap((line) => (isRow(line) ? cells(line).flatMap((cell) => cell && `${cell} |`) : line))
        .flatMap((line) => (/^#+ 第/.test(line) ? `${line.replace(/^#+ /, "")} |` : line.replace(/^#+ /, "")))
        .filter((line) => line.trim() !== "")
        .join("\n"),
  ],
];

describe.each(layouts)("%s", (_, make) => {
  test.each(["2024-city-clean", "2024-county-office", "2020-district"])("%s: every number in its cell", (name) => {
    const { draft } = importSource(readText(make(plain(name))));
    expect(contentOf(draft)).toEqual(contentOf(example(name)));
    expect(findingsOf(draft)).toEqual(findingsOf(example(name)));
  });
});

describe("what is left blank stays blank", () => {
  const rows = (draft: string) =>
    draft.replace(/(?<=^\| *(?:（二）|5\.|3\.其他)[^|]*)\|[\d |]+\|$/gm, "|  |  |  |  |  |  |  |");
  const totals = (draft: string) => draft.replace(/(?<=^\| *(?:一、|（一）|4\.)[^\n]*)\| *\d+ *\|$/gm, "|  |");
  test.each(layouts.slice(0, 3))("%s", (_, make) => {
    const draft = totals(rows(plain("2024-city-clean"))).replace("不计其他情形）", "不记其他情形）");
    expect(draft.match(/\| {2}\|$/gm)?.length).toBe(8);
    const { draft: made, strays } = importSource(readText(make(draft)));
    expect(strays).toEqual([]);
    expect(contentOf(made)).toEqual(contentOf(draft));
  });
});
