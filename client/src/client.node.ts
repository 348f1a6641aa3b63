/** The extension in desktop VS Code and on remotes. */
import { join } from "node:path";
import type * as vscode from "vscode";
import { start } from "./extension.ts";
import type { MarkdownPlugin } from "./preview-plugin.ts";

export function activate(context: vscode.ExtensionContext): MarkdownPlugin {
  return start(context, (...args) => {
    // A path that the bundler does not see through: the file is built by itself and lies beside this one.
    const { connect }: typeof import("./connected.node.ts") = require(join(__dirname, "connected.cjs"));
    return connect(...args);
  });
}

export { stop as deactivate } from "./extension.ts";
