import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { withoutSlashes } from "../../server/src/convert/source/text-rows.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";
import { imported } from "./section.ts";

const report = writeDraft(content2021).text;

describe("signs for nothing at the beginning of a row", () => {
  const figures = /(规章|行政许可|1\.属于国家秘密|3\.其他)((?:[\s|]+\d+)+)(?=[\s|]*$)/gm;
  const layouts = Object.entries(tableTexts);
  const cases = layouts.flatMap((layout) => ["/", "—", "无"].map((sign) => [sign, ...layout] as const));
  test.each(cases)("“%s”, %s", (sign, _, tableText) => {
    const signed = report.replace(figures, (_, label, values) => label + values.replace(/\d+/g, sign));
    const text = extracted(signed, tableText);
    const { draft, strays } = importSource(readText(text));
    expect(signed.split(` ${sign} `).length).toBeGreaterThan(5);
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(signed));
  });

  const header = "第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数";
  const five = "第二十条第（五）项\n信息内容 本年处理决定数量";
  test.each<[string, string, string[]]>([
    ["and numbers behind them", `${header}\n规章 / / 19`, ["|规章|/|/|19|"]],
    ["a cell a line", `${header}\n规章\n/\n/\n19`, ["|规章|/|/|19|"]],
    ["behind a label in pieces", `${header}\n行政规范\n性文件\n—\n—\n—`, ["|行政规范性文件|—|—|—|"]],
  ])("%s", (_, text, rows) => {
    expect(
      imported(2, readText(text).blocks, false)
        .filter((row) => row.startsWith("|"))
        .slice(1),
    ).toEqual(rows);
  });

  test("within the words of a header they are none", () => {
    const text = "第二十条第（六）项\n信息内容\n上一年项目数量\n本年增\n/\n减\n处理决定数量\n行政处罚\n1\n2\n3";
    expect(imported(2, readText(text).blocks, false)).toContain("|行政处罚|1|2|3|");
    expect(imported(2, readText(`${five}\n—\n行政许可 3`).blocks, false)).toContain("|行政许可|3|");
  });
});

describe("a slash between the cells", () => {
  const apart = (text: string) => withoutSlashes(text.split("\n")).join("\n").replaceAll("\t", "→");
  const header = "信息内容 / 本年制发件数 / 本年废止件数 / 现行有效件数\n";
  const parted = "信息内容→本年制发件数→本年废止件数→现行有效件数\n";

  test.each([
    ["numbers", "规章 / 0 / 1 / 2", "规章→0→1→2"],
    ["blank cells", "规章 /  / 1 / ", "规章→→1→"],
    ["blank cells whose white space was lost", "规章 / / 1 /", "规章→→1→"],
    ["blank cells at its beginning", "/ / 0 / 0", "→→0→0"],
    ["slashes for nothing", "规章 / / / 0 / /", "规章→/→0→/"],
    ["a sentence", "收费5元 / 次。", "收费5元 / 次。"],
  ])("%s", (_, row, wanted) => {
    expect(apart(header + row)).toBe(parted + wanted);
  });

  test.each(["规章 / / 3\n许可 / 0", "上一年项目数量 本年增 / 减 处理决定数量\n行政许可 / / /"])("none: %j", (text) => {
    expect(apart(text)).toBe(text);
  });

  test.each(["|", " | ", "｜", "│"])("a bar: %j", (bar) => {
    const text = extracted(report, ({ rows }) => rows.map((row) => row.map((cell) => cell.text).join(bar)).join("\n"));
    const { draft, strays } = importSource(readText(text));
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(report));
  });

  test.each(["│", " / "])("merged and blank cells: %j", (sign) => {
    const text = extracted(report, (table) => (tableTexts.tabs?.(table) ?? "").replaceAll("\t", sign));
    const { draft, strays } = importSource(readText(text));
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(report));
  });

  test("lines drawn around the cells are no text", () => {
    const text = extracted(report, (table) => {
      const rows = (tableTexts.tabs?.(table) ?? "").split("\n");
      const line = `├${"────┼".repeat(table.width - 1)}────┤`;
      return [line, ...rows.flatMap((row) => [`│${row.replaceAll("\t", "│")}│`, line])].join("\n");
    });
    const { draft, strays } = importSource(readText(text));
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(report));
  });

  test("a report", () => {
    const text = extracted(report, ({ rows }) =>
      rows.map((row) => row.map((cell) => cell.text).join(" / ")).join("\n"),
    );
    const { draft, strays } = importSource(readText(text));
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(report));
  });
});
