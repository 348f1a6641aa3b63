import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { withPageNumbers } from "../../server/src/convert/source/page-number.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";

const report = writeDraft(content2021).text;

describe("bare numbers of pages between the rows", () => {
  test.each(["pipes behind cells", "tabs"])("%s", (layout) => {
    let page = 3;
    const text = extracted(report, tableTexts[layout] as (typeof tableTexts)[string]);
    const paged = text.replace(/\n(?=[\t|]*(?:（五）不予|2\.其他法律|3\.其他))/g, () => `\n${page++}\n\n`);
    const { draft, strays } = importSource(readText(paged));
    expect(page).toBeGreaterThan(4);
    expect(strays).toEqual([]);
    expect(contentOf(draft)).toEqual(contentOf(report));
  });

  test.each([
    ["the last cell of each row", "规章\t1\t2\n3\n行政规范性文件\t4\t5\n2\n信息内容\t数量"],
    ["the last cell of one row", "规章\t1\t2\n3\n行政规范性文件\t4\t5\t6"],
    ["the one cell of a row", "行政许可\t\n3\n信息内容\t数量"],
    ["a cell a line", "规章\n1\n2\n3"],
  ])("none: %s", (_, text) => {
    expect(withPageNumbers(text.split("\n")).join("\n")).toBe(text);
  });
});
