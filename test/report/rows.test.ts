import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { type BoundTable, bindReport } from "../../server/src/report/index.ts";
import { amend } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

function tableIn(text: string, id: string): BoundTable {
  const table = bindReport(parseDraft(text)).tables.find(({ form }) => form.id === id);
  if (!table) throw new Error(`${id} was not found`);
  return table;
}

describe("groups in label columns of their own", () => {
  const groups = (text: string) =>
    tableIn(text, "applications").rows.flatMap(({ form, groups: above }) =>
      above.map((group) => `${form?.id}: ${group.form?.id ?? "?"} ${group.fit}`),
    );
  const expected = [
    "granted: outcomes exact",
    "deniedStateSecret: denied exact",
    "unavailableNotHeld: unavailable exact",
    "notProcessedPetition: notProcessed exact",
    "otherNotCorrected: otherOutcome exact",
  ];

  test.each(["blank", "carets", "repeated"] as const)("stand once, above the first of their rows: %s below", (down) => {
    expect(groups(draft2021({ labels: [0, 1, 2], down }))).toEqual(expected);
    expect(tableIn(draft2021({ labels: [0, 1, 2], down }), "applications").missingRows).toEqual([]);
  });

  test("one misspelt is near, one unknown is none", () => {
    const text = draft2021({ labels: [0, 1, 2] });
    expect(groups(amend(text, ["（四）无法提供", "（四）无法题供"]))[2]).toBe("unavailableNotHeld: unavailable near");
    expect(groups(amend(text, ["（四）无法提供", "甲乙丙丁戊己庚"]))[2]).toBe("unavailableNotHeld: ? near");
    const { missingRows } = tableIn(amend(text, ["（四）无法提供", "甲乙丙丁戊己庚"]), "applications");
    expect(missingRows).toEqual([]);
  });
});

test("a label that spans several columns stands in the first of them", () => {
  const text = draft2021({ labels: [0, 1, 2], across: "repeated" });
  const [received] = tableIn(text, "applications").rows;
  expect(received?.label?.text).toBe("一、本年新收政府信息公开申请数量");
  expect(received?.label?.span.from).toBe(text.indexOf("一、本年新收"));
});

describe("a row", () => {
  const row = "| 行政许可 | 15596 |";
  const rows = (line: string) =>
    tableIn(amend(draft2021(), [row, line]), "licences").rows.map(({ form, label, repeats, ragged, cells }) => [
      form?.id ?? (repeats ? `${repeats.id}!` : undefined),
      label?.fit,
      ragged,
      ...cells.map(({ source, certain }) => `${source.text}${certain ? "" : "?"}`),
    ]);

  test.each([
    [row, [["licensing", "exact", undefined, "15596"]]],
    ["| 行政许 可 | 15596 |", [["licensing", "exact", undefined, "15596"]]],
    ["| 行政许克 | 15596 |", [["licensing", "near", undefined, "15596"]]],
    ["|  | 15596 |", [[undefined, undefined, undefined]]],
    [
      `${row}\n| 甲乙丙丁 | 3 |`,
      [
        ["licensing", "exact", undefined, "15596"],
        [undefined, "near", undefined],
      ],
    ],
    [
      `${row}\n${row}`,
      [
        ["licensing", "exact", undefined, "15596"],
        ["licensing!", "near", undefined],
      ],
    ],
    ["| 行政许可 |", [["licensing", "exact", "short"]]],
    ["| 行政许可 | 15596 | |", [["licensing", "exact", "long", "15596"]]],
    ["| 行政许可 | 15596 | 7 |", [["licensing", "exact", "long", "15596?"]]],
  ])("%s", (line, expected) => {
    expect(rows(line)).toEqual(expected);
  });

  test("too short by its last columns leaves its first numbers uncertain, too", () => {
    const line = "| 行政规范性文件 | 3 | 6 | 17 |";
    const { rows: found } = tableIn(amend(draft2021(), [line, "| 行政规范性文件 | 3 | 6 |"]), "regulations");
    expect(found[1]?.cells.map(({ certain }) => certain)).toEqual([false, false]);
    expect(found[1]?.ragged).toBe("short");
  });
});
