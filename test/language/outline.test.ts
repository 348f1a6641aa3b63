import { describe, expect, test } from "vitest";
import type { DocumentSymbol, SelectionRange } from "vscode-languageserver";
import { parseDraft } from "../../server/src/draft/index.ts";
import { findDocumentLinks } from "../../server/src/language/document-links.ts";
import { findDocumentSymbols, findWorkspaceSymbols, flatSymbols } from "../../server/src/language/document-symbols.ts";
import { findFoldingRanges } from "../../server/src/language/folding-ranges.ts";
import { findSelectionRanges } from "../../server/src/language/selection-ranges.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { caretAt, checkedDraft, draftAt, example, exampleNames, wordsAt } from "./kit.ts";

const office = example("2024-county-office");

function outline(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? "" : ` ${detail}`}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

describe("document symbols", () => {
  test("are title, sections, aspects, tables and rows, under their groups", () => {
    const lines = outline(findDocumentSymbols(checkedDraft(office)));
    expect(lines.slice(0, 11)).toEqual([
      "示例县人民政府办公室2024年政府信息公开工作年度报告",
      "一、总体情况",
      "  （一）主动公开",
      "  （二）依申请公开",
      "  （三）政府信息管理",
      "  （四）政府信息公开平台建设",
      "  （五）监督保障",
      "二、主动公开政府信息情况",
      "  第二十条第（一）项",
      "    规章 0",
      "    行政规范性文件 17",
    ]);
    expect(lines).toContain("      1.属于国家秘密 0");
    expect(lines).toContain("  四、结转下年度继续办理 2");
  });

  test.each(exampleNames)("of %s hold their selection, and each other", (name) => {
    const check = (symbols: readonly DocumentSymbol[], outer?: DocumentSymbol) => {
      for (const symbol of symbols) {
        expect(contains(symbol.range, symbol.selectionRange)).toBe(true);
        if (outer) expect(contains(outer.range, symbol.range)).toBe(true);
        check(symbol.children ?? [], symbol);
      }
    };
    check(findDocumentSymbols(checkedDraft(example(name))));
  });

  test("all have a name, though the title is empty yet", () => {
    for (const empty of ["# \n", "# \f"]) expect(findDocumentSymbols(checkedDraft(empty))).toEqual([]);
  });

  test("are flat for clients that know no others", () => {
    const flat = flatSymbols("file:///a", findDocumentSymbols(checkedDraft(office)));
    expect(flat.find(({ name }) => name === "规章")?.containerName).toBe("第二十条第（一）项");
  });

  test("of the workspace are agency and year", () => {
    const drafts = [checkedDraft(office), checkedDraft(example("2020-district")), checkedDraft("")];
    const names = (query: string) => findWorkspaceSymbols(drafts, query).map(({ name }) => name);
    expect(names("")).toEqual(["示例县人民政府办公室 2024", "示范区人民政府 2020"]);
    expect(names("示范 2020")).toEqual(["示范区人民政府 2020"]);
    expect(names("2023")).toEqual([]);
  });
});

type Range = DocumentSymbol["range"];
const before = (a: Range["start"], b: Range["start"]) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const contains = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

describe("folding ranges", () => {
  test("are sections, captions, tables and groups of rows", () => {
    const lines = office.split("\n");
    const folds = findFoldingRanges(checkedDraft(office)).map(({ startLine, endLine }) => {
      return [lines[startLine]?.replace(/ .*\|.*/, "").slice(0, 12), lines[endLine]?.slice(0, 8)];
    });
    expect(folds).toContainEqual(["## 一、总体情况", "（五）监督保障。"]);
    expect(folds).toContainEqual(["### 第二十条第（一）", "| 行政规范性文"]);
    expect(findFoldingRanges(checkedDraft(office)).length).toBeGreaterThan(15);
    const group = lines.findIndex((line) => line.startsWith("| （三）不予公开"));
    const end = lines.findIndex((line) => line.startsWith("| 8.属于行政查询事项"));
    expect(findFoldingRanges(checkedDraft(office))).toContainEqual({ startLine: group, endLine: end });
  });

  test("under a heading reach to the next one that is not below it, or to the next section", () => {
    const text = [
      "# 甲",
      "## 一、总体情况",
      "### 乙",
      "丙",
      "#### 丁",
      "戊",
      "### 己",
      "庚",
      "## 六、其他需要报告的事项",
      "### 辛",
      "壬",
    ].join("\n");
    const folds = findFoldingRanges(checkedDraft(text)).map(({ startLine, endLine }) => [startLine, endLine]);
    expect(folds).toEqual([
      [1, 7],
      [2, 5],
      [4, 5],
      [6, 7],
      [8, 10],
      [9, 10],
    ]);
  });

  test("are no more than the client wants, and none of nothing", () => {
    expect(findFoldingRanges(checkedDraft(office), 3)).toHaveLength(3);
    expect(findFoldingRanges(checkedDraft(""))).toEqual([]);
  });
});

describe("selection ranges", () => {
  const growing = (input: string) => {
    const { draft, text, positions } = draftAt(input);
    const [first] = findSelectionRanges(draft, positions);
    const steps: string[] = [];
    for (let at: SelectionRange | undefined = first; at; at = at.parent) steps.push(wordsAt(text, at.range));
    return steps;
  };

  test("grow from the words of a cell to row, table, section and draft", () => {
    const steps = growing(caretAt(office, "2 |        0 |        0 |            0 |            0 |    1 |"));
    expect(steps.slice(0, 2)).toEqual(["22", "     22 "]);
    expect(steps[2]).toMatch(/^\| 一、.*\|$/);
    expect(steps[3]).toMatch(/^\| （本列[\s\S]*\|$/);
    expect(steps[4]).toMatch(/^## 三、[\s\S]*\|$/);
    expect(steps[5]).toBe(office);
    expect(steps).toHaveLength(6);
  });

  test("never end within a CRLF", () => {
    const text = "项\r\n　";
    const draft = checkedDraft(text);
    for (
      let at: SelectionRange | undefined = findSelectionRanges(draft, [{ line: 0, character: 0 }])[0];
      at;
      at = at.parent
    ) {
      expect(draft.lines.positionAt(draft.lines.offsetAt(at.range.end))).toEqual(at.range.end);
    }
  });

  test("grow from a sentence to the paragraph", () => {
    expect(growing("## 六、其他需要报告的事项\n\n甲。乙‸丙；丁。\n").slice(0, 2)).toEqual(["乙丙；", "甲。乙丙；丁。"]);
    expect(growing("‸")).toEqual([""]);
  });
});

describe("document links", () => {
  test("lead from the name of a rule to its page", () => {
    const text = "<!-- nianbao-disable row-total nothing -->";
    const [link, ...more] = findDocumentLinks(checkedDraft(text));
    expect(more).toEqual([]);
    expect(link && [wordsAt(text, link.range), link.target]).toEqual(["row-total", "nianbao-rule:/row-total.md"]);
  });

  test("lead from the year of the title to last year's report, where its file is known", () => {
    const links = (file?: string) => {
      const previous = bindReport(
        parseDraft(office.replaceAll("2024年", "2023年")),
        file === undefined ? {} : { file },
      );
      const report = bindReport(parseDraft(office), { previous });
      return findDocumentLinks({ ...checkedDraft(office), report }).map(({ range, target }) => [
        wordsAt(office, range),
        target,
      ]);
    };
    expect(links("file:///2023.nianbao.md")).toEqual([["2024", "file:///2023.nianbao.md"]]);
    expect(links("2023.nianbao.md")).toEqual([]);
    expect(links()).toEqual([]);
  });
});
