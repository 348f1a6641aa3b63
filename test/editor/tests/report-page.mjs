/** The page of `nianbao report` as a browser shows it: it needs no editor, only the browser that is there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clean, wrong, wrongTotal } from "../faults.mjs";
import { root } from "../setup.mjs";

/** Its sum is told in a line that has no place to break. */
const long = wrong.replace("| 22 | 0 | 0 | 0 | 0 | 1 |", `|${" 222222222222 |".repeat(6)}`);
const named = (text, name) => text.replace("示例县", name);

export default [
  {
    name: "the page of a report: narrow, wide and printed; sorted, searched and followed",
    files: {},
    async run(workbench) {
      const folder = mkdtempSync(join(tmpdir(), "nianbao-page-"));
      const page = await workbench.page.context().newPage();
      try {
        const drafts = [
          named(wrongTotal, "甲县"),
          named(wrongTotal, "乙县").replaceAll("（", "(").replace(wrong, long),
          named(clean, "丙县"),
        ];
        for (const [index, text] of drafts.entries()) writeFileSync(join(folder, `${index}.nianbao.md`), text);
        for (const lang of ["zh-cn", "en"]) {
          nianbao(["report", "-o", `${lang}.html`, "--lang", lang], folder);
          await page.goto(pathToFileURL(join(folder, `${lang}.html`)).href);
          await page.setViewportSize({ width: 320, height: 640 });
          assert.equal(await page.evaluate(sideways), 0, `${lang}: a narrow window scrolls sideways`);
          await page.setViewportSize({ width: 1280, height: 800 });
          assert.deepEqual(await page.evaluate(clippedHeads), []);
        }
        await page.goto(pathToFileURL(join(folder, "zh-cn.html")).href);
        await sortsAndFinds(page);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".scroll").evaluate((box) => getComputedStyle(box).overflow), "visible");
      } finally {
        await page.close();
        rmSync(folder, { recursive: true });
      }
    },
  },
];

async function sortsAndFinds(page) {
  const shown = () => page.locator("#units tbody tr:visible th").allInnerTexts();
  const [first, second, third] = ["乙县", "甲县", "丙县"].map((name) => `${name}人民政府办公室`);
  assert.deepEqual(await shown(), [first, second, third]);
  const head = (name) =>
    page.getByRole("columnheader", { name, exact: true }).getByRole("button", { name, exact: true });
  await head("错误").click();
  // The arrow is not a part of the name that a screen reader says.
  await head("错误").click();
  assert.equal((await shown())[0], third);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(await shown(), [third, second, first].sort(new Intl.Collator("zh").compare));
  await page.getByRole("searchbox").fill("甲");
  assert.deepEqual(await shown(), [second]);
  await page.getByRole("link", { name: second, exact: true }).click();
  assert.ok(await page.locator("section:target h3", { hasText: "甲县" }).isVisible());
}

function nianbao(args, cwd) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "server/bin/nianbao.js"), ...args], { cwd });
  assert.equal(status, 0, String(stderr));
}

/** How far the page, in the window, can be pushed to the left. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** The heads of rules that do not show all that they say. */
function clippedHeads() {
  return [...document.querySelectorAll(".rule button")]
    .filter(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 1)
    .map(({ textContent }) => textContent);
}
