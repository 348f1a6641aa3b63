import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

/** The draft with lines above a row in the midst of section three's table. */
const label = "| （一）予以公开 |";
const torn = (lines: string) => amend(draft2021(), [label, `${lines}\n${label}`]);
const row = /^(.*)\n\| （一）予以公开 \|/m.exec(draft2021())?.[1] ?? "";
/** The draft with lines behind that table. */
const last = /\| 四、结转下年度继续办理 \|.*\n/.exec(draft2021())?.[0] ?? "";
const behind = (lines: string) => amend(draft2021(), [last, `${last}\n${lines}\n`]);

/** The text with the first fix of its first finding. */
function withFirstFix(text: string): string {
  const [finding] = findingsOf(text).filter(({ rule }) => rule === "ragged-row");
  return applyEdits(text, finding?.fixes?.[0]?.edits ?? []);
}

const move = { rule: "ragged-row", safe: false, title: ["移到表格后面", "Move it behind the table"] } as const;
const join = {
  rule: "ragged-row",
  safe: true,
  title: ["把注释移到上一行的行末", "Move the comment to the end of the row above"],
} as const;

describe("text between two rows", () => {
  test.each(["行政许可\t12", "abc", "注：以上为全年数据。", "甲乙，\n丙丁。", "\t行政许可\t12", "---"])(
    "%j is told, and moved behind the table where that is chosen",
    (lines) => {
      const [words = ""] = /\S.*/s.exec(lines) ?? [];
      expectFix(torn(lines.replace(words, `⟦ragged-row:${words}⟧`)), move, behind(lines));
    },
  );

  test("the line ends are the draft's, and at its end a line is begun", () => {
    const [draft, moved] = [torn("⟦ragged-row:甲乙。⟧"), behind("甲乙。")];
    expectFix(draft.replaceAll("\n", "\r\n"), move, moved.replaceAll("\n", "\r\n"));
    const cut = (text: string) => text.slice(0, text.indexOf("## 四、")).trimEnd();
    expect(withFirstFix(cut(torn("甲乙。")))).toBe(`${cut(draft2021())}\n\n甲乙。\n`);
  });

  test("above the first row of numbers, too, and once for each place", () => {
    const first = "| 规章 | 0 | 0 | 0 |";
    const second = "| 行政规范性文件 |";
    expectFindings(amend(draft2021(), [first, `⟦ragged-row:甲⟧\n${first}`], [second, `⟦ragged-row:乙⟧\n${second}`]));
  });

  test("behind a table that shares its block, the block stays whole", () => {
    const together = draft2021({ disclosed: "together" });
    const row = "| 行政强制 |";
    const after = withFirstFix(amend(together, [row, `甲乙。\n${row}`]));
    expect(after).toContain("\n\n甲乙。\n\n## 三、");
    expect(after.replace("甲乙。\n\n", "")).toBe(together);
  });

  test("with a comment or a directive beside it nothing is moved", () => {
    for (const beside of ["<!-- 已核 -->", "<!-- nianbao-edition 2021 -->"]) {
      expect(expectFindings(torn(`${beside}\n⟦ragged-row:甲乙。⟧`))[0]?.fixes).toEqual([]);
    }
  });

  test("says what it does and what to do", () => {
    expect(saidOf(torn("甲乙。"), "ragged-row")).toEqual([
      "这里的文字没有竖线，却夹在表格的两行之间，显示时表格会断开或者多出一行；请移到表格后面或删去，是表格的一行就补上竖线",
      "Text without pipes between two rows: the table is shown torn, or with a row too many; move the text behind the table or remove it, or, if it is a row, give it pipes",
    ]);
  });
});

describe("a comment between two rows", () => {
  test.each(["<!-- 已核 -->", "\n<!-- 已核 -->\n", " \t<!-- 已核 -->  "])("%j goes behind the row above", (lines) => {
    expectFix(
      torn(lines.replace("<!-- 已核 -->", "⟦ragged-row:<!-- 已核 -->⟧")),
      join,
      amend(draft2021(), [`${row}\n${label}`, `${row} <!-- 已核 -->\n${label}`]),
    );
  });

  test("several are told of once, and go there together", () => {
    expectFix(
      torn("⟦ragged-row:<!-- 甲 -->⟧\n<!-- 乙 -->"),
      join,
      amend(draft2021(), [`${row}\n${label}`, `${row} <!-- 甲 --> <!-- 乙 -->\n${label}`]),
    );
  });

  test("is left to the person where it does not fit there", () => {
    for (const lines of ["⟦ragged-row:<!-- 甲\n乙 -->⟧", "⟦ragged-row:<!-- 甲 | 乙 -->⟧"]) {
      expect(expectFindings(torn(lines))[0]?.fixes).toEqual([]);
    }
    const first = "| 规章 | 0 | 0 | 0 |";
    const second = "| 行政规范性文件 |";
    const comment = "⟦ragged-row:<!-- 已核 -->⟧";
    // Below the header, and below a row that no pipe closes.
    for (const marked of [
      amend(draft2021(), [first, `${comment}\n${first}`]),
      amend(draft2021(), [`${first}\n${second}`, `规章 | 0 | 0 | 0\n${comment}\n${second}`]),
    ]) {
      expect(expectFindings(marked)[0]?.fixes).toEqual([]);
    }
  });

  test("says what it does and what to do", () => {
    expect(saidOf(torn("<!-- 已核 -->"), "ragged-row")).toEqual([
      "注释夹在表格的两行之间，表格到这里就断了，下面的行不会显示为表格；请移到上一行的行末，或者移到表格后面",
      "A comment between two rows ends the table, and Markdown shows the rows below it as text; move it to the end of the row above, or behind the table",
    ]);
  });
});

describe("nothing is said of", () => {
  const header = "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n";
  const row = "| 行政强制 | 28 |\n";
  const before = (lines: string) => amend(draft2021(), [row, `${lines}${row}`]);

  test.each([
    ["a directive", "<!-- nianbao-edition 2021 -->\n"],
    ["a directive and a blank line", "\n<!-- nianbao-edition 2021 -->\n"],
    ["a table going on under its header", `续表\n${header}`],
    ["the same with blank lines", `\n（续表）\n\n${header}`],
    ["a lead-in between blank lines", "\n行政强制的情况如下：\n\n"],
    ["a note below, a blank line behind it", "注：以上为全年数据。\n\n"],
    ["a lead-in above, a blank line before it", "\n行政强制的情况如下：\n"],
    ["a heading", "### 行政强制\n"],
  ])("%s", (_, lines) => {
    expectFindings(before(lines));
  });

  test("a note right below a table", () => {
    expectFindings(amend(draft2021(), [last, `${last}注：以上为全年数据。\n`]));
    expectFindings(amend(draft2021(), [row, `${row}注：以上为全年数据。\n`]));
    expectFindings(amend(draft2021(), [row, `${row}<!-- 已核 -->\n`]));
  });

  test("a line that a directive silences", () => {
    expectFindings(torn("<!-- nianbao-disable-next-line ragged-row -- 试排 -->\n甲乙。"));
  });
});
