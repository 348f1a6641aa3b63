import { expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { render } from "../../server/src/message.ts";
import { example } from "./same-report.ts";

const draft = example("2024-county-office").replace(/^---\n.*?^---\n/ms, "");
const row = (/^\| （一）予以公开 \|.*$/m.exec(draft.replace(/ +/g, " ")) ?? [""])[0];
const rules = (/^\| 规章 \|.*$/m.exec(draft.replace(/ +/g, " ")) ?? [""])[0];

/** What import says of the tables, those that hold all their numbers left out. */
function saidWhere(from: string, to: string) {
  const text = draft.replace(/ +/g, " ").replace(from, to);
  const { found } = importSource(readText(text));
  return found.flatMap(({ part, certainty, note }) => {
    const said = note ? render(note, "zh-cn") : "";
    return /个数字/.test(said) && !/(\d+) 个数字，共应有 \1 个$/.test(said)
      ? [`${certainty} ${render(part, "zh-cn")}：${said}`]
      : [];
  });
}

const applications = "表格“三、收到和处理政府信息公开申请情况”";
const cells = (row: string, ...texts: string[]) => {
  const typed = row.split("|");
  texts.forEach((text, i) => {
    typed[i + 2] = ` ${text} `;
  });
  return typed.join("|");
};

test("a table with a number in every cell, or a sign for nothing, is sure", () => {
  expect(saidWhere("", "")).toEqual([]);
  expect(saidWhere(rules, cells(rules, "—", "/", "无"))).toEqual([
    "sure 表格“第二十条第（一）项”：3 个数字，3 格写的是“—”“/”“无”一类，共应有 6 个",
  ]);
});

test.each([
  ["words", ["约22件"], "174", "“（一）予以公开”的“自然人”（约22件）"],
  ["a blank", ["0", ""], "174", "“（一）予以公开”的“商业企业”（空白）"],
  ["a row of blanks", ["", "", "", "", "", "", ""], "168", "“（一）予以公开”一行（空白）"],
  [
    "more than three",
    ["约1", "约2", "", "约3", "约4"],
    "170",
    "“（一）予以公开”的“自然人”（约1）、“（一）予以公开”的“商业企业”（约2）、“（一）予以公开”的“科研机构”（空白）等 5 处",
  ],
])("a cell without a number is named, to be compared: %s", (_, texts, number, named) => {
  expect(saidWhere(row, cells(row, ...texts))).toEqual([
    `chosen ${applications}：${number} 个数字，共应有 175 个；这里没有数字：${named}`,
  ]);
});

test("a row that is missing is counted", () => {
  expect(saidWhere(`${row}\n`, "")).toEqual([`chosen ${applications}：168 个数字，共应有 175 个`]);
});
