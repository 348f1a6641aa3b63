/** A draft goes out as a document and comes back as a draft, all in the editor. */
import assert from "node:assert/strict";
import { copyFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";
import { signalServer } from "../server-process.mjs";
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
      await dialog.locator("a.monaco-button", { hasText: "Show Problems" }).click();
      await page.locator(".markers-panel").waitFor();
      await workbench.focusEditor();
      await workbench.command("Export to HTML…");
      await dialog.locator("a.monaco-button", { hasText: "Export All the Same" }).click();
      await workbench.saveAs("2024.html");
      await eventually(() => assert.match(workbench.read("2024.html"), /<td[^>]*>24<\/td>/));

      workbench.write(file, clean);
      await workbench.expectProblems();
      await workbench.focusEditor();
      await workbench.command("Export to Word…");
      await workbench.saveAs("report.docx");
      await eventually(() => assert.match(workbench.read("report.docx"), /^PK/));
      await workbench.command("Clear All Notifications", "Notifications");

      await workbench.importFromExplorer("report.docx");
      await page.locator(".notification-toast", { hasText: "everything found its place" }).waitFor();
      await workbench.shot("imported");

      // Once more: what may have been written since then stays as it is.
      await workbench.importFromExplorer("report.docx");
      await page.locator(".tab.active", { hasText: "report-2.nianbao.md" }).waitFor();
      const said = "There is a draft report.nianbao.md already";
      await page.locator(".notification-toast", { hasText: said }).waitFor();
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
    name: "a draft that is not open is exported from the explorer, after the same warning",
    files: { [file]: wrongTotal },
    async run(workbench) {
      const { page } = workbench;
      const item = workbench.inExplorer(file);
      await item.waitFor();
      await workbench.fromMenu(item, "Export to Word…");
      const dialog = page.locator(".monaco-dialog-box", { hasText: "The draft still has errors: 1." });
      await dialog.locator("a.monaco-button", { hasText: "Show Problems" }).click();
      await page.locator(".tab.active", { hasText: file }).waitFor();
      // The key for the panel would close it again.
      await page.locator(".markers-panel").waitFor();
      await workbench.expectProblems(problem);
      workbench.write(file, clean);
      await workbench.expectProblems();
      await workbench.command("Close All Editors", "View");
      await workbench.fromMenu(item, "Export to Word…");
      await workbench.saveAs("not-open.docx");
      await eventually(() => assert.match(workbench.read("not-open.docx"), /^PK/));
      await workbench.command("Clear All Notifications", "Notifications");
    },
  },
  {
    name: "a document that cannot be read, and one that cannot be written, are told of in a sentence",
    hosts: ["node", "web"],
    files: { [file]: clean },
    async run(workbench) {
      // Such links are there, and lead to nothing that could be opened or made.
      for (const name of ["lost.docx", "taken.docx"]) symlinkSync("/proc/none/x.docx", join(workbench.folder, name));
      await workbench.open(file);
      await workbench.importFromExplorer("lost.docx");
      await expectToast(workbench, "lost.docx: it cannot be read.");
      await workbench.focusEditor();
      await workbench.command("Export to Word…");
      await workbench.saveAs("taken.docx", "Export to Word");
      await workbench.page.locator(".quick-input-widget", { hasText: "already exists" }).waitFor();
      await workbench.page.locator(".quick-input-widget a.monaco-button", { hasText: "OK" }).click();
      await expectToast(workbench, "taken.docx: it cannot be written. Maybe it is open in Word");
      await workbench.shot("not-written");
      await workbench.command("Clear All Notifications", "Notifications");
    },
  },
  {
    name: "an export and a new report that take their time say so, lest the next key goes into the draft",
    files: { [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      for (const [command, said] of [
        ["Export to Word…", "Exporting 2024.nianbao.md"],
        ["New Report", "Looking for the reports of earlier years"],
      ]) {
        signalServer(workbench.folder, "SIGSTOP");
        try {
          await workbench.command(command);
          await expectToast(workbench, said);
        } finally {
          signalServer(workbench.folder, "SIGCONT");
        }
        await workbench.page.locator(".quick-input-title", { hasText: /Export to Word|whose is it/ }).waitFor();
        await workbench.page.keyboard.press("Escape");
      }
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

async function expectToast({ page }, text) {
  await page.locator(".notification-toast", { hasText: text }).waitFor();
}

/**
 * The dialog of a workbench in a browser is an input for the path. Until it has read the folder it puts its own name
 * over what is typed; then it selects that name for the author to type another.
 */
async function importPdf(workbench) {
  await workbench.open(file);
  await workbench.expectProblems();
  copyFileSync(pdf, join(workbench.folder, "report.pdf"));
  await workbench.importFromExplorer("report.pdf");
}
