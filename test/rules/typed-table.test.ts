/** Tables that are there, but typed so that nothing reads them. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const reviews = /\| 类型 [\s\S]*?\n(?=\n)/.exec(draft2021())?.[0] ?? "";
const lines = reviews.trim().split("\n");
const cells = lines.filter((_, i) => i !== 1).map((line) => line.slice(2, -2).split(" | "));
const four = "“四、政府信息公开行政复议、行政诉讼情况”";
const penalties = "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 15596 |\n";

/** The draft with the table typed otherwise, its first line marked. */
function typed(text: string, eol: "\n" | "\r\n" = "\n"): string {
  const marked = text.replace(/^( *)(.*)/, "$1⟦missing-table:$2⟧");
  return amend(draft2021(), [reviews, marked]).replace(/\n/g, eol);
}

const columns = (sign: string) => `${cells.map((row) => row.join(sign)).join("\n")}\n`;

describe("a table is one finding, where it stands, and none is put beside it", () => {
  const html = `<table>\n${cells.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>\n`).join("")}</table>\n`;

  test.each([
    ["HTML", html, "的表格写成了 HTML"],
    ["HTML with blank lines in it", `${html.replaceAll("\n", "\n\n").trimEnd()}\n`, "的表格写成了 HTML"],
    ["a quotation", lines.map((line) => `> ${line}\n`).join(""), "的表格写在列表或者引用里"],
    ["commas", columns(","), "的表格各格之间没有用竖线"],
    ["spaces", columns("   "), "的表格各格之间没有用竖线"],
    ["lines of a box", columns(" │ "), "的表格各格之间没有用竖线"],
    ["pipes, but no delimiter row", columns(" | "), "的表格各格之间没有用竖线"],
    ["tabs within code", `\`\`\`\n${columns("\t")}\`\`\`\n`, "的表格各格之间没有用竖线"],
    ["code with a word in it", `\`\`\`\n单位：件\n${reviews}\`\`\`\n`, "的表格写在代码块里"],
  ])("typed as %s", (_, text, said) => {
    expect(expectFindings(typed(text))[0]?.fixes).toEqual([]);
    expect(saidOf(typed(text), "missing-table")[0]).toMatch(new RegExp(`^${four}${said}`));
  });

  test("below its caption; several in one are one", () => {
    expectFindings(
      amend(draft2021(), [penalties, "⟦missing-table:<table><tr><td>行政许可</td><td>1</td></tr></table>⟧\n"]),
    );
    const two = draft2021().replace(/### 第二十条第（[五六]）项\n\n[\s\S]*?\n(?=\n)/g, "");
    const both = "⟦missing-table:```⟧\n单位：件\n| 行政许可 | 1 |\n| 行政处罚 | 2 |\n| 行政强制 | 3 |\n```\n\n";
    expectFindings(two.replace("### 第二十条第（八）项", `${both}### 第二十条第（八）项`));
  });

  test("not where only words speak of what is in it", () => {
    const words = "行政许可15596件。\n\n<p>行政许可</p>\n";
    expect(findingsOf(amend(draft2021(), [penalties, words])).map(({ fixes }) => fixes?.length)).toEqual([1]);
  });
});

describe.each(["\n", "\r\n"] as const)("what can be mended is mended by fix all, with %j", (eol) => {
  const right = draft2021().replace(/\n/g, eol);
  const unwrap = ["从代码块里取出表格", "Take the table out of the code"] as const;

  test.each([
    ["a fence", `\`\`\`\n${reviews}\`\`\`\n`, `\n${reviews}\n`],
    ["a fence with a name", `~~~markdown\n${reviews}~~~\n`, `\n${reviews}\n`],
    ["indentation", lines.map((line) => `    ${line}\n`).join(""), reviews],
  ])("%s", (_, text, after) => {
    const mended = amend(draft2021(), [reviews, after]).replace(/\n/g, eol);
    expectFix(typed(text, eol), { rule: "missing-table", safe: true, title: unwrap }, mended);
  });

  test("tabs in the places of pipes", () => {
    const title = ["写成 Markdown 表格", "Make it a Markdown table"] as const;
    expectFix(typed(columns("\t"), eol), { rule: "missing-table", safe: true, title }, right);
  });

  test("but not tabs that leave a cell in doubt, or no header", () => {
    for (const [from, to] of [
      ["\t13", ""],
      [/^.*\n/, ""],
    ] as const) {
      expect(expectFindings(typed(columns("\t").replace(from, to), eol))[0]?.fixes).toEqual([]);
    }
  });
});
