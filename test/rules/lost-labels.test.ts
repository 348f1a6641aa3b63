/** Tables that have lost the column of their labels. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const title = [
  "按格式的顺序补上项目名称（请核对各行的数）",
  "Insert the labels in the form's order (check the numbers of each row)",
] as const;

/** The draft without the first column of the table that begins so, its header marked. */
function without(draft: string, header: string): string {
  const from = draft.indexOf(`| ${header}`);
  const table = draft.slice(from).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const bare = table.replace(/^\|[^|]*\|/gm, "|").replace(/^\| (.*) \|/, "| ⟦missing-column:$1⟧ |");
  return amend(draft, [table, bare]);
}

describe.each(["\n", "\r\n"] as const)("a lost column of labels is one finding, with %j", (eol) => {
  test.each(["信息内容 | 本年制", "（本列数据", "类型"])(
    "in the table %s …, and put back, but not by fix all",
    (header) => {
      const draft = draft2021({ eol });
      expectFix(without(draft, header), { rule: "missing-column", safe: false, title }, draft);
    },
  );
});

test("with a row lost, too, nobody can say which is which", () => {
  const marked = without(draft2021(), "类型").replace("| 5 | 0 | 0 | 0 | 5 |\n", "");
  expect(expectFindings(marked)[0]?.fixes).toEqual([]);
});

test("a table whose numbers are all there is none the less one with labels", () => {
  expectFindings(amend(draft2021(), ["| 行政规范性文件 |", "| ⟦unknown-row:12⟧ |"]));
});
