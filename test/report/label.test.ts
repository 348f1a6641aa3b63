import { describe, expect, test } from "vitest";
import { fitOf, fold, formLabel, likeness, numbered, squeeze } from "../../server/src/report/label.ts";

test("squeeze takes white space away, and characters without width", () => {
  expect(squeeze(" 甲　乙\t丙\u200b丁\u00ad戊\u2060\n")).toBe("甲乙丙丁戊");
  expect(squeeze("甲乙")).toBe("甲乙");
});

let folds = 0;

describe("fold", () => {
  test.each([
    ["（三）其他", "(三)其他"],
    ["【三】其他", "(三)其他"],
    ["〔三］其他", "(三)其他"],
    ["「甲」‘乙’“丙”", '"甲""乙""丙"'],
    ["1、甲", "1.甲"],
    ["1．甲", "1.甲"],
    ["１·甲", "1.甲"],
    ["1甲", "1.甲"],
    ["一、甲", "一.甲"],
    ["十二：甲", "十二.甲"],
    ["(1)、甲", "(1)甲"],
    ["（一)。甲", "(一)甲"],
    ["(1、甲", "(1.甲"],
    ["第 1、2 项", "第1、2项"],
    ["〈甲〉﹝乙﹞《丙》", "(甲)(乙)(丙)"],
    ["(三)", "(三)"],
    ["三)甲", "三).甲"],
  ])("%j becomes %j", (text, folded) => {
    // A text of its own each time, for what was folded once is kept.
    const own = `甲${++folds}`;
    expect(fold(text + own)).toBe(folded + own);
    expect(fold(text + own)).toBe(folded + own);
  });
});

describe("numbered", () => {
  test.each([
    ["一.甲", "chinese", 1, "甲"],
    ["十.甲", "chinese", 10, "甲"],
    ["十二.甲", "chinese", 2, "甲"],
    ["3.甲", "arabic", 3, "甲"],
    ["12.甲", "arabic", 12, "甲"],
    ["(四)甲", "bracketed", 4, "甲"],
    ["(4)甲", "bracketed", 4, "甲"],
    ["3甲", "none", 0, "3甲"],
    ["一甲", "none", 0, "一甲"],
    ["(一甲", "none", 0, "(一甲"],
    ["1.", "none", 0, "1."],
    ["甲1.", "none", 0, "甲1."],
  ])("%s: %s, %i, %s", (text, style, ordinal, core) => {
    expect(numbered(text)).toEqual({ style, ordinal, core });
  });
});

describe("a label of the form", () => {
  const label = formLabel({ label: "1.属于国家秘密", variants: ["属于国家秘密事项"], aliases: ["国密"] });

  test.each([
    ["1.属于国家秘密", 1, "exact"],
    ["属于国家秘密事项", 1, "exact"],
    ["1、属于国家秘密", 0.99, "folded"],
    ["国密", 0.95, undefined],
    ["（3）属于国家秘密", 0.94, undefined],
    ["1.属于国家秘密：指依法定密的信息", 0.93, undefined],
    ["1.属于国家秘密（依法定密的）", 0.93, undefined],
    ["1.属于国家机密", 0.9 * (7 / 8), undefined],
    // Half of its characters are not enough.
    ["2.属于国有资产", 0, undefined],
    ["", 0, undefined],
    ["甲乙丙", 0, undefined],
  ])("%j is like it by %d, and fits: %s", (text, by, fit) => {
    expect(likeness(text, label, true)).toBeCloseTo(by, 10);
    expect(likeness(text, label, false)).toBe(by >= 0.99 ? by : 0);
    expect(fitOf(` ${text}`, label)).toBe(fit);
  });
});
