import { describe, expect, test } from "vitest";
import { readValue } from "../../server/src/report/value.ts";

describe("readValue", () => {
  test.each([
    ["0", 0],
    ["23", 23],
    ["10000000", 10_000_000],
    ["999999999999999", 999_999_999_999_999],
  ])("%s is a count in plain digits", (text, value) => {
    expect(readValue(text, "count")).toEqual({ kind: "number", value });
  });

  test.each([
    ["２３", "23"],
    ["1,234", "1234"],
    ["1，234，567", "1234567"],
    ["007", "7"],
    ["1 234", "1234"],
    ["00", "0"],
    ["3\u200b255", "3255"],
  ])("%s is a count in another style", (text, plain) => {
    expect(readValue(text, "count")).toEqual({ kind: "number", value: Number(plain), plain });
  });

  test.each([
    ["change", "＋3", 3, "3"],
    ["change", "−5", -5, "-5"],
    ["change", "－12", -12, "-12"],
    ["change", "-007", -7, "-7"],
    ["change", "-1,234", -1234, "-1234"],
    ["money", "1,234.50", 1234.5, "1234.50"],
    ["money", "００.5", 0.5, "0.5"],
    ["amount", "６６９７６万元", 66_976, "66976万元"],
    ["count", "0".repeat(40), 0, "0"],
  ] as const)("%s: %s in another style", (kind, text, value, plain) => {
    expect(readValue(text, kind)).toEqual({ kind: "number", value, plain });
  });

  test.each([
    ["change", "-31", -31],
    ["change", "8", 8],
    ["money", "727.2578", 727.2578],
    ["amount", "251000元", 251_000],
  ] as const)("%s: %s as it should be", (kind, text, value) => {
    expect(readValue(text, kind)).toEqual({ kind: "number", value });
  });

  test.each(["", "-", "—", "－－", "/", "无", "空", "…"])("%j is blank", (text) => {
    expect(readValue(text, "count")).toEqual({ kind: "blank" });
  });

  test.each([
    "若干",
    "1O",
    "-2",
    "+22",
    "1.5",
    "1,23",
    "12,34",
    "1-2",
    "3（含1）",
    "²",
    "12①",
    "一",
    "百",
    "+-3",
    "3.0.0",
    "~~3~~",
    "3²",
    "1e3",
    "0x10",
    "∞",
    "9".repeat(41),
    "0".repeat(41),
  ])("%s is no count", (text) => {
    expect(readValue(text, "count")).toStrictEqual({ kind: "unreadable" });
  });

  test.each([
    ["count", "3件", "3"],
    ["count", "３ 件", "3"],
    ["count", "3.0", "3"],
    ["count", "零", "0"],
    ["count", "三件", "3"],
    ["count", "十", "10"],
    ["count", "十二", "12"],
    ["count", "三十", "30"],
    ["count", "二十一", "21"],
    ["change", "-3.00", "-3"],
    ["change", "-3项", "-3"],
    ["change", "增10", "10"],
    ["change", "增加2项", "2"],
    ["change", "减少35", "-35"],
    ["money", "12.5万元", "12.5"],
  ] as const)("%s: %s can only mean %s", (kind, text, meant) => {
    expect(readValue(text, kind)).toEqual({ kind: "unreadable", meant });
  });
});
