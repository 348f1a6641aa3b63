/** What a user sees and does in the workbench, in words that the tests can be read in. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const patience = 15_000;

export class Workbench {
  constructor(page, { folder, shots, label }) {
    this.page = page;
    this.folder = folder;
    this.shots = shots;
    this.label = label;
    this.editor = page.locator(".editor-instance .monaco-editor").first();
    this.problems = page.locator(".markers-panel .monaco-list-row:has(.marker-icon)");
  }

  write(file, text) {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  async goto(url) {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(this.folder)}`);
    await this.page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  }

  async open(file) {
    const entry = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file });
    await entry.dblclick({ timeout: 60_000 });
    await this.page.locator(".tab.active", { hasText: file }).waitFor({ timeout: patience });
    await this.editor.locator(".view-line").first().waitFor({ timeout: patience });
  }

  /** Waits until Problems lists just these, as `{ code, message }` with a part of the message. */
  async expectProblems(...expected) {
    await this.show("markers-panel", "Control+Shift+M");
    await eventually(async () => {
      const shown = (await this.problems.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
      assert.equal(shown.length, expected.length, `Problems shows: ${shown.join(" | ") || "nothing"}`);
      for (const { code, message } of expected)
        assert.ok(
          shown.some((text) => text.includes(` ${code} `) && text.includes(message)),
          `no ${code} “${message}” in: ${shown.join(" | ")}`,
        );
    });
  }

  /** Puts the caret on the place of a problem, as a double click on its entry does. */
  async goToProblem(message) {
    // Not in the middle, where the link to the rule's page may be.
    await this.problems
      .filter({ hasText: message })
      .first()
      .dblclick({ position: { x: 60, y: 10 } });
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor({ timeout: patience });
  }

  /** Waits until the squiggles in view stand under just these texts. */
  async expectSquiggles(...expected) {
    await eventually(async () => assert.deepEqual(await this.editor.evaluate(squiggledTexts), expected));
  }

  /** Takes the fix with this title from the menu of the light bulb. */
  async quickFix(title, shot) {
    await this.page
      .locator(".editor-instance .lightBulbWidget")
      .first()
      .waitFor({ state: "attached", timeout: patience });
    await this.page.keyboard.press("Control+.");
    const item = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
    await item.waitFor({ timeout: patience });
    if (shot) await this.shot(shot);
    // An overlay covers the menu until the mouse first moves.
    await item.hover({ force: true });
    await item.click();
    await item.waitFor({ state: "detached", timeout: patience });
  }

  /** Runs a command by its title in the palette. */
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  }

  /** Waits until the language status, which opens under the mouse, says this. */
  async expectStatus(pattern) {
    const status = this.page.locator(".hover-language-status", { hasText: new RegExp(pattern) });
    await eventually(async () => {
      // It opens only when the mouse comes to rest there, and the status bar still moves while a file opens.
      await this.page.mouse.move(640, 400);
      await this.page.locator("#status\\.languageStatus").hover();
      await status.first().waitFor({ timeout: 1500 });
    });
  }

  async save() {
    await this.page.locator(".tab.active.dirty").waitFor({ timeout: patience });
    await this.page.keyboard.press("Control+s");
    await this.page.locator(".tab.active:not(.dirty)").waitFor({ timeout: patience });
  }

  async shot(name) {
    await this.page.screenshot({ path: join(this.shots, `${this.label}-${name}.png`) });
  }

  async show(panel, keys) {
    const shown = this.page.locator(`.${panel}`);
    if (!(await shown.isVisible())) await this.page.keyboard.press(keys);
    await shown.waitFor({ timeout: patience });
  }
}

/** Tries until it no longer throws; what it threw last is what a failure shows. */
export async function eventually(attempt, timeout = patience) {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Runs in the browser. A squiggle is a box laid under the text, so its text is what lies above it. */
function squiggledTexts(editor) {
  const characters = [...editor.querySelectorAll(".view-line")].flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      for (let at = 0; at < walker.currentNode.length; at++) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        found.push({ text: range.toString(), box: range.getBoundingClientRect() });
      }
    }
    return found;
  });
  const squiggles = editor.querySelectorAll(".squiggly-error, .squiggly-warning, .squiggly-info");
  const boxes = [...squiggles].map((squiggle) => squiggle.getBoundingClientRect());
  return boxes
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ left, right, top, bottom }) =>
      characters
        .map(({ text, box }) => ({ text, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }))
        .filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
        .map(({ text }) => text)
        .join(""),
    );
}
