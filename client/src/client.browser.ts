/** The extension in VS Code for the Web, where it has to be one file. */
import type * as vscode from "vscode";
import { connect } from "./connected.browser.ts";
import { start } from "./extension.ts";
import type { MarkdownPlugin } from "./preview-plugin.ts";

export function activate(context: vscode.ExtensionContext): MarkdownPlugin {
  return start(context, connect);
}

export { stop as deactivate } from "./extension.ts";
