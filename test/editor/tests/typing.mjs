/** What the editor helps with while a row is typed. */
import assert from "node:assert/strict";
import { clean, file, right } from "../faults.mjs";
import { signalServer } from "../server-process.mjs";
import { eventually } from "../wait.mjs";

const row = (label) => clean.split("\n").find((line) => line.startsWith(`| ${label}`));
const licences = row("行政许可");
const carriedOver = row("二、上年结转");
const granted = row("（一）予以公开");
const suits = clean.slice(clean.indexOf("| 行政诉讼"), clean.indexOf("\n\n## 五、") + 1);
const fresh = right.replaceAll(/\| [\d ]+(?=\|)/g, "|   ");
const review = row("行政复议").slice(0, -1);

export default [
  {
    name: "a row is left in peace while it is typed, and spoken of when the caret leaves it",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.select(file, "22", right);
      await page.keyboard.press("Delete");
      await workbench.expectLens("blank cells: 1");
      await workbench.expectProblems();
      await workbench.focusEditor();
      await page.keyboard.press("ArrowDown");
      await workbench.expectProblems({ code: "cell-blank", message: "0" });
      await workbench.focusEditor();
      await page.keyboard.press("Control+z");
      await workbench.expectProblems();
    },
  },
  {
    name: "Enter behind a row adds the next row of the form, and a bar aligns the table",
    files: { [file]: clean.replace(suits, "") },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectProblems({ code: "missing-row", message: "行政诉讼" });
      await workbench.focusEditor();
      await workbench.select(file, "|", `${review}|`);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await workbench.expectText("| 行政诉讼（未经复议直接起诉） |");
      // The bar that ends the row, typed anew.
      await page.keyboard.press("Backspace");
      await workbench.type("|");
      await workbench.expectText("| 行政复议                     |");
    },
  },
  {
    name: "Enter in a row leads to the number below, and tears no row",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      const place = page.locator("#status\\.editor\\.selection");
      // Where Tab leads on, VS Code has been told that the caret is in a row.
      await eventually(async () => {
        await workbench.focusEditor();
        await workbench.select(file, "0", "| 规章 | 0");
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Tab");
        await place
          .filter({ hasText: "(1 selected)" })
          .waitFor({ timeout: 3000 })
          .catch(async (error) => {
            // Too early, Tab has typed blanks, and the row would not be found again.
            await page.keyboard.press("Control+z");
            throw error;
          });
      });
      await page.keyboard.press("Enter");
      await place.filter({ hasText: /^Ln 34, .*\(1 selected\)$/ }).waitFor();
      await workbench.type("8");
      await workbench.expectText("| 行政规范性文件 | 3 | 8 | 17 |");
      await page.keyboard.press("Enter");
      await place.filter({ hasText: /^Ln 34, Col 25$/ }).waitFor();
      await workbench.expectText("| 行政规范性文件 | 3 | 8 | 17 |");
    },
  },
  {
    name: "the line above a table counts its blanks, and fills them",
    files: { [file]: clean.replace(licences, licences.replace("12", " ")) },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems({ code: "cell-blank", message: "行政许可" });
      await workbench.expectStatus("1 open \\(1 blank\\)");
      await workbench.goToProblem("行政许可");
      await workbench.expectLens("blank cells: 1");
      await workbench.shot("blanks");
      await workbench.editor.locator(".codelens-decoration a", { hasText: "fill all blanks" }).click();
      await workbench.expectProblems();
      await workbench.save();
      const row = workbench
        .read(file)
        .split("\n")
        .find((line) => line.startsWith("| 行政许可"));
      assert.match(row, /^\| 行政许可 \| *0 *\|$/);
    },
  },
  {
    name: "Tab leads from number to number, past rows that hold none, and back",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      const place = page.locator("#status\\.editor\\.selection");
      const line = (text) => clean.split("\n").indexOf(text) + 1;
      // Whether the caret is in a table VS Code is told a moment later; until then Tab is what it is elsewhere.
      await eventually(async () => {
        await workbench.focusEditor();
        await page.keyboard.press("Escape");
        await workbench.select(file, "2 |", carriedOver);
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Tab");
        // Between the two rows stands one without numbers.
        await place.filter({ hasText: `Ln ${line(granted)}, Col 15 (2 selected)` }).waitFor({ timeout: 3000 });
      });
      await page.keyboard.press("Shift+Tab");
      await place.filter({ hasText: new RegExp(`Ln ${line(carriedOver)}, .* \\(1 selected\\)`) }).waitFor();
      await workbench.type("3");
      await workbench.expectProblems({ code: "row-total", message: "2" });
    },
  },
  {
    name: "Tab indents in a draft without a table, also when it is shown after one with the caret in a table",
    files: { [file]: clean, "2025.nianbao.md": "# 2025\n" },
    async run(workbench) {
      const { page } = workbench;
      const place = page.locator("#status\\.editor\\.selection");
      await workbench.open("2025.nianbao.md");
      await workbench.open(file);
      await eventually(async () => {
        await workbench.focusEditor();
        await workbench.select(file, "2 |", carriedOver);
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Tab");
        await place.filter({ hasText: "(2 selected)" }).waitFor({ timeout: 3000 });
      });
      await workbench.open("2025.nianbao.md");
      await workbench.focusEditor();
      await eventually(async () => {
        await page.keyboard.press("Tab");
        await place.filter({ hasText: /Ln 1, Col [2-9]/ }).waitFor({ timeout: 3000 });
      });
    },
  },
  {
    name: "Tab from number to number in a row waits for no server",
    files: { [file]: clean.replace(right, fresh) },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectStatus("blank");
      const selected = page.locator("#status\\.editor\\.selection", { hasText: "(1 selected)" });
      await eventually(async () => {
        await workbench.select(file, "|   |   |   |   |   |   |   |", fresh);
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Tab");
        await selected.waitFor({ timeout: 3000 });
      });
      signalServer(workbench.folder, "SIGSTOP");
      try {
        for (const digit of "123456") {
          await page.keyboard.press(digit);
          await selected.waitFor({ state: "detached" });
          await page.keyboard.press("Tab");
          await selected.waitFor({ timeout: 10_000 });
        }
      } finally {
        signalServer(workbench.folder, "SIGCONT");
      }
      await page.keyboard.press("7");
      await workbench.save();
      const typed = workbench
        .read(file)
        .split("\n")
        .find((line) => line.startsWith("| 一、本年新收"));
      assert.equal(typed?.replaceAll(" ", ""), "|一、本年新收政府信息公开申请数量|1|2|3|4|5|6|7|");
    },
  },
];
