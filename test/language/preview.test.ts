import { describe, expect, test } from "vitest";
import { previewTables } from "../../server/src/language/preview.ts";
import type { Lang } from "../../server/src/message.ts";
import { checkedDraft, example } from "./kit.ts";

const draft = example("2024-district-office");
const changed = (from: string, to: string) => {
  expect(draft).toContain(from);
  return draft.replace(from, to);
};
const decode = (html: string) => html.replace(/<[^>]*>/g, "").replace(/&quot;/g, '"');

/** Each marked cell of the preview: its weight, what was typed, and what should stand there. */
function marked(text: string, lang: Lang = "zh-cn"): string[] {
  const html = previewTables(checkedDraft(text, {}, lang)).map((table) => table.html);
  const cells = html.join("").matchAll(/class="nianbao-([^"]+)" title="([^"]*)">(.*?)<\/t[dh]>/gs);
  return [...cells].map(([, weight, title = "", content = ""]) => {
    expect(title).not.toBe("");
    const [typed = "", expected] = content.split('<span class="nianbao-expected">').map(decode);
    return [weight, typed, ...(expected === undefined ? [] : [expected])].join(" | ");
  });
}

const written = "| 行政复议 | 0 | 0 | 0 | 0 | 0 |";
const received = "| 27 | 0 | 0 | 0 | 0 | 0 | 27 |\n| 二、";

describe("cells with findings are marked, and say what should stand there", () => {
  test.each<[string, string, string, string[]]>([
    ["a right draft", written, written, []],
    ["a total that is not the sum", written, "| 行政复议 | 2 | 1 | 0 | 0 | 4 |", ["error | 4 | 应为 3"]],
    ["a number typed with other signs", written, "| 行政复议 | ０ | 0 | 0 | 0 | 0 |", ["warning | ０ | 应为 0"]],
    ["a blank that only its author can fill", written, "| 行政复议 |  | 0 | 0 | 0 | 1 |", ["error nianbao-blank | "]],
    ["a blank total", written, "| 行政复议 | 1 | 2 | 0 | 0 |  |", ["error nianbao-blank |  | 应为 3"]],
    ["no number at all", written, "| 行政复议 | 若干 | 0 | 0 | 0 | 0 |", ["error | 若干"]],
    ["sums that disagree about a cell", received, "| 27 | 0 | 0 | 0 | 0 | 0 | 28 |\n| 二、", ["error | 28 | 应为 27"]],
    ["one number that is wrong in two sums", "| （七）总计 | 27 |", "| （七）总计 | 26 |", ["error | 26 | 应为 27"]],
    ["a label that differs", "| 行政强制 |", "| 行政强制措施 |", ["warning | 行政强制措施 | 应为 行政强制"]],
  ])("%s", (_, from, to, expected) => {
    expect(marked(changed(from, to))).toEqual(expected);
  });

  test("a total that one wrong part explains, too, is asked about", () => {
    const granted = "| （一）予以公开 | 27 | 0 | 0 | 0 | 0 | 0 | 27 |";
    expect(marked(changed(granted, granted.replace("27", "28")))).toEqual([
      "warning | 28",
      "error | 27 | 应为 28？",
      "error | 27 | 应为 28？",
      "error | 27 | 应为 28？",
      "error | 0",
    ]);
  });

  test("in English where the editor speaks it", () => {
    expect(marked(changed(written, "| 行政复议 | 2 | 1 | 0 | 0 | 4 |"), "en")).toEqual(["error | 4 | should be 3"]);
  });
});
