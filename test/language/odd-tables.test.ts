import { describe, expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver";
import { changeMessage } from "../../server/src/language/change-message.ts";
import { findDocumentSymbols } from "../../server/src/language/document-symbols.ts";
import { findFoldingRanges } from "../../server/src/language/folding-ranges.ts";
import { doHover } from "../../server/src/language/hover.ts";
import { findInlayHints } from "../../server/src/language/inlay-hints.ts";
import { previewTables } from "../../server/src/language/preview.ts";
import { render } from "../../server/src/message.ts";
import { caretAt, checkedDraft, draftAt, example } from "./kit.ts";

const reviews = (...rows: string[]) =>
  [
    "# 示例县人民政府2024年政府信息公开工作年度报告",
    "## 四、政府信息公开行政复议、行政诉讼情况",
    [
      "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
      "| :-- | --: | --: | --: | --: | --: |",
      ...rows,
    ].join("\n"),
  ].join("\n\n");

/** Section two with its tables typed as one, their captions as rows. */
const together = [
  "# 示例县人民政府2024年政府信息公开工作年度报告",
  "## 二、主动公开政府信息情况",
  [
    "| 第二十条第（五）项 | |",
    "| :-- | --: |",
    "| 信息内容 | 本年处理决定数量 |",
    "| 行政许可 | 3 |",
    "| 第二十条第（六）项 | |",
    "| 信息内容 | 本年处理决定数量 |",
    "| 行政处罚 | 4 |",
    "| 行政强制 | 5 |",
  ].join("\n"),
].join("\n\n");

/** The words of section two without captions. */
const bare = together.replace(/\| 第二十条第（.）项 \| \|\n/g, "");

const wide = [
  "## 四、政府信息公开行政复议、行政诉讼情况",
  [
    "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
    `|${" --: |".repeat(15)}`,
    "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 2 |",
  ].join("\n"),
].join("\n\n");

const outline = (symbols: readonly DocumentSymbol[], indent = ""): string[] =>
  symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? "" : ` ${detail}`}`,
    ...outline(children, `${indent}  `),
  ]);

/** The lines of a hover, none where there is none. */
function hover(input: string): string[] {
  const { draft, position } = draftAt(input);
  const contents = doHover(draft, position, false)?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value.split("\n") : [];
}

describe("the outline", () => {
  const fiveAndSix = [
    "示例县人民政府2024年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "  第二十条第（五）项",
    "    行政许可 3",
    "  第二十条第（六）项",
    "    行政处罚 4",
    "    行政强制 5",
  ];

  test.each<[string, string, string[]]>([
    ["of tables typed as one", together, fiveAndSix],
    [
      "of rows that the form does not know",
      reviews("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 其他案件 | 2 | 0 | 0 | 0 | 2 |"),
      ["示例县人民政府2024年政府信息公开工作年度报告", "四、政府信息公开行政复议、行政诉讼情况", "  行政复议 1"],
    ],
    ["of rows side by side", wide, ["四、政府信息公开行政复议、行政诉讼情况"]],
    ["of tables without captions", bare, fiveAndSix],
  ])("%s", (_, text, expected) => {
    expect(outline(findDocumentSymbols(checkedDraft(text)))).toEqual(expected);
  });

  test("a group without rows is not folded", () => {
    const [head = ""] = example("2024-county-office").split("| 1.属于国家秘密");
    const lines = head.slice(head.indexOf("## 三、")).trimEnd();
    const { draft } = draftAt(`${lines}‸`);
    expect(findFoldingRanges(draft).map(({ startLine, endLine }) => `${startLine}–${endLine}`)).toEqual([
      "0–9",
      "2–9",
      "6–9",
    ]);
  });
});

describe("a hover", () => {
  const office = example("2024-county-office");
  test.each<[string, string, string[]]>([
    [
      "on a caption typed as a row",
      caretAt(together, "第二十条第（六）项"),
      [
        "第二十条第（六）项",
        "条例第二十条第（六）项：行政处罚、行政强制的处理决定。",
        "依据：国办公开办函〔2021〕30号",
      ],
    ],
    [
      "on a caption that lost its table",
      caretAt("## 二、主动公开政府信息情况\n\n### 第二十条第（五）项\n\n文字。", "第二十条"),
      ["第二十条第（五）项", "条例第二十条第（五）项：行政许可的办理结果。", "依据：国办公开办函〔2021〕30号"],
    ],
    [
      "on the cell of a group",
      office.replace(/(\| 三、本年度办理结果 +\|)/, "$1‸"),
      ["三、本年度办理结果 · 自然人", "分组行，不填数"],
    ],
    [
      "on a number in other signs",
      caretAt(reviews("| 行政复议 | １ | 0 | 0 | 0 | 1 |"), "１"),
      ["行政复议 · 结果维持", "填写为“１”，按 1 计", "✓ 本行总计 1 = 1+0+0+0"],
    ],
    [
      "on a total column",
      caretAt(reviews("| 行政复议 | 1 | 0 | 0 | 0 | 1 |"), "总计"),
      ["总计", "四种结果之和。", "依据：国办公开办函〔2021〕30号"],
    ],
    ["on a label of the author's own", caretAt(reviews("| 其他案件 | 1 | 0 | 0 | 0 | 1 |"), "其他案件"), []],
    [
      "on a title without an agency",
      "# ‸2024年政府信息公开工作年度报告\n\n文字。",
      ["2024年政府信息公开工作年度报告", "格式：2021 年版，国办公开办函〔2021〕30号"],
    ],
    [
      "on a document that another replaced",
      caretAt("# 示例县人民政府2024年政府信息公开工作年度报告\n\n按照国办公开办函〔2019〕60号编写。", "国办公开办函"),
      [
        "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
        "已由 国办公开办函〔2021〕30号 取代，不再作为编制依据。",
      ],
    ],
    [
      "on a group's label beside its rows",
      caretAt(
        "## 三、收到和处理政府信息公开申请情况\n\n| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "三、本年度",
      ),
      ["三、本年度办理结果", "本年度办结的申请，按结果分列；本行不填数。", "依据：国办公开办函〔2021〕30号"],
    ],
  ])("%s", (_, input, expected) => {
    expect(hover(input)).toEqual(expected);
  });
});

test("what this year's number is to last year's", () => {
  const cellsOf = (row: string) => {
    const { report } = checkedDraft(reviews(row));
    return report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  };
  const before = cellsOf("| 行政复议 | 4 | 若干 | 4 | 0 | 5 |");
  const now = cellsOf("| 行政复议 | 6 | 1 |  | 3 | 5 |");
  const said = now.map((cell, i) => before.slice(i, i + 1).flatMap((last) => changeMessage(last, cell)));
  expect(said.map((messages) => messages.map((message) => render(message, "zh-cn")).join())).toEqual([
    "上年 4，增加 2（50.0%）",
    "",
    "上年 4",
    "上年 0，增加 3",
    "上年 5，没有变化",
  ]);
});

test("a total that one wrong part explains, too, is asked about beside it", () => {
  const { draft } = draftAt(`‸${example("2024-county-office").replace(/(（一）予以公开 +\| +)(\d+)/, "$199")}`);
  const labels = findInlayHints(draft, draft.lines.rangeOf({ from: 0, to: draft.report.draft.text.length }));
  expect(labels.map(({ label }) => label)).toEqual(["应为 99？", "应为 121？", "应为 122？"]);
});

test("tables typed as one are shown where they stand, one below the other", () => {
  const tables = previewTables(checkedDraft(together));
  expect(tables.map(({ from, to }) => [from, to])).toEqual([[4, 11]]);
});
