/** The first steps: the walkthrough and its example. */
import { file, problem, wrongTotal } from "../faults.mjs";

export default [
  {
    name: "the walkthrough opens an example with one wrong total",
    language: "zh-cn",
    // A file of ours, so that the folder is not empty.
    files: { [`old/${file}`]: wrongTotal },
    async run(workbench) {
      const { page } = workbench;
      await workbench.command("Open Walkthrough...", "Welcome");
      await page.locator(".quick-input-widget input.input").fill("写一份年报");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "写一份年报" }).first().click();
      await page.locator(".getting-started-step", { hasText: "看哪里有错" }).click();
      await picture(page).getByText("nianbao row-total").waitFor();
      await workbench.shot("squiggle");
      await page.locator(".getting-started-step", { hasText: "按官方格式预览" }).click();
      await picture(page).getByText("法人或其他组织").waitFor();
      await workbench.shot("preview");
      await page.locator(".getting-started-step", { hasText: "打开一份稿件" }).click();
      await page.locator("a.monaco-button", { hasText: "打开示例" }).click();
      await workbench.expectProblems(problem);
      await workbench.expectSquiggles();
      await workbench.shot("example");

      // The steps that follow are about the example, though the walkthrough is what is active.
      await page.locator(".getting-started-step", { hasText: "一键改正" }).click();
      await page.locator("a.monaco-button", { hasText: "重算全部合计" }).click();
      await workbench.expectProblems();
    },
  },
];

/** The drawing beside a step, a page in a frame in a frame. */
const picture = (page) => page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
