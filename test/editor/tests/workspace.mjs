/** What concerns all drafts of a folder: the view 年报, the summary chart, a new report. */
import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clean, file, right, wrong, wrongTotal } from "../faults.mjs";
import { eventually } from "../wait.mjs";

const agency = "示例县人民政府办公室";
const lastYear = clean.replaceAll("2024年", "2023年");
/** Two years before, which is compared with nothing. */
const older = clean.replaceAll("2024年", "2022年");
const files = {
  "2022.nianbao.md": older,
  [file]: wrongTotal.replace("| 规章 | 0 |", "| 规章 |  |"),
  "towns/2024.nianbao.md": clean.replaceAll(agency, "示例县示例镇人民政府"),
};

export default [
  {
    name: "the view lists the drafts with their findings; a click leads to the place; a save brings it up to date",
    files,
    settings: { "workbench.colorTheme": "Default Dark Modern" },
    async run(workbench) {
      await showView(workbench);
      await expectRows(workbench, [
        `${agency}1 error · 1 blank`,
        "20241 error · 1 blank",
        "2022nothing found",
        "示例县示例镇人民政府nothing found",
        "2024nothing found",
      ]);
      const heard = await row(workbench, "20241 error").getAttribute("aria-label");
      assert.equal(heard, `2024 1 error · 1 blank ${file}`);
      await row(workbench, "20241 error").locator(".monaco-tl-twistie").click();
      await row(workbench, "row-total").click();
      await workbench.page.locator(".tab.active", { hasText: file }).waitFor();
      await workbench.expectStatus("2 open \\(1 blank\\)");
      await workbench.shot("view");
      await workbench.focusEditor();
      await workbench.type("23");
      await workbench.save();
      await row(workbench, `${agency}1 blank`).waitFor();
      // Closed again: the view remembers for the next test.
      await row(workbench, "20241 blank").locator(".monaco-tl-twistie").click();
      await workbench.command("Summary Chart");
      const chart = workbench.page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
      await chart.locator("h2", { hasText: "By rule" }).waitFor();
      await eventually(async () =>
        assert.deepEqual(await chart.locator("tr").allTextContents(), [
          `${agency}1 Errors 1`,
          "A cell for a number is not left blank cell-blank1 Errors 1",
        ]),
      );
      // The badge of the view counts drafts, the bars count findings: the chart says both.
      await chart.getByText("Drafts: 3, with errors or blanks: 1; findings: 1").waitFor();
      await workbench.shot("chart");
      await workbench.page.keyboard.press("Control+Shift+E");
    },
  },
  {
    name: "a draft in UTF-16, as Notepad calls Unicode, is read where it is not open, too",
    hosts: ["node", "web"],
    files: { "2023.nianbao.md": Buffer.from(`\uFEFF${lastYear}`, "utf16le"), [file]: clean },
    async run(workbench) {
      await workbench.open(file);
      await workbench.expectProblems({ code: "repeated-text", message: "" }, { code: "in-force", message: "" });
      await workbench.command("Close All Editors", "View");
      await showView(workbench);
      await expectRows(workbench, [`${agency}1 warning · 1 note`, "20241 warning · 1 note", "2023nothing found"]);
      await workbench.page.keyboard.press("Control+Shift+E");
    },
  },
  {
    name: "a draft in the view is previewed and exported from there",
    files: { [file]: clean },
    async run(workbench) {
      await showView(workbench);
      await row(workbench, "2024nothing found").hover();
      await workbench.shot("row");
      await row(workbench, "2024nothing found").locator('a[aria-label^="Preview in the Official Layout"]').click();
      await workbench.expectPreview("政府信息公开工作年度报告");
      await workbench.fromMenu(row(workbench, "2024nothing found"), "Export to HTML…");
      await workbench.saveAs("2024.html", "Export to HTML");
      await eventually(() => assert.match(workbench.read("2024.html"), /政府信息公开工作年度报告/));
      await workbench.command("Clear All Notifications", "Notifications");
    },
  },
  {
    name: "the view goes along with last year's draft, the configuration, the settings, and what is not saved",
    hosts: ["node", "web"],
    files: { "2023.nianbao.md": lastYear, [file]: clean },
    async run(workbench) {
      const expectDraft = (found) => expectRows(workbench, [`${agency}${found}`, `2024${found}`, "2023nothing found"]);
      await showView(workbench);
      await expectDraft("1 warning · 1 note");
      rmSync(join(workbench.folder, "2023.nianbao.md"));
      await expectRows(workbench, [`${agency}nothing found`, "2024nothing found"]);
      workbench.write("2023.nianbao.md", lastYear);
      await expectDraft("1 warning · 1 note");
      workbench.write(".nianbao.json", JSON.stringify({ rules: { "in-force": "off" } }));
      await expectDraft("1 note");
      await workbench.setUp({ "nianbao.rules": { "repeated-text": "off" } });
      await expectDraft("nothing found");
      // By another program, while an editor shows it.
      await workbench.open(file);
      workbench.write(file, wrongTotal);
      await expectDraft("1 error");
      await workbench.select(file, "24", wrong);
      await workbench.type("23");
      await workbench.command("Check Workspace");
      await expectDraft("nothing found");
      await workbench.command("Revert File", "File");
      await workbench.command("Close All Editors", "View");
      await expectDraft("1 error");
      await workbench.page.keyboard.press("Control+Shift+E");
    },
  },
  {
    name: "the drafts of a folder that is moved or taken away are in the view where they are",
    files,
    async run(workbench) {
      await showView(workbench);
      await row(workbench, "示例县示例镇人民政府").waitFor();
      const { page } = workbench;
      const draft = (place) => page.locator(`.monaco-list-row[aria-label$="${place}/2024.nianbao.md"]`);
      await page.keyboard.press("Control+Shift+E");
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "towns" }).click();
      await page.keyboard.press("F2");
      await page.locator(".explorer-folders-view input").fill("moved");
      await page.keyboard.press("Enter");
      await showView(workbench);
      await draft("moved").waitFor();
      assert.equal(await draft("towns").count(), 0);
      // By another program.
      renameSync(join(workbench.folder, "moved"), join(workbench.folder, "elsewhere"));
      await draft("elsewhere").waitFor();
      assert.equal(await draft("moved").count(), 0);
      rmSync(join(workbench.folder, "elsewhere"), { recursive: true });
      await row(workbench, "示例县示例镇人民政府").waitFor({ state: "detached" });
      await page.keyboard.press("Control+Shift+E");
    },
  },
  {
    name: "a draft that is not saved is there once when its window is loaded again, with its preview",
    hosts: ["node", "web"],
    fresh: true,
    files: { "2023.nianbao.md": lastYear, "2024.txt": clean },
    async run(workbench) {
      const { page } = workbench;
      const tabs = page.locator(".tab", { hasText: /^2024\.nianbao\.md/ });
      await workbench.open("2023.nianbao.md");
      await workbench.importFromExplorer("2024.txt");
      await tabs.waitFor();
      await workbench.focusEditor();
      // With last year's report beside it, as the file would be.
      await workbench.expectProblems({ code: "repeated-text", message: "" }, { code: "in-force", message: "" });
      await workbench.command("Preview in the Official Layout");
      await workbench.expectPreview("政府信息公开工作年度报告");
      const loaded = page.waitForEvent("load");
      await workbench.command("Reload Window", "Developer");
      await loaded;
      await workbench.expectPreview("政府信息公开工作年度报告");
      await workbench.expectProblems({ code: "repeated-text", message: "" }, { code: "in-force", message: "" });
      await workbench.shot("again");
      assert.equal(await tabs.count(), 1);
    },
  },
  {
    name: "a new report carries last year's numbers over, and the caret waits at the first blank",
    language: "zh-cn",
    files: { "2023.nianbao.md": lastYear },
    async run(workbench) {
      const { page } = workbench;
      await workbench.open("2023.nianbao.md");
      await workbench.command("新建年报");
      const input = page.locator(".quick-input-widget");
      await input.locator(".monaco-list-row", { hasText: agency }).click();
      // Not into the box of the question before.
      await input.getByText("报告哪一年的工作").waitFor();
      await input.locator("input").fill("2018");
      await input.locator(".quick-input-message", { hasText: "2019 年度" }).waitFor();
      await workbench.shot("year");
      await input.locator("input").fill("2024");
      await page.keyboard.press("Enter");
      await input.locator(".monaco-list-row", { hasText: "带入上一年的数" }).click();
      const name = `2024-${agency}.nianbao.md`;
      await page.locator(".tab.active", { hasText: name }).waitFor();
      await workbench.editor.locator(".view-line", { hasText: "主动公开" }).first().waitFor();
      await workbench.focusEditor();
      await workbench.type("主动公开工作。");
      await workbench.shot("new");
      await page.keyboard.press("Control+s");
      await eventually(() => assert.notEqual(workbench.read(name), ""));
      const text = workbench.read(name);
      assert.match(
        text,
        /^# 示例县人民政府办公室2024年.*\n[^#]*\n## 一、总体情况\n\n### （一）主动公开\n\n主动公开工作。\n\n###/,
      );
      assert.match(text, /二、上年结转政府信息公开申请数量 *\| *2 \|/);
      assert.equal(text.includes(right), false);
    },
  },
  {
    name: "of two drafts of last year each is offered to a new report, and the view tells them apart",
    files: { "2023.nianbao.md": lastYear, "2023-2.nianbao.md": lastYear },
    async run(workbench) {
      const { page } = workbench;
      await showView(workbench);
      await row(workbench, "2023-2.nianbao.md · nothing found").waitFor();
      await row(workbench, "2023.nianbao.md · nothing found").waitFor();
      await workbench.shot("twins");
      await workbench.command("New Report");
      const input = page.locator(".quick-input-widget");
      const box = input.locator("input.input");
      await box.fill("新机关");
      await workbench.shot("typed");
      await input.locator(".monaco-list-row", { hasText: "Another agency…" }).click();
      await input.getByText("full name of the agency").waitFor();
      assert.equal(await box.inputValue(), "新机关");
      await page.keyboard.press("Escape");
      await input.waitFor({ state: "hidden" });
      await workbench.command("New Report");
      await input.locator(".monaco-list-row", { hasText: agency }).click();
      await input.getByText("which year does it report on").waitFor();
      await box.fill("２０２４");
      await page.keyboard.press("Enter");
      await input.locator(".monaco-list-row", { hasText: "from 2023.nianbao.md" }).waitFor();
      await workbench.shot("both");
      await input.locator(".monaco-list-row", { hasText: "from 2023-2.nianbao.md" }).click();
      await page.locator(".tab.active", { hasText: `2024-${agency}.nianbao.md` }).waitFor();
      await workbench.editor.locator(".view-line", { hasText: "主动公开" }).first().waitFor();
      await page.keyboard.press("Control+Shift+E");
    },
  },
];

/** Until drafts are seen in it: the explorer, which the test before has asked for, may come up after it. */
async function showView({ page }) {
  const icon = (state) => page.locator(`.activitybar ${state} a.action-label[aria-label^="Annual Reports"]`);
  await eventually(async () => {
    if (!(await icon(".checked").isVisible())) await icon("").click({ force: true });
    await rows({ page }).first().waitFor({ timeout: 5000 });
  });
}

/** A row by what stands in it, without white space between its parts. */
const rows = (workbench) => workbench.page.locator(".pane-body .monaco-list-row:has(.custom-view-tree-node-item)");
const row = (workbench, text) =>
  rows(workbench)
    .filter({ hasText: new RegExp(text.replace(/(\d|府|室)(?=\d|nothing)/, "$1\\s*")) })
    .first();

async function expectRows(workbench, expected) {
  await eventually(async () => {
    const shown = await rows(workbench).allInnerTexts();
    assert.deepEqual(
      shown.map((text) => text.replace(/\s*\n\s*/g, "").trim()),
      expected,
    );
  });
}
