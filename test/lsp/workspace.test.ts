/** Requests of our own on drafts that need not be open, and on the preview of those that are. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importReport } from "../../server/src/convert/index.ts";
import { formatText } from "../../server/src/edit/format.ts";
import type { Pasted } from "../../server/src/language/paste.ts";
import type { CheckedFile } from "../../server/src/lsp/check-file.ts";
import type { ExportedFile, ImportedText } from "../../server/src/lsp/convert.ts";
import type { NewDraftText } from "../../server/src/lsp/new-draft.ts";
import type { Preview } from "../../server/src/lsp/preview.ts";
import { clean, received, withTotal } from "./drafts.ts";
import { modern, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";
const wrong = clean.replace(received, withTotal(received, 24));
let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start(modern);
});

afterAll(() => client.stop());

const request = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest(method, params);

describe("nianbao/check", () => {
  test("checks a text that is not open", async () => {
    const checked = await request<CheckedFile>("nianbao/check", { uri, text: wrong });
    expect(checked).toMatchObject({ year: 2024, edition: "2021" });
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(["row-total"]);
  });

  test("with the settings that hold for it", async () => {
    client.configure({ rules: { "row-total": "off" } });
    const checked = await request<CheckedFile>("nianbao/check", { uri, text: wrong });
    expect(checked.diagnostics).toEqual([]);
    client.configure({});
  });
});

describe("nianbao/preview", () => {
  test("follows the version that is open; null for what is not", async () => {
    client.open(uri, clean);
    const before = await request<Preview>("nianbao/preview", { uri });
    expect(before.tables.some(({ html }) => html.includes("nianbao-error"))).toBe(false);
    client.replace(uri, received, withTotal(received, 99));
    const after = await request<Preview>("nianbao/preview", { uri });
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.tables.some(({ html }) => html.includes('class="nianbao-error"'))).toBe(true);
    expect(await request("nianbao/preview", { uri: "file:///no.nianbao.md" })).toBeNull();
  });
});

describe("nianbao/new", () => {
  test("a complete draft, the caret on the first line for text, with a blank line on both sides", async () => {
    const { text, caret } = await request<NewDraftText>("nianbao/new", { agency: "甲县人民政府", year: 2024 });
    const lines = text.split("\n");
    expect(lines[0]).toBe("# 甲县人民政府2024年政府信息公开工作年度报告");
    expect(caret.character).toBe(0);
    expect(lines.slice(caret.line - 2, caret.line + 3)).toEqual([
      "### （一）主动公开",
      "",
      "",
      "",
      "### （二）依申请公开",
    ]);
    const checked = await request<CheckedFile>("nianbao/check", { uri, text });
    expect(new Set(checked.diagnostics.map(({ code }) => code))).not.toContain("missing-table");
  });

  test("last year's numbers are carried over", async () => {
    const previous = { uri, text: clean };
    const { text } = await request<NewDraftText>("nianbao/new", { agency: "甲县人民政府", year: 2025, previous });
    const numbers = /四、结转下年度继续办理 *\|(.*)/.exec(clean)?.[1]?.replace(/ /g, "");
    expect(/二、上年结转政府信息公开申请数量 *\|(.*)/.exec(text)?.[1]?.replace(/ /g, "")).toBe(numbers);
  });
});

const chunk = join(import.meta.dirname, "../../dist/convert.cjs");

describe.skipIf(!existsSync(chunk))("nianbao/export and nianbao/import", () => {
  test.each(["docx", "html"])("a draft goes to %s and comes back with its numbers", async (to) => {
    const own = `file:///reports/${to}/2024.nianbao.md`;
    client.open(own, clean);
    const { base64 } = await request<ExportedFile>("nianbao/export", { uri: own, to });
    const { text, notes } = await request<ImportedText>("nianbao/import", { base64 });
    expect(notes).toEqual([]);
    const numbers = (row: string) => row.match(/\d+/g);
    const [row = ""] = text.split("\n").filter((line) => line.startsWith("| 一、本年新收"));
    expect(numbers(row)).toEqual(numbers(received));
    // As wide as the row of the header above, as the editor would align it.
    expect(formatText(text)).toBe(text);
  });

  test("a PDF comes in with all its numbers", async () => {
    const pdf = readFileSync(join(import.meta.dirname, "../convert/fixtures/libreoffice.pdf"));
    const { text } = await request<ImportedText>("nianbao/import", { base64: pdf.toString("base64") });
    const alone = await importReport(new Uint8Array(pdf));
    expect(text).toBe(formatText(alone.draft));
    expect(text).toContain("一、本年新收政府信息公开申请数量");
  });

  test("a table of a web page with merged cells is pasted as one, and as its text where it cannot be read", async () => {
    const own = "file:///reports/pasted.nianbao.md";
    client.open(own, "");
    const caret = { line: 0, character: 0 };
    const at = { textDocument: { uri: own }, range: { start: caret, end: caret }, text: "甲\t乙\t丙\n1\t2" };
    const html = '<table><tr><td rowspan="2">甲</td><td>乙</td><td>丙</td></tr><tr><td>1</td><td>2</td></tr></table>';
    const pasted = async (html: string) => (await request<Pasted>("nianbao/paste", { ...at, html })).edits[0]?.newText;
    expect(await pasted(html)).toBe("| 甲 | 乙 | 丙 |\n| :-- | --: | --: |\n| 甲 | 1 | 2 |");
    expect(await pasted(`<table>${"<div>".repeat(1000)}`)).toBe("| 甲 | 乙 | 丙 |\n| :-- | --: | --: |\n| 1 | 2 |  |");
    expect(await request("nianbao/paste", { ...at, text: "文字" })).toBeNull();
  });

  test("what is no report, or a broken PDF, is refused in words", async () => {
    const base64 = (text: string) => btoa(text);
    expect(await request("nianbao/import", { base64: base64("hello") })).toHaveProperty("problem");
    const named = { base64: base64("hello"), name: "2024.docx" };
    expect(await request("nianbao/import", named)).toHaveProperty("problem", expect.stringContaining(".docx"));
    expect(await request("nianbao/import", { base64: base64("%PDF-1.4") })).toHaveProperty("problem");
    expect(await request("nianbao/export", { uri: "file:///no.nianbao.md", to: "docx" })).toBeNull();
  });
});
