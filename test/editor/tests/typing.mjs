/** What the editor helps with while a row is typed. */
import assert from "node:assert/strict";
import { clean, file, right } from "../faults.mjs";

const row = (label) => clean.split("\n").find((line) => line.startsWith(`| ${label}`));
const licences = row("行政许可");
const suits = clean.slice(clean.indexOf("| 行政诉讼"), clean.indexOf("\n\n## 五、") + 1);
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
];
