/** Drafts in another encoding than UTF-8, as an editor shows them that takes them for it. */
import { describe, expect, test } from "vitest";
import { formatText } from "../../server/src/edit/format.ts";
import { recompute } from "../../server/src/edit/recompute.ts";
import { checkText, fixText } from "../../server/src/index.ts";
import { codeActionsOf } from "../../server/src/language/code-actions.ts";
import { gbkOf } from "../kit/gbk.ts";
import { checkedDraft, example, exampleNames } from "../language/kit.ts";

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const support = { codeDescription: false, relatedInformation: false, unnecessary: false, data: false };
const office = example("2024-county-office");
const wrong = office.replace("|    1 |   23 |", "|    1 |   24 |");

describe.each(exampleNames)("%s in GBK, read as UTF-8", (name) => {
  const text = decoded(gbkOf(example(name)));

  test("one error, where the first character is lost, and nothing to do", () => {
    const { diagnostics } = checkText(text);
    expect(diagnostics.map(({ rule, severity, fixes }) => [rule, severity, fixes])).toEqual([
      ["missing-title", "error", []],
    ]);
    expect(diagnostics[0]?.message).toMatch(/^这份文件不是 UTF-8 编码（多半是 GBK）.*通过编码重新打开.*GB18030/);
    expect(diagnostics[0]?.range.start).toEqual({ line: 0, character: text.indexOf("\ufffd") });
    const draft = checkedDraft(text);
    const range = draft.lines.rangeOf({ from: 0, to: text.length });
    expect(codeActionsOf(draft, { range, diagnostics: support })).toEqual([]);
    expect(recompute(draft.report).edits).toEqual([]);
  });

  test("neither fix all nor the formatter changes it", () => {
    expect(fixText(text)).toEqual({ text, applied: 0 });
    expect(formatText(text)).toBe(text);
  });
});

const rulesIn = (text: string) => checkText(text).diagnostics.map(({ rule }) => rule);

test("neither a setting nor a comment makes it pass", () => {
  const text = decoded(gbkOf(`<!-- nianbao-disable-file -->\n\n${office}`));
  const { diagnostics } = checkText(text, { rules: { "missing-title": "off" }, lang: "en" });
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/^This file is not UTF-8/)]);
});

test("UTF-16, and a title that is all there is", () => {
  expect(rulesIn(decoded(Buffer.from(`\ufeff${office}`, "utf16le")))).toEqual(["missing-title"]);
  expect(rulesIn(decoded(gbkOf("# 示例县水利局2024年政府信息公开工作年度报告\n")))).toEqual(["missing-title"]);
});

test.each([
  ["one character", "\ufffd"],
  ["a sentence", "\ufffd".repeat(200)],
])("%s that was lost hides nothing that is wrong elsewhere", (_, lost) => {
  expect(rulesIn(wrong)).toEqual(["row-total"]);
  expect(rulesIn(wrong.replace("存在的问题：", `存在的问题：${lost}`))).toEqual(["row-total"]);
});

test("a few in the first words of a draft are not taken for it", () => {
  expect(rulesIn("# \ufffd\ufffd")).toContain("missing-section");
});
