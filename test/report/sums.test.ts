import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { amend } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const tables = (text: string) => bindReport(parseDraft(text)).tables;

/** The sums that fail, with what they should be; `?` where the cells that they are made of may hold the slip. */
const failing = (text: string) =>
  tables(text).flatMap(({ sums }) =>
    sums
      .filter(({ holds }) => !holds)
      .map(
        ({ rule, at, expected, inDoubt }) => `${rule} ${at.row.id}/${at.column.id} ${expected}${inDoubt ? "?" : ""}`,
      ),
  );

const suspects = (text: string) =>
  tables(text).flatMap(({ suspect }) =>
    suspect ? `${suspect.cell.row.id}/${suspect.cell.column.id} ${suspect.value}, ${suspect.explains.length}` : [],
  );

const received = "| 一、本年新收政府信息公开申请数量 | 22 | 5 | 0 | 0 | 0 | 1 | 28 |";
const unavailable = "| （四）无法提供 |  |  |  |  |  |  |  |";
const total = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
const granted = "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |";
const carriedForward = "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |";
const reviews = "| 行政复议 | 10 | 1 | 0 | 2 | 13 |";

describe("the sums that fail", () => {
  test.each<[what: string, from: string, to: string, found: string[]]>([
    ["none", received, received, []],
    ["the total of a row", received, received.replace("28", "27"), ["row-total received/total 28"]],
    ["the total of a column", total, total.replace("20", "21"), ["column-total outcomeTotal/naturalPerson 20"]],
    ["the corner alone", total, total.replace("25", "26"), ["column-total outcomeTotal/total 25"]],
    ["the total of cases", reviews, reviews.replace("13", "14"), ["case-total review/total 13"]],
    ["a group with numbers of its own", unavailable, "| （四）无法提供 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |", []],
    [
      "a group's number",
      unavailable,
      "| （四）无法提供 | 5 | | | | | | |",
      ["group-total unavailable/naturalPerson 6"],
    ],
    [
      "a group's total",
      unavailable,
      "| （四）无法提供 | 6 | 1 | 0 | 0 | 0 | 0 | 8 |",
      ["group-total unavailable/total 7"],
    ],
    [
      "the group of groups",
      "| 三、本年度办理结果 | ",
      "| 三、本年度办理结果 | 19",
      ["group-total outcomes/naturalPerson 20"],
    ],
    [
      "the balance of a column, and with it the totals over it in doubt",
      carriedForward,
      "| 四、结转下年度继续办理 | 5 | 1 | 0 | 0 | 0 | 0 | 5 |",
      ["row-total carriedForward/total 6?", "balance carriedForward/naturalPerson 4?"],
    ],
    // Not certain, so nothing is said.
    ["totals in a row too long", total, `${total.replace("20", "21")} 9 |`, []],
    ["totals that stand twice", total, `${total}\n${total.replace("20", "21")}`, []],
    ["a total that cannot be read", received, received.replace("28", "约28"), []],
    ["a part that cannot be read", granted, granted.replace("9 |", "约9 |").replace("12", "13"), []],
  ])("%s", (_, from, to, found) => {
    expect(failing(amend(draft2021(), [from, to]))).toEqual(found);
  });

  test("of the form of 2019, where （六） is a row of numbers", () => {
    expect(failing(draft2019())).toEqual([]);
    const other = "| （六）其他处理 | 0 |";
    expect(failing(amend(draft2019(), [other, "| （六）其他处理 | 1 |"]))).toEqual([
      "row-total otherOutcome/total 1?",
      "column-total outcomeTotal/naturalPerson 21?",
      "column-total outcomeTotal/total 26?",
      "balance carriedForward/naturalPerson 3?",
    ]);
  });
});

test.each([
  ["nothing", "", "", 0],
  ["carriedOver", "| 二、上年结转政府信息公开申请数量 |", "| 甲乙丙丁 |", 7],
  ["outcomeTotal", total, "", 0],
  ["granted", granted, "", 13],
])("without %s the sums that need it are not complete", (_, from, to, count) => {
  const text = from === "" ? draft2021() : amend(draft2021(), [to === "" ? `${from}\n` : from, to]);
  const sums = tables(text).find(({ form }) => form.id === "applications")?.sums ?? [];
  expect(sums.filter(({ complete }) => !complete)).toHaveLength(count);
});

describe("the one cell that explains all that fails", () => {
  test.each<[what: string, from: string, to: string, found: string[]]>([
    ["none where nothing fails", received, received, []],
    ["none where one total fails", received, received.replace("28", "27"), []],
    ["a part of a row, a column and the balance", granted, granted.replace("9", "6"), ["granted/naturalPerson 9, 4"]],
    ["a number of the first row", received, received.replace("22", "23"), ["received/naturalPerson 22, 2"]],
    [
      "a number of the last row",
      carriedForward,
      carriedForward.replace("4", "7"),
      ["carriedForward/naturalPerson 4, 2"],
    ],
    ["one whose number would be 0", received, received.replace("| 0 | 0 |", "| 3 | 0 |"), ["received/research 0, 2"]],
    [
      "none where two rows of cases fail",
      `${reviews}\n| 行政诉讼（未经复议直接起诉） | 5`,
      `${reviews.replace("13", "14")}\n| 行政诉讼（未经复议直接起诉） | 6`,
      [],
    ],
  ])("%s", (_, from, to, found) => {
    expect(suspects(amend(draft2021(), [from, to]))).toEqual(found);
  });
});
