/** What is pasted from a spreadsheet, from Word and from web pages. */
import assert from "node:assert/strict";
import { clean, file, right } from "../faults.mjs";

const penalties = "| 行政处罚 | 0 |\n| 行政强制 | 0 |\n";
const from = clean.indexOf("| 信息内容 | 本年制发件数");
const to = clean.indexOf("\n\n### 第二十条第（五）项");
const withoutTable = clean.slice(0, from) + clean.slice(to);
const aligned = `| 信息内容       |     |         件数 |              |              |
| :------------- | --: | -----------: | -----------: | -----------: |
| 信息内容       |     | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章           |     |            0 |            0 |            0 |
| 行政规范性文件 |     |            3 |            6 |           17 |`;

/** A header over two rows, and a column of labels that is printed over two columns. */
const page = `<table><tr><th rowspan="2" colspan="2">信息内容</th><th colspan="3">件数</th></tr>
<tr><th>本年制发件数</th><th>本年废止件数</th><th>现行有效件数</th></tr>
<tr><td colspan="2">规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td colspan="2">行政规范性文件</td><td>3</td><td>6</td><td>17</td></tr></table>`;
const pageText = "信息内容\t件数\n本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t3\t6\t17\n";

async function paste({ page }, text, html) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    (kinds) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(kinds).map(([type, data]) => [type, new Blob([data], { type })])),
        ),
      ]),
    { "text/plain": text, ...(html && { "text/html": html }) },
  );
  await page.keyboard.press("Control+v");
}

/** The text as it is now, by saving it. */
async function expectText(workbench, text) {
  await workbench.save();
  await workbench.expectSaved(file, text);
}

export default [
  {
    name: "numbers of a spreadsheet are pasted into the cells, and one undo takes them out",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "22", right);
      // The column balances still: Problems lists no more than there is room for.
      await paste(workbench, "20\t0\n4\t0\n");
      await workbench.expectProblems({ code: "row-total", message: "21 (20" }, { code: "row-total", message: "4 (4" });
      await workbench.focusEditor();
      await page.keyboard.press("Control+z");
      await workbench.expectProblems();
    },
  },
  {
    name: "what does not fit into a table is not pasted, and it is said why; what is no number is left out",
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "22", right);
      await paste(workbench, "1\t2\t3\t4\t5\t6\t7\t8\r\n");
      await workbench.expectNotifications("Not pasted: 1 × 8 cells");
      assert.equal(await page.locator(".tab.active.dirty").count(), 0);
      // The number is still selected.
      await paste(workbench, "３１件\t-1\r\n");
      await workbench.expectNotifications("Not pasted: 1 × 8 cells", "Left out, as they are no numbers");
      await workbench.type("5");
      await expectText(workbench, clean.replace(right, right.replace("22", "315")));
    },
  },
  {
    name: "rows of a spreadsheet are pasted into the rows of their labels",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "行政处罚", "| 行政处罚");
      await paste(workbench, "行政强制\t 3 \r\n行政处罚\t -   \r\n");
      await expectText(workbench, clean.replace("| 行政强制 | 0 |", "| 行政强制 | 3 |"));
    },
  },
  {
    name: "a table pasted from a web page with merged cells becomes a table, and the caret stands behind it",
    hosts: ["node", "web"],
    files: { [file]: withoutTable },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems({ code: "missing-table", message: "第二十条第（一）项" });
      await workbench.focusEditor();
      await workbench.select(file, "", "### 第二十条第（一）项\n\n");
      await paste(workbench, pageText, page);
      await workbench.expectText("| 行政规范性文件 |");
      await workbench.type("9");
      await expectText(workbench, `${clean.slice(0, from)}${aligned}9${clean.slice(to)}`);
    },
  },
  {
    name: "a row that was copied in the editor itself is pasted above the row with the caret",
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await workbench.select(file, "", "行政强制 | 0 |");
      await page.keyboard.press("Control+x");
      // The clipboard may answer late.
      await expectText(workbench, clean.replace("| 行政强制 | 0 |\n", ""));
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Control+v");
      await expectText(workbench, clean.replace(penalties, "| 行政强制 | 0 |\n| 行政处罚 | 0 |\n"));
    },
  },
];
