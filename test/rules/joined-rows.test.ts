/** Rows of a table that stand in one line. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const choice = { rule: "ragged-row", safe: true, title: ["分成两行", "Make it two rows"] } as const;

describe.each(["\n", "\r\n"] as const)("two rows in one line are one finding, and made two, with %j", (eol) => {
  const draft = draft2021({ eol });
  const penalties = `| 行政处罚 | 5623 |${eol}| 行政强制 | 1593 |`;
  const [upper = "", lower = ""] = (/\| 行政处罚.*\r?\n.*行政强制[^\r\n]*/.exec(draft)?.[0] ?? penalties).split(eol);
  const marked = lower.replace(/\| (行政强制 \| \d+) \|/, "| ⟦ragged-row:$1⟧ |");

  test("with the pipes of both", () => {
    expectFix(amend(draft, [upper + eol + lower, upper + marked]), choice, draft);
  });

  test("with a blank between them", () => {
    expectFix(amend(draft, [upper + eol + lower, `${upper} ${marked}`]), choice, draft);
  });

  test("with one pipe for both", () => {
    expectFix(amend(draft, [upper + eol + lower, upper + marked.slice(1)]), choice, draft);
  });

  test("three of them", () => {
    const rows = /\| 1\.信访.*\r?\n.*\r?\n\| 3\.要求[^\r\n]*/.exec(draft)?.[0] ?? "";
    const [first = "", second = "", third = ""] = rows.split(eol);
    const typed = `${first}${second.replace("| ", "| ⟦ragged-row:")}${third.replace(/ \|$/, "⟧ |")}`;
    expectFix(amend(draft, [rows, typed]), choice, draft);
  });
});

test("what is no row of the form, or lacks a cell, is not taken for a second row", () => {
  const row = "| 行政规范性文件 | 3 | 6 | 17 |";
  expectFindings(amend(draft2021(), [row, `${row}⟦ragged-row:| 说明 | 1 | 2 | 3 ⟧|`]));
  const upper = "| 规章 | 0 | 0 | 0 |";
  const found = findingsOf(amend(draft2021(), [`${upper}\n${row}`, `${upper}| 行政规范性文件 | 3 | 6 |`]));
  expect(found.map(({ rule }) => rule)).toEqual(["missing-row", "ragged-row"]);
});

test("says where the second row begins", () => {
  const upper = "| 规章 | 0 | 0 | 0 |";
  const row = "| 行政规范性文件 | 3 | 6 | 17 |";
  expect(saidOf(amend(draft2021(), [`${upper}\n${row}`, upper + row]), "ragged-row")).toEqual([
    "两行写在了一行里，从“行政规范性文件”起应另起一行",
    "Two rows stand in one line; “行政规范性文件” begins a row of its own",
  ]);
});
