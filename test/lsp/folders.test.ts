import { expect, test } from "vitest";
import { foldersOf, placeOf } from "../../server/src/lsp/folders.ts";

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

const disk = ["file:///w", "file:///w/a"];

test.each([
  ["file:///x/2025.nianbao.md", disk, "file:///x/2025.nianbao.md"],
  ["untitled:/w/a/2025.nianbao.md", disk, "file:///w/a/2025.nianbao.md"],
  ["untitled:/c%3A/w/2025.nianbao.md", ["file:///c%3A/w"], "file:///c%3A/w/2025.nianbao.md"],
  ["untitled://server/share/2025.nianbao.md", ["file://server/share/"], "file://server/share/2025.nianbao.md"],
  // After a reload of a window on a server; the server's own folders are on its disk.
  ["untitled://127.0.0.1:8080/w/2025.nianbao.md", disk, "file:///w/2025.nianbao.md"],
  [
    "untitled:/home/w/2025.nianbao.md",
    ["vscode-remote://ssh-remote%2Bhost/home/w"],
    "vscode-remote://ssh-remote%2Bhost/home/w/2025.nianbao.md",
  ],
  [
    "untitled://github/o/r/2025.nianbao.md",
    ["file:///o/r", "vscode-vfs://github/o/r"],
    "vscode-vfs://github/o/r/2025.nianbao.md",
  ],
  ["untitled://mount/2025.nianbao.md", ["vscode-test-web://mount/"], "vscode-test-web://mount/2025.nianbao.md"],
  ["untitled:/2025.nianbao.md", ["memfs:/"], "memfs:/2025.nianbao.md"],
  // In no folder of the workspace: on the disk, if that is certain.
  ["untitled:/wide/2025.nianbao.md", disk, "file:///wide/2025.nianbao.md"],
  ["untitled:/wide/2025.nianbao.md", [], "file:///wide/2025.nianbao.md"],
  ["untitled://127.0.0.1:8080/wide/2025.nianbao.md", disk, "file:///wide/2025.nianbao.md"],
  ["untitled:/wide/2025.nianbao.md", ["vscode-vfs://github/o/r"], undefined],
  ["untitled://server/share/2025.nianbao.md", [], undefined],
  ["untitled:Untitled-1", disk, undefined],
  ["untitled:1.nianbao.md", [], undefined],
])("%s in %j is, or will be, %s", (uri, roots, place) => {
  expect(placeOf(uri, roots, true)).toBe(place);
});

test("a server that sees no disk does not guess that it is one", () => {
  expect(placeOf("untitled:/wide/2025.nianbao.md", [], false)).toBeUndefined();
  expect(placeOf("untitled:/w/2025.nianbao.md", disk, false)).toBe("file:///w/2025.nianbao.md");
});
