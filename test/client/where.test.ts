import { expect, test } from "vitest";
import { authorityOf, folderAround, isHere } from "../../client/src/where.ts";

test.each([
  ["", undefined, ""],
  ["github", undefined, "github"],
  ["", "127.0.0.1:8080", "127.0.0.1:8080"],
  ["", "code.example.cn", "code.example.cn"],
  ["", "ssh-remote", ""],
  ["", "wsl", ""],
  ["127.0.0.1:8080", "127.0.0.1:8080", "127.0.0.1:8080"],
])("of a file at “%s” in a window on %s: “%s”", (authority, remoteName, expected) => {
  expect(authorityOf({ authority }, remoteName)).toBe(expected);
});

test.each([
  ["file", true, undefined, true],
  ["file", true, "wsl", false],
  ["file", false, undefined, false],
  ["vscode-vfs", true, undefined, false],
])("a file with the scheme %s, desktop %s, remote %s: here %s", (scheme, isDesktop, remoteName, expected) => {
  expect(isHere({ scheme }, isDesktop, remoteName)).toBe(expected);
});

test("the nearest folder around a path", () => {
  const folders = ["/w", "/w/a", "/wide"].map((path) => ({ path }));
  expect(folderAround("/w/a/2025.docx", folders)).toBe(folders[1]);
  expect(folderAround("/wide/2025.docx", folders)).toBe(folders[2]);
  expect(folderAround("/elsewhere/2025.docx", folders)).toBeUndefined();
  expect(folderAround("2025.docx", folders)).toBeUndefined();
  // A disk that is opened as a whole.
  expect(folderAround("/d:/2024/2025.docx", [{ path: "/d:/" }])).toEqual({ path: "/d:/" });
});
