import { expect, test } from "vitest";
import type { LaidTable } from "../../server/src/convert/export/laid-table.ts";
import { importSource } from "../../server/src/convert/import/index.ts";
import { withoutRepeats } from "../../server/src/convert/source/repeats.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";

/** What a merged cell says in each of the places that it covers. */
function repeated({ rows, width }: LaidTable, across: boolean, down: boolean): string[][] {
  const all = rows.map(() => Array<string>(width).fill(""));
  for (const [at, row] of rows.entries())
    for (const cell of row)
      for (const below of all.slice(at, at + (down ? cell.rows : 1)))
        below.fill(cell.text, cell.column, cell.column + (across ? cell.columns : 1));
  return all;
}

const forms = [content2021, content2019].map((content) => writeDraft(content).text);

test.each([
  ["across and down", true, true],
  ["across", true, false],
  ["down", false, true],
] as const)("merged cells that stand again %s", (_, across, down) => {
  for (const draft of forms) {
    for (const [before, between, behind] of ["\t", " | "].map((sign) => [sign.trim(), sign, sign.trim()])) {
      const text = extracted(draft, (table) =>
        repeated(table, across, down)
          .map((row) => `${before}${row.join(between)}${behind}`)
          .join("\n"),
      );
      const { draft: made, strays, found } = importSource(readText(text));
      expect(strays).toEqual([]);
      expect(contentOf(made)).toEqual(contentOf(draft));
      expect(found.filter(({ certainty }) => certainty !== "sure")).toEqual([]);
    }
  }
});

test.each([
  ["cells", "\t"],
  ["words", " "],
])("labels that stand in two columns: %s", (_, sign) => {
  for (const draft of forms) {
    const text = extracted(draft, ({ rows, width }) =>
      rows
        .map((row) => {
          const all = Array<string>(width).fill("");
          for (const { column, text } of row) all[column] = text;
          const label = row.findLast(({ kind }) => kind === "row" || kind === "corner");
          if (label) all.splice(label.column + label.columns - 1, 0, label.text);
          return (sign === "\t" ? all : all.filter((cell) => cell !== "")).join(sign);
        })
        .join("\n"),
    );
    const { draft: made, strays } = importSource(readText(text));
    expect(strays).toEqual([]);
    expect(contentOf(made)).toEqual(contentOf(draft));
  }
});

test.each([
  ["numbers that are alike", "（一）予以公开\t5\t5\t0"],
  [
    "numbers below what stands above several columns",
    "\t申请人情况\t申请人情况\n一、本年新收政府信息公开申请数量\t5\t5",
  ],
  ["two rows that are called alike", "行政处罚\t3\n行政处罚\t4"],
  ["words that the form does not know", "规章\t不涉及\t不涉及\t不涉及"],
])("%s stay", (_, text) => {
  expect(withoutRepeats(text.split("\n")).join("\n")).toBe(text.replace(/(申请人情况)\t\1/, "$1\t"));
});
