import { describe, expect, test } from "vitest";
import type { Reported } from "../../server/src/check.ts";
import { configDiagnosticsOf } from "../../server/src/language/config-diagnostics.ts";
import { diagnosticOf, diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { say } from "../../server/src/message.ts";
import { Lines } from "../../server/src/position.ts";
import { checked } from "./checked.ts";

const draft = { ...checked("第一行\n第二行"), findings: [] };
const all = { codeDescription: true, relatedInformation: true, unnecessary: true, data: true };
const none = { codeDescription: false, relatedInformation: false, unnecessary: false, data: false };
const text = (zh: string, en: string) => say({ zh, en });

const finding: Reported = {
  rule: "row-total",
  severity: "warning",
  at: { from: 4, to: 7 },
  message: text("不对", "wrong"),
  related: [{ at: { from: 0, to: 1 }, message: text("见此", "see") }],
  cell: { table: "applications", row: "received", column: "total" },
  unnecessary: true,
  fixes: [{ title: text("改", "change"), safe: true, edits: [] }],
};

const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

test("all that a client can show", () => {
  expect(diagnosticOf(draft, finding, all)).toEqual({
    range: range(1, 0, 3),
    severity: 2,
    code: "row-total",
    codeDescription: { href: "nianbao-rule:/row-total.md" },
    source: "nianbao",
    message: "不对",
    tags: [1],
    relatedInformation: [{ location: { uri: draft.uri, range: range(0, 0, 1) }, message: "见此" }],
    data: { rule: "row-total", cell: finding.cell, fixes: ["改"] },
  });
});

test("nothing that a client cannot show", () => {
  expect(diagnosticOf(draft, finding, none)).toEqual({
    range: range(1, 0, 3),
    severity: 2,
    code: "row-total",
    source: "nianbao",
    message: "不对",
  });
});

test("in English", () => {
  const english = diagnosticOf({ ...draft, lang: "en" }, finding, all);
  expect(english.message).toBe("wrong");
  expect(english.relatedInformation?.[0]?.message).toBe("see");
  expect(english.data).toMatchObject({ fixes: ["change"] });
});

describe("the weight of a finding", () => {
  test.each([
    ["error", 1],
    ["warning", 2],
    ["information", 3],
    ["hint", 4],
  ] as const)("%s", (severity, expected) => {
    const findings = [{ ...finding, severity }];
    expect(diagnosticsOf({ ...draft, findings }, none).map((one) => one.severity)).toEqual([expected]);
  });
});

test("what is wrong in a configuration", () => {
  const problems = [{ message: text("不对", "wrong"), span: { from: 2, to: 5 } }];
  expect(configDiagnosticsOf(problems, new Lines('{\n"a": 1}'), "en")).toEqual([
    { range: range(1, 0, 3), severity: 1, source: "nianbao", message: "wrong" },
  ]);
});
