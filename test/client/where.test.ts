import { expect, test } from "vitest";
import { authorityOf, folderAround, isHere, proposed } from "../../client/src/where.ts";

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

test("what is made of a draft is proposed beside it, else in the folder that is open, else at home", () => {
  interface Place {
    readonly path: string;
    with(change: { path: string }): Place;
  }
  const at = (path: string): Place => ({ path, with: (change) => at(change.path) });
  const path = (of: string, folders: Place[]) => proposed(of, folders, at("/home/me"))?.path;
  expect(path("/w/a/2025.docx", [at("/w")])).toBe("/w/a/2025.docx");
  expect(path("2025.docx", [at("/w")])).toBe("/w/2025.docx");
  expect(path("2025.docx", [at("/d:/")])).toBe("/d:/2025.docx");
  expect(path("2025.docx", [])).toBe("/home/me/2025.docx");
  // It has a place already.
  expect(path("/else/2025.docx", [])).toBeUndefined();
  // In a browser nobody knows of a home.
  expect(proposed("2025.docx", [])).toBeUndefined();
});
