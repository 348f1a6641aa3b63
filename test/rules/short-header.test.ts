/** A row of a table's header that lacks a cell. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const [line = "", marks = ""] = /^\| （本列.*\n\| :--.*$/m.exec(draft2021())?.[0].split("\n") ?? [];
const blanks = (count: number) => "  |".repeat(count);
const labels = line.slice(line.indexOf(" 自然人"));

const top = `${line.slice(0, line.indexOf(" 自然人"))} 申请人情况 |${blanks(6)}`;
const two = [top, marks, `|  |${labels}`];
const three = [
  top,
  marks,
  `|  | 自然人 | 法人或其他组织 |${blanks(4)} 总计 |`,
  `|${blanks(2)} 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |${blanks(1)}`,
];

describe.each(["\n", "\r\n"] as const)("is one finding, and gets the cell, with %j", (eol) => {
  const draft = draft2021({ eol });
  const choice = { rule: "ragged-row", safe: true, title: ["补上空格子", "Insert the blank cell"] } as const;
  const withHeader = (rows: readonly string[]) => amend(draft, [line + eol + marks, rows.join(eol)]);

  test.each([
    ["the only row of labels, at its beginning", two, 2, `|${labels}`],
    ["the second of three, at its beginning", three, 2, (three[2] ?? "").replace("|  |", "|")],
    ["the second of three, in the middle", three, 2, (three[2] ?? "").replace("|  |  |  |  | 总计", "|  |  |  | 总计")],
    ["the third of three, at its beginning", three, 3, (three[3] ?? "").replace("|  |", "|")],
  ])("%s", (_, rows, at, short) => {
    expectFix(withHeader(rows.with(at, `⟦ragged-row:${short}⟧`)), choice, withHeader(rows));
  });
});

test("not found: a header that is whole, and one that has lost a label", () => {
  const withHeader = (rows: readonly string[]) => amend(draft2021(), [`${line}\n${marks}`, rows.join("\n")]);
  expectFindings(withHeader(three));
  const lost = labels.replace(" 社会公益组织 |", "");
  expectFindings(withHeader([top, marks, `|  | ⟦missing-column:${lost.slice(1, -2)}⟧ |`]));
});

test("says how many cells there are and should be", () => {
  const text = amend(draft2021(), [`${line}\n${marks}`, [top, marks, `|${labels}`].join("\n")]);
  expect(saidOf(text, "ragged-row")).toEqual([
    "表头的这一行少了一格，只有 7 格，应有 8 格，上面的名称和下面的数对不上",
    "This row of the header lacks a cell: it has 7 of 8, so that its labels do not stand above their numbers",
  ]);
});
