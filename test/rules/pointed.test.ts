import { describe, expect, test } from "vitest";
import { check } from "../../server/src/check.ts";
import type { Rule } from "../../server/src/rules/index.ts";
import { amend } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";
import { bound, told } from "../narrative/tables.ts";

/** All findings of a draft without their messages: the cell, the places that they point at, and what each fix writes. */
function pointed(...changes: readonly (readonly [string, string])[]) {
  const all: Rule = { ...({} as Rule), check: (report) => check(report) };
  return told(all, bound(amend(draft2021(), ...changes))).map(({ zh, en, ...rest }) => rest);
}

const received = "| 22 | 5 | 0 | 0 | 0 | 1 | 28 |";
const forward = "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |";
const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
const results = [
  "9 – （一）予以公开：9",
  "4 – （二）部分公开（区分处理的，只计这一情形，不计其他情形）：4",
  "1 – 4.保护第三方合法权益：1",
  "6 – 1.本机关不掌握相关政府信息：6",
];

describe("a finding on a sum points at the cells that it was computed from", () => {
  test("along a row, at those that are not 0", () => {
    expect(pointed([received, received.replace("28", "29")])).toEqual([
      {
        at: "29",
        severity: "error",
        cell: "applications/received/total",
        related: ["22 – 自然人：22", "5 – 商业企业：5", "1 – 其他：1"],
        fixes: ["safe: 改为 28 → 28"],
      },
    ]);
    expect(pointed(["| 10 | 1 | 0 | 2 | 13 |", "| 10 | 1 | 0 | 2 | 12 |"])).toEqual([
      {
        at: "12",
        severity: "error",
        cell: "reviews/review/total",
        related: ["10 – 结果维持：10", "1 – 结果纠正：1", "2 – 尚未审结：2"],
        fixes: ["safe: 改为 13 → 13"],
      },
    ]);
  });

  test("along a column, at the same; in the corner, at the totals of the columns", () => {
    expect(pointed([totals, totals.replace("20", "21")])).toEqual([
      {
        at: "21",
        severity: "error",
        cell: "applications/outcomeTotal/naturalPerson",
        related: results,
        fixes: ["safe: 改为 20 → 20"],
      },
    ]);
    expect(pointed([totals, totals.replace("25", "26")])).toEqual([
      {
        at: "26",
        severity: "error",
        cell: "applications/outcomeTotal/total",
        related: ["20 – 自然人：20", "4 – 商业企业：4", "1 – 其他：1"],
        fixes: ["safe: 改为 25 → 25"],
      },
    ]);
  });

  test("of a balance, at both sides", () => {
    expect(pointed([forward, "| 四、结转下年度继续办理 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |"])).toEqual([
      {
        at: "5",
        severity: "error",
        cell: "applications/carriedForward/naturalPerson",
        related: ["22 – 一、本年新收政府信息公开申请数量：22", "2 – 二、上年结转政府信息公开申请数量：2", ...results],
        fixes: ["claim: 把“四、结转下年度继续办理”改为 4 → 4"],
      },
    ]);
  });

  test("of a group, at its rows", () => {
    expect(pointed(["| （三）不予公开 |  |", "| （三）不予公开 | 3 |"])).toEqual([
      {
        at: "3",
        severity: "error",
        cell: "applications/denied/naturalPerson",
        related: ["1 – 4.保护第三方合法权益：1"],
        fixes: ["safe: 改为 1 → 1", "claim: 清空这一格 → "],
      },
    ]);
  });

  test("of a slip, at the sums that it explains, and they offer to mend it first", () => {
    const title = "把“（一）予以公开”的“自然人”改为 9（改后各项合计都相符）";
    const found = pointed(["| （一）予以公开 | 9 |", "| （一）予以公开 | 6 |"]);
    expect(found.map(({ at, severity, cell, fixes }) => [at, severity, cell, fixes])).toEqual([
      ["6", "warning", "applications/granted/naturalPerson", [`claim: ${title} → 9`]],
      ["12", "error", "applications/granted/total", [`claim: ${title} → 9`, "claim: 改为 9 → 9"]],
      ["20", "error", "applications/outcomeTotal/naturalPerson", [`claim: ${title} → 9`, "claim: 改为 17 → 17"]],
      ["25", "error", "applications/outcomeTotal/total", [`claim: ${title} → 9`, "claim: 改为 22 → 22"]],
      [
        "4",
        "error",
        "applications/carriedForward/naturalPerson",
        [`claim: ${title} → 9`, "claim: 把“四、结转下年度继续办理”改为 7 → 7"],
      ],
    ]);
    expect(found[0]?.related?.map((place) => place.split(" – ")[0])).toEqual(["12", "20", "25", "4"]);
  });
});

test.each([
  ["3件", { at: "3件", severity: "error", fixes: ["safe: 改为 3 → 3"] }],
  ["若干", { at: "若干", severity: "error" }],
  ["1,234", { at: "1,234", severity: "warning", fixes: ["safe: 改为 1234 → 1234"] }],
  ["/", { at: "/", severity: "error", fixes: ["claim: 填写 0 → 0"] }],
])("a finding on a cell names it: %s", (typed, rest) => {
  expect(pointed(["| 行政许可 | 15596 |", `| 行政许可 | ${typed} |`])).toEqual([
    { cell: "licences/licensing/decisions", ...rest },
  ]);
});
