/** What a user sees in the workbench, waited for. */
import assert from "node:assert/strict";
import { squiggledTexts } from "./squiggles.mjs";
import { eventually } from "./wait.mjs";

export class Shown {
  constructor(page) {
    this.page = page;
    this.editor = page.locator(".editor-instance .monaco-editor").first();
    this.problems = page.locator(".markers-panel .monaco-list-row:has(.marker-icon)");
  }

  /** Waits until Problems lists just these, as `{ code, message }` with a part of the message. */
  async expectProblems(...expected) {
    await this.show("markers-panel", "Control+Shift+M");
    await eventually(async () => {
      const shown = (await this.problems.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
      assert.equal(shown.length, expected.length, `Problems shows: ${shown.join(" | ") || "nothing"}`);
      for (const { code = "", message } of expected)
        assert.ok(
          shown.some((text) => text.includes(`nianbao ${code}`) && text.includes(message)),
          `no ${code} “${message}” in: ${shown.join(" | ")}`,
        );
    });
  }

  /** Waits until the squiggles in view stand under just these texts. */
  async expectSquiggles(...expected) {
    await eventually(async () => assert.deepEqual(await this.editor.evaluate(squiggledTexts), expected));
  }

  /** Waits until just these notifications have come up; each is a part of the text of one. */
  async expectNotifications(...expected) {
    await eventually(async () => {
      const shown = await this.page.locator(".notification-toast .notification-list-item-message").allInnerTexts();
      assert.equal(shown.length, expected.length, `notifications: ${shown.join(" | ") || "none"}`);
      for (const text of expected)
        assert.ok(
          shown.some((one) => one.includes(text)),
          `not shown: ${text}`,
        );
    });
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

  /** Waits until a line in view begins with this. */
  async expectText(text) {
    await eventually(async () => {
      const lines = await this.editor.locator(".view-line").allInnerTexts();
      const plain = lines.map((line) => line.replaceAll("\u00a0", " "));
      assert.ok(
        plain.some((line) => line.startsWith(text)),
        `no line begins with ${text}:\n${plain.join("\n")}`,
      );
    });
  }

  /** Waits for a line above a table: of the text as it is now, whatever is told of it in Problems. */
  async expectLens(text) {
    await this.editor.locator(".codelens-decoration", { hasText: text }).first().waitFor();
  }

  /** Waits until a Markdown preview shows this; it is a page in a frame in a frame, of which a new one may wait. */
  async expectPreview(text) {
    const preview = this.page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
    await preview.locator(".markdown-body", { hasText: text }).waitFor();
  }

  async show(panel, keys) {
    const shown = this.page.locator(`.${panel}`);
    if (!(await shown.isVisible())) await this.page.keyboard.press(keys);
    await shown.waitFor();
  }
}
