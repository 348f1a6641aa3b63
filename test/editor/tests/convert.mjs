/** A draft goes out as a document and comes back as a draft, all in the editor. */
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";
import { eventually } from "../wait.mjs";

const pdf = new URL("../../convert/fixtures/libreoffice.pdf", import.meta.url);

const numbers = (row) => row.match(/\d+/g);

export default [
  {
    name: "export to HTML and Word, after a warning; import from the explorer",
    hosts: ["node", "web"],
    files: { [file]: wrongTotal },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await workbench.focusEditor();
      await workbench.command("Export to HTML…");
      const dialog = page.locator(".monaco-dialog-box", { hasText: "The draft still has errors: 1." });
      await dialog.waitFor();
      await workbench.shot("warning");
      await dialog.locator("a.monaco-button", { hasText: "Export All the Same" }).click();
      await saveAs(workbench, "2024.html");
      await eventually(() => assert.match(workbench.read("2024.html"), /<td[^>]*>24<\/td>/));

      workbench.write(file, clean);
      await workbench.expectProblems();
      await workbench.focusEditor();
      await workbench.command("Export to Word…");
      await saveAs(workbench, "report.docx");
      await eventually(() => assert.match(workbench.read("report.docx"), /^PK/));
      await workbench.command("Clear All Notifications", "Notifications");

      await importFromExplorer(page, "report.docx");
      await page.locator(".notification-toast", { hasText: "everything found its place" }).waitFor();
      await workbench.shot("imported");

      // Once more: what may have been written since then stays as it is.
      await importFromExplorer(page, "report.docx");
      await page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
      await page.locator(".tab", { hasText: "report.nianbao.md" }).click();
      await page.keyboard.press("Control+s");
      await eventually(() => assert.notEqual(workbench.read("report.nianbao.md"), ""));
      const row = workbench
        .read("report.nianbao.md")
        .split("\n")
        .find((line) => line.startsWith("| 一、本年新收"));
      assert.deepEqual(numbers(row), numbers(right));
    },
  },
  {
    name: "a PDF is imported where there is Node",
    hosts: ["node"],
    files: { [file]: clean },
    async run(workbench) {
      await importPdf(workbench);
      await workbench.page.locator(".tab", { hasText: "report.nianbao.md" }).waitFor();
      await workbench.shot("pdf");
      await workbench.page.keyboard.press("Control+s");
      await eventually(() =>
        assert.match(workbench.read("report.nianbao.md"), /^\| 一、本年新收政府信息公开申请数量 +\| +\d/m),
      );
    },
  },
  {
    name: "a PDF is refused in words on the web",
    hosts: ["web"],
    files: { [file]: clean },
    async run(workbench) {
      await importPdf(workbench);
      const said = "VS Code for the Web does not import PDFs";
      await workbench.page.locator(".notification-toast", { hasText: said }).waitFor();
      await workbench.shot("no-pdf");
    },
  },
];

async function importFromExplorer(page, name) {
  const item = page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  await item.click({ button: "right" });
  const entry = page.locator(".context-view .action-label", { hasText: "Import Published Report…" });
  // A menu that has just opened does not heed a click.
  await eventually(async () => {
    await entry.click({ timeout: 1000 });
    await entry.waitFor({ state: "detached", timeout: 1000 });
  });
}

/**
 * The dialog of a workbench in a browser is an input for the path. Until it has read the folder it puts its own name
 * over what is typed; then it selects that name for the author to type another.
 */
async function saveAs({ page, folder }, name) {
  const input = page.locator(".quick-input-widget input.input");
  await eventually(async () => assert.equal(await input.evaluate(selectedText), "2024"));
  await input.fill(`${folder}/${name}`);
  await page.locator(".quick-input-widget a.monaco-button", { hasText: "OK" }).click();
}

/** Runs in the browser. */
const selectedText = ({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd);

async function importPdf(workbench) {
  await workbench.open(file);
  await workbench.expectProblems();
  copyFileSync(pdf, join(workbench.folder, "report.pdf"));
  await importFromExplorer(workbench.page, "report.pdf");
}
