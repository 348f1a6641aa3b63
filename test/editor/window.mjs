/** Windows on a workbench. */
import { mkdirSync, rmSync } from "node:fs";
import { Workbench } from "./page.mjs";
import { eventually, patience } from "./wait.mjs";

/**
 * A window at an address, on a folder with just these files in it, and with a browser profile of its own. `workspace` says
 * that one of the files lists the folders that are to be seen.
 */
export async function openWindow(browser, { address, folder, files = {}, workspace, shots, language }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(patience);
  if (language) await context.addInitScript(speak, language);
  const page = await context.newPage();
  const workbench = new Workbench(page, { folder, shots, language });
  for (const [file, text] of Object.entries(files)) workbench.write(file, text);
  await page.goto(address);
  await page.locator(".monaco-workbench").waitFor();
  if (workspace) await seeFolders(page);
  return workbench;
}

/** On a busy machine VS Code may come up with none of them, and stay so. */
async function seeFolders(page) {
  await eventually(async () => {
    await page
      .locator(".explorer-folders-view .monaco-list-row")
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(async (error) => {
        await page.reload();
        throw error;
      });
  });
}

/** Runs in the browser. What a language pack would set: extensions speak the language, the workbench has no words. */
function speak(language) {
  Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { value: language });
}
