import { describe, expect, test } from "vitest";
import { fits } from "../../server/src/wildcard.ts";

describe("names and patterns", () => {
  test.each([
    ["年报.nianbao.md", "*.nianbao.md", true],
    ["年报.nianbao.md", "年?.nianbao.md", true],
    ["年报.nianbao.md", "?.nianbao.md", false],
    ["a.b.c", "a*b*c", true],
    ["a.b.c", "a*b*", true],
    ["ab", "a*b*c", false],
    ["𠮷.md", "?.md", true],
    ["a.md", "a.md*", true],
    ["a+b.md", "a+b.md", true],
    ["", "*", true],
    ["", "?", false],
  ])("%s, %s: %s", (name, pattern, is) => {
    expect(fits(name, pattern)).toBe(is);
  });

  test("a pattern of many stars is no work", () => {
    expect(fits("a".repeat(2000), `${"a*".repeat(200)}b`)).toBe(false);
  });
});
