/** What a user does in the workbench, in words that the tests can be read in. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Shown } from "./shown.mjs";
import { tidyKeys } from "./tidy.mjs";
import { eventually } from "./wait.mjs";

export class Workbench extends Shown {
  constructor(page, { folder, shots, language }) {
    super(page);
    this.language = language;
    this.folder = folder;
    this.shots = shots;
    this.label = "";
    this.changes = 0;
  }

  async close() {
    await this.page.context().close();
  }

  write(file, text) {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  async open(file) {
    const found = this.page.locator(".quick-input-list .monaco-list-row", { hasText: file }).first();
    await eventually(async () => {
      await this.page.keyboard.press("Control+p");
      await this.page.locator(".quick-input-widget input.input").fill(file);
      // The list is made once, maybe before a file that was just written was seen.
      await found.click({ timeout: 10_000 }).catch(async (error) => {
        await this.page.keyboard.press("Escape");
        throw error;
      });
    });
    await this.#opened(file);
  }

  /** For a workbench that does not search its folder. */
  async openInExplorer(file) {
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
    await this.#opened(file);
  }

  async #opened(file) {
    await this.page.locator(".tab.active", { hasText: file }).waitFor();
    await this.editor.locator(".view-line").first().waitFor();
  }

  /** Settings for the folder, as one of its files; that they hold is seen by the title of the window. */
  async setUp(settings) {
    const title = `settings ${++this.changes}`;
    this.write(".vscode/settings.json", JSON.stringify({ ...settings, "window.title": title }));
    await eventually(async () => assert.equal(await this.page.title(), title));
  }

  /** Leaves the window as a test expects to find it: nothing open, nothing in the folder, nothing to tell. */
  async tidy() {
    await eventually(async () => {
      await this.page.keyboard.press(tidyKeys);
      await this.page.locator(".tab").first().waitFor({ state: "detached", timeout: 2000 });
    });
    for (const file of readdirSync(this.folder)) rmSync(join(this.folder, file), { recursive: true });
    await this.expectProblems();
    await eventually(async () => assert.doesNotMatch(await this.page.title(), /^settings/));
  }

  /** Puts the caret on the place of a problem, as a double click on its entry does. */
  async goToProblem(message) {
    await eventually(async () => {
      // On the words: the light bulb is left of them, the link to the page of the rule right.
      await this.problems
        .filter({ hasText: message })
        .first()
        .dblclick({ position: { x: 90, y: 10 }, timeout: 2000 });
      await this.page.locator(".editor-instance .monaco-editor.focused").waitFor({ timeout: 2000 });
    });
  }

  /** Takes the fix with this title from the menu of the light bulb. */
  async quickFix(title, shot) {
    const item = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
    await eventually(async () => {
      await this.page.locator(".editor-instance .lightBulbWidget").first().waitFor({ state: "attached" });
      // In the menu itself the same keys would take its first entry.
      if (!(await item.isVisible())) await this.page.keyboard.press("Control+.");
      await item.waitFor({ timeout: 5000 });
    });
    if (shot) await this.shot(shot);
    // An overlay covers the menu until the mouse first moves.
    await item.hover({ force: true });
    await item.click();
    await item.waitFor({ state: "detached" });
  }

  /** Runs a command, one of ours where nothing else is said, by its title in the palette. */
  async command(title, category = this.language === "zh-cn" ? "年报" : "年报 Nianbao") {
    const entry = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    await eventually(async () => {
      // What has just opened or closed may take the key for itself.
      await this.page.keyboard.press("F1");
      await this.page.locator(".quick-input-widget input.input").fill(`>${category}: ${title}`, { timeout: 5000 });
      await entry.waitFor({ timeout: 5000 });
    });
    await entry.click();
  }

  /** Selects what stands in the draft on the disk from one text on; it must be there once. */
  async select(file, text, within = text) {
    const before = this.read(file).split(within);
    assert.equal(before.length, 2, `${within} stands ${before.length - 1} times in ${file}`);
    const lines = (before[0] + within.slice(0, within.lastIndexOf(text))).split("\n");
    await this.page.keyboard.press("Control+g");
    await this.page.locator(".quick-input-widget input.input").fill(`:${lines.length}:${lines.at(-1).length + 1}`);
    await this.page.keyboard.press("Enter");
    for (let at = 0; at < text.length; at++) await this.page.keyboard.press("Shift+ArrowRight");
  }

  /** Takes the import from the menu of a file in the explorer. */
  async importFromExplorer(name) {
    await this.fromMenu(this.inExplorer(name), "Import Published Report…");
  }

  inExplorer(name) {
    return this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  }

  /** Takes an entry of the menu of what stands in a list. */
  async fromMenu(item, title) {
    const entry = this.page.locator(".context-view .action-label", { hasText: title });
    await eventually(async () => {
      await item.click({ button: "right" });
      // A menu that came up before the extension did has none of its entries, and gets none.
      await entry.waitFor({ timeout: 5000 }).catch(async (error) => {
        await this.page.keyboard.press("Escape");
        throw error;
      });
    });
    // A menu that has just opened does not heed a click; one that does may be slow to go, and a second click would do all twice.
    await eventually(async () => {
      await this.page.waitForTimeout(300);
      if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => {});
      await entry.waitFor({ state: "detached", timeout: 5000 });
    });
  }

  /** In the dialog that asks where to, once it proposes the name of the draft. */
  async saveAs(name, title = "") {
    const dialog = this.page.locator(".quick-input-widget", { hasText: title });
    const input = dialog.locator("input.input");
    await eventually(async () => assert.equal(await input.evaluate(selectedText), "2024"));
    await input.fill(`${this.folder}/${name}`);
    await dialog.locator("a.monaco-button", { hasText: "OK" }).click();
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async focusEditor() {
    await this.page.keyboard.press("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  async expectSaved(file, text) {
    await eventually(async () => assert.equal(this.read(file), text));
    // A byte order mark and line ends are a part of it.
    assert.deepEqual(readFileSync(join(this.folder, file)), Buffer.from(text));
  }

  async save() {
    const dirty = this.page.locator(".tab.active.dirty");
    await dirty.waitFor();
    await this.page.keyboard.press("Control+s");
    await dirty.waitFor({ state: "detached" });
  }

  async shot(name) {
    await this.page.screenshot({ path: join(this.shots, `${this.label}-${name}.png`) });
  }
}

/** Runs in the browser. */
const selectedText = ({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd);
