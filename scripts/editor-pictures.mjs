/**
 * Takes the pictures of the README in the real workbench, into docs/images: `node scripts/editor-pictures.mjs`, after
 * npm run build and npm run package. What they show is done on the way, so that a picture cannot show what does not work.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cache, root, setUp } from "../test/editor/setup.mjs";
import { eventually } from "../test/editor/wait.mjs";
import { openWindow } from "../test/editor/window.mjs";
import { installPackage, startWorkbench } from "../test/editor/workbench.mjs";

const images = join(root, "docs/images");
const examples = join(root, "examples");
const file = "2024-county-office.nianbao.md";
const row = /^(\| 一、本年新收政府信息公开申请数量 .*\|\s*)23(\s*\|)$/m;
const settings = {
  // Two letters as wide as a Chinese character, as the README advises.
  "editor.fontFamily": "'WenQuanYi Zen Hei Mono', 'Noto Sans Mono CJK SC', 'Sarasa Mono SC', monospace",
  "editor.fontSize": 13,
  "breadcrumbs.enabled": false,
  "editor.stickyScroll.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
};

mkdirSync(images, { recursive: true });
const { chromium, executablePath, codeServer } = await setUp();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const folder = join(cache, "pictures");
const extensions = installPackage({ codeServer, folder: join(folder, "installed"), vsix: join(root, "nianbao.vsix") });
const { url, stop } = await startWorkbench({ codeServer, folder: join(folder, "run"), extensions, settings });
try {
  const workbench = await openWindow(browser, {
    address: `${url}/?folder=${encodeURIComponent(join(folder, "run/workspace"))}`,
    folder: join(folder, "run/workspace"),
    shots: images,
    language: "zh-cn",
  });
  for (const name of readdirSync(examples).filter((name) => name.endsWith(".nianbao.md"))) {
    const text = readFileSync(join(examples, name), "utf8");
    workbench.write(name, name === file ? text.replace(row, "$124$2") : text);
  }
  execFileSync(process.execPath, [join(root, "server/bin/nianbao.js"), "format", workbench.folder], {
    stdio: "ignore",
  });
  await pictures(workbench);
} finally {
  await stop();
  await browser.close();
}

async function pictures(workbench) {
  const { page } = workbench;
  await workbench.open(file);
  await page.keyboard.press("Control+b");
  const line =
    workbench
      .read(file)
      .split("\n")
      .findIndex((text) => text.startsWith("| 一、本年新收")) + 1;
  const column = workbench.read(file).split("\n")[line - 1].lastIndexOf("24") + 1;
  const squiggle = page.locator(".squiggly-error").first();

  // The finding is listed below, the fix offered above it.
  await page.keyboard.press("Control+Shift+m");
  await workbench.problems.filter({ hasText: "总计应为 23" }).waitFor();
  await goTo(page, line, column);
  await squiggle.waitFor();
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget");
  await menu.locator(".monaco-list-row.action", { hasText: "改为 23" }).waitFor();
  await picture(workbench, "fix", { x: 48, y: 128, width: 1180, height: 458 });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+j");

  // A number that is right: what it is, and every sum that it takes part in.
  await goTo(page, line, workbench.read(file).split("\n")[line - 1].indexOf("22") + 1);
  await workbench.command("Show or Focus Hover", "");
  const hover = page.locator(".monaco-hover:visible").first();
  await hover.waitFor();
  await page.mouse.move(700, 760);
  await page.waitForTimeout(500);
  const { y, height } = await hover.boundingBox();
  await picture(workbench, "hover", { x: 560, y: y - 20, width: 640, height: height + 110 });
  await page.keyboard.press("Escape");

  await page.locator('.editor-actions .action-label[aria-label^="按官方格式预览"]').first().click();
  const preview = page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
  await workbench.focusEditor();
  await workbench.command("Close Editor", "View");
  await page.locator(".tab", { hasText: /^2024/ }).waitFor({ state: "detached" });
  await page.mouse.move(20, 600);
  // It renders once more when the tables of the closed draft are there, and then stands at its beginning.
  await eventually(async () => {
    await preview.locator("h2", { hasText: "三、" }).evaluate((heading) => scrollTo(0, heading.offsetTop - 12));
    await page.waitForTimeout(1000);
    const { y } = await preview.locator(".nianbao-error").boundingBox();
    if (y < 72 || y > 500) throw new Error("the wrong cell is not in the picture");
  });
  await picture(workbench, "preview", { x: 60, y: 72, width: 1220, height: 450 });
  await workbench.command("Close Editor", "View");

  await page.keyboard.press("Control+b");
  await page.locator('.activitybar a.action-label[aria-label="年报"]').click();
  const node = page.locator(".pane-body .monaco-list-row", { hasText: "2020" });
  await node.locator(".monaco-tl-twistie").click();
  await workbench.command("汇总图");
  await page
    .frameLocator("iframe.webview.ready")
    .last()
    .frameLocator("#active-frame")
    .locator("h2", { hasText: "按规则" })
    .waitFor();
  await page.mouse.move(700, 700);
  await page.waitForTimeout(500);
  await picture(workbench, "reports", { x: 0, y: 35, width: 1240, height: 480 });
}

async function goTo(page, line, column) {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input.input").fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
}

async function picture(workbench, name, clip) {
  const path = join(images, `${name}.png`);
  await workbench.page.screenshot({ path, clip });
  const size = statSync(path).size / 1024;
  console.log(`  docs/images/${name}.png ${size.toFixed(0)} KB`);
  if (size > 150) throw new Error(`${name}.png is too large`);
}
