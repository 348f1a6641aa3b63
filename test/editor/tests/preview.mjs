/** The preview in the official layout: opened by the button in the title bar, live, in both themes. */
import assert from "node:assert/strict";
import { clean, file, problem, right, wrongTotal } from "../faults.mjs";
import { eventually } from "../wait.mjs";

const settings = { "workbench.colorTheme": "Default Dark Modern" };

export default [
  {
    name: "the preview prints the tables as the form does and marks the wrong cell",
    files: { [file]: wrongTotal },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems(problem);
      await openPreview(workbench, "Preview in the Official Layout");
      await expectMarked(workbench, ["24should be 23"]);
      await preview(workbench).locator(".nianbao-error").scrollIntoViewIfNeeded();
      await workbench.shot("preview");
      const rows = await preview(workbench).locator(".nianbao-official:has-text('自然人') thead tr").allInnerTexts();
      assert.equal(rows.length, 3, `rows of the header: ${rows.join(" | ")}`);
      assert.equal(await preview(workbench).locator("table.w15 td").count(), 15);
      assert.equal(await preview(workbench).locator("table:not(.nianbao-official table)").count(), 0);

      // Live: the total is put right, a number is made wrong.
      await workbench.focusEditor();
      await workbench.select(file, "24", right.replace("23 |", "24 |"));
      await workbench.type("23");
      await expectMarked(workbench, []);
      await workbench.page.keyboard.press("Backspace");
      await expectMarked(workbench, ["2should be 23"]);

      // The preview outlives its editor, and then shows the file.
      await workbench.type("4");
      await workbench.save();
      await closeTab(workbench.page.locator(`.tab[data-resource-name="${file}"]`).first());
      workbench.write(file, clean);
      await expectMarked(workbench, []);
      assert.equal(await preview(workbench).locator("table.w15").count(), 1);
    },
  },
  {
    name: "the preview by the keys that Markdown has for it, and from the explorer",
    files: { [file]: clean, "notes.md": "# 2024\n" },
    async run(workbench) {
      const { page } = workbench;
      const item = (name) => page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
      const entry = page.locator(".context-view .action-label", { hasText: "Preview in the Official Layout" });
      await workbench.open(file);
      await workbench.expectStatus("nothing found");
      await workbench.focusEditor();
      await page.keyboard.press("Control+k");
      await page.keyboard.press("v");
      await preview(workbench).locator(".nianbao-official").first().waitFor();
      await closePreview(workbench);
      await item("notes.md").click({ button: "right" });
      await page.locator(".context-view .action-label", { hasText: "Open Preview" }).waitFor();
      assert.equal(await entry.count(), 0);
      await page.keyboard.press("Escape");
      await item(file).click({ button: "right" });
      await entry.waitFor();
      // A menu that has just opened does not heed a click.
      await eventually(async () => {
        if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => {});
        await entry.waitFor({ state: "detached", timeout: 1000 });
      });
      await preview(workbench).locator(".nianbao-official").first().waitFor();
      await closePreview(workbench);
    },
  },
  {
    name: "the preview goes where the editor goes, and a double click leads back",
    files: { [file]: clean },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open(file);
      await openPreview(workbench, "Preview in the Official Layout");
      const row = preview(workbench).locator("tr.code-line", { hasText: "（七）总计" });
      await eventually(async () => assert.ok((await row.boundingBox()).y > 800));
      await workbench.focusEditor();
      await workbench.select(file, "四、结转下年度继续办理");
      await eventually(async () => assert.ok((await row.boundingBox()).y < 760));
      await row.locator("th").dblclick();
      const line = clean.split("\n").findIndex((text) => text.startsWith("| （七）总计")) + 1;
      await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line},` }).waitFor();
    },
  },
  {
    name: "the preview in Chinese and in the dark theme; another Markdown file is left as it is",
    language: "zh-cn",
    files: { [file]: wrongTotal, "other.md": clean },
    settings,
    async run(workbench) {
      await workbench.open(file);
      await openPreview(workbench, "按官方格式预览");
      await expectMarked(workbench, ["24应为 23"]);
      await preview(workbench).locator(".nianbao-error").scrollIntoViewIfNeeded();
      await workbench.shot("preview");
      await preview(workbench).locator("table.w15").scrollIntoViewIfNeeded();
      await workbench.shot("preview-wide");
      // However narrow: no label scrolls out of sight.
      const tables = await preview(workbench)
        .locator(".nianbao-official .scroll")
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
      assert.deepEqual(tables, [0, 0, 0]);
      await closePreview(workbench);
      await workbench.open("other.md");
      await workbench.command("Open Preview to the Side", "Markdown");
      await preview(workbench).locator("table").first().waitFor();
      assert.equal(await preview(workbench).locator(".nianbao-official").count(), 0);
      await closePreview(workbench);
    },
  },
];

const preview = (workbench) => workbench.page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");

async function openPreview(workbench, title) {
  await workbench.page.locator(`.editor-actions .action-label[aria-label^="${title}"]`).first().click();
  await preview(workbench).locator(".nianbao-official").first().waitFor();
}

/** Tests leave one group of editors behind. */
async function closePreview(workbench) {
  await closeTab(workbench.page.locator(".tab", { hasText: /^Preview / }));
  await workbench.focusEditor();
}

async function closeTab(tab) {
  await tab.hover();
  await tab.locator(".codicon-close").click();
  await tab.waitFor({ state: "detached" });
}

async function expectMarked(workbench, expected) {
  await eventually(async () => {
    const marked = await preview(workbench).locator(".nianbao-error, .nianbao-warning").allInnerTexts();
    assert.deepEqual(
      marked.map((text) => text.replace(/\s*\n\s*/g, "")),
      expected,
    );
  });
}
