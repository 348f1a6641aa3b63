import { describe, expect, test } from "vitest";
import { withExtraRow } from "../../server/src/config/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";

function written(text: string, row = "行政检查"): string | undefined {
  const edit = withExtraRow(text, row);
  return edit && applyEdits(text, [edit]);
}

describe("one more row in a .nianbao.json", () => {
  test.each([
    ["", '{\n  "extraRows": ["行政检查"]\n}\n'],
    ["{}\n", '{\n  "extraRows": ["行政检查"]\n}\n'],
    ["// 本市\r\n", '// 本市\r\n{\r\n  "extraRows": ["行政检查"]\r\n}\r\n'],
    ['{ "extraRows": [] }', '{ "extraRows": ["行政检查"] }'],
    ['{"extraRows":["甲"]}', '{"extraRows":["甲", "行政检查"]}'],
    ['{ "extraRows": ["甲", "乙"] }\n', '{ "extraRows": ["甲", "乙", "行政检查"] }\n'],
    [
      '\uFEFF{\r\n\t// 本市\r\n\t"extraRows": [\r\n\t\t"甲", // 一\r\n\t],\r\n}\r\n',
      '\uFEFF{\r\n\t// 本市\r\n\t"extraRows": [\r\n\t\t"甲",\r\n\t\t"行政检查", // 一\r\n\t],\r\n}\r\n',
    ],
    [
      '{\n  "rules": { "row-total": "off" }\n}\n',
      '{\n  "rules": { "row-total": "off" },\n  "extraRows": ["行政检查"]\n}\n',
    ],
    ['{ "edition": "2021", }', '{ "edition": "2021", "extraRows": ["行政检查"], }'],
  ])("%j", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test("a label is one row, whatever signs it has", () => {
    expect(written("", '“三定”"\\')).toBe('{\n  "extraRows": ["“三定”\\"\\\\"]\n}\n');
  });

  test.each([
    ["{", "a slip of the syntax"],
    ['{ "extraRows": "甲" }', "no list"],
    ['{ "rules": 3 }', "something else that is wrong"],
    ['{ "extraRows": ["甲"], "extraRows": [] , "extraRows": "" }', "several lists"],
    ["[]", "no configuration"],
  ])("nothing is written into %j: %s", (text) => {
    expect(written(text)).toBeUndefined();
  });
});
