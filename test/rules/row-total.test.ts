import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const received = "| 22 | 5 | 0 | 0 | 0 | 1 | 28 |";
const granted = "| 9 | 2 | 0 | 0 | 0 | 1 | 12 |";
const wrong = (total: string) => [received, `| 22 | 5 | 0 | 0 | 0 | 1 | ⟦row-total:${total}⟧ |`] as const;

describe("row-total", () => {
  test.each([
    ["one too many", draft2021(), "29"],
    ["the total of 2019", draft2019(), "27"],
    ["left at 0", draft2021(), "0"],
    ["three label columns", draft2021({ labels: [0, 1, 2], down: "carets" }), "24"],
    ["headers over three rows, tight cells", draft2021({ headerRows: 3, eol: "\r\n" }), "24"],
  ])("found: %s", (_, draft, total) => {
    expectFindings(amend(draft, wrong(total)));
  });

  test("found: each row by itself, the row of 四 too", () => {
    expectFindings(
      amend(
        draft2021(),
        wrong("29"),
        [granted, "| 9 | 2 | 0 | 0 | 0 | 1 | ⟦row-total:13⟧ |"],
        ["| 4 | 1 | 0 | 0 | 0 | 0 | 5 |", "| 4 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:4⟧ |"],
      ),
    );
  });

  test("found: a total in full-width digits is read all the same", () => {
    expectFindings(amend(draft2021(), [received, "| 22 | 5 | 0 | 0 | 0 | 1 | ⟦cell-style:⟦row-total:２４⟧⟧ |"]));
  });

  test.each([
    ["a part is blank", "| 22 |⟦cell-blank:  ⟧| 0 | 0 | 0 | 1 | 28 |"],
    ["a part is a dash", "| 22 | ⟦cell-blank:—⟧ | 0 | 0 | 0 | 1 | 28 |"],
    ["a part cannot be read", "| 22 | ⟦cell-number:若干⟧ | 0 | 0 | 0 | 1 | 28 |"],
    ["the total is written otherwise", "| 22 | 5 | 0 | 0 | 0 | 1 | ⟦cell-style:０28⟧ |"],
    ["a cell is lost", "⟦ragged-row:| 22 | 0 | 0 | 0 | 1 | 28 |⟧"],
    ["spaces and tabs around it", "|22|\t5| 0 |　0　| 0 | 1 |\t 28|"],
  ])("not found: %s", (_, row) => {
    const label = "| 一、本年新收政府信息公开申请数量 ";
    const marked = row.startsWith("⟦ragged") ? row.replace("⟦ragged-row:", `⟦ragged-row:${label}`) : label + row;
    expectFindings(amend(draft2021(), [label + received, marked]));
  });

  test("found: in a group row that carries the numbers of its rows, which are missing", () => {
    const rows = /\| （四）无法提供 .*\n(?:\| [123]\..*\n){3}/.exec(draft2021())?.[0] ?? "";
    const group = (total: string) => `| ⟦missing-row:（四）无法提供⟧ | 6 | 1 | 0 | 0 | 0 | 0 | ${total} |\n`;
    expectFindings(amend(draft2021(), [rows, group("7")]));
    expectFindings(amend(draft2021(), [rows, group("⟦row-total:8⟧")]));
  });

  test("not found: a row that stands twice, for which of them counts is not known", () => {
    const row = `| （一）予以公开 ${granted}`;
    expectFindings(
      amend(draft2021(), [row, `${row}\n| ⟦duplicate-row:（一）予以公开⟧ | 9 | 2 | 0 | 0 | 0 | 1 | 99 |`]),
    );
  });

  test("a safe fix writes the sum and keeps the padding", () => {
    const title = ["改为 28", "Change to 28"] as const;
    const choice = { rule: "row-total", safe: true, title };
    expectFix(amend(draft2021(), wrong("24")), choice, draft2021());
    const padded = draft2021({ cells: "padded" });
    expectFix(amend(padded, ["     1 |     28 |", "     1 |     ⟦row-total:24⟧ |"]), choice, padded);
  });

  test("where the column does not balance, the fix is offered but not safe: the slip may be in the row", () => {
    const doubtful = amend(
      draft2021(),
      [received, "| 22 | 5 | 0 | 0 | 0 | 1 | ⟦row-total:30⟧ |"],
      ["| 4 | 1 | 0 | 0 | 0 | 0 | 5 |", "| ⟦balance:5⟧ | 1 | 0 | 0 | 0 | 0 | 6 |"],
    );
    expectFix(
      doubtful,
      { rule: "row-total", safe: false },
      amend(draft2021(), ["| 4 | 1 | 0 | 0 | 0 | 0 | 5 |", "| ⟦balance:5⟧ | 1 | 0 | 0 | 0 | 0 | 6 |"]),
    );
  });

  test("says the sum, and points at its parts and its cell of the form", () => {
    const marked = amend(draft2021(), wrong("24"));
    expect(saidOf(marked, "row-total")).toEqual([
      "总计应为 28（22+5+0+0+0+1），填写为 24",
      "总计 should be 28 (22+5+0+0+0+1), but is 24",
    ]);
    const [finding] = expectFindings(marked);
    expect(finding?.cell).toEqual({ table: "applications", row: "received", column: "total" });
    expect(finding?.related?.map(({ message }) => bothOf(message)[0])).toEqual([
      "自然人：22",
      "商业企业：5",
      "其他：1",
    ]);
  });
});
