import { expect, test } from "vitest";
import { foldersOf } from "../../server/src/lsp/settings.ts";

test.each([
  ["file:///w/a/b/x.nianbao.md", ["file:///w"], ["file:///w/a/b", "file:///w/a", "file:///w"]],
  ["file:///w/a/b/x.nianbao.md", ["file:///w", "file:///w/a"], ["file:///w/a/b", "file:///w/a"]],
  ["file:///w/a/x.nianbao.md", ["file:///w/"], ["file:///w/a", "file:///w"]],
  ["file:///wide/x.nianbao.md", ["file:///w"], ["file:///wide", "file://"]],
  [
    "vscode-vfs://github/o/r/x.nianbao.md",
    [],
    ["vscode-vfs://github/o/r", "vscode-vfs://github/o", "vscode-vfs://github"],
  ],
  ["untitled:Untitled-1", ["file:///w"], []],
  ["", [], []],
])("%s in %j", (uri, roots, folders) => {
  expect([...foldersOf(uri, roots)]).toEqual(folders);
});
