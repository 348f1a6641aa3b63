import { expect, test } from "vitest";
import { fileName, freeName, stemOf } from "../../client/src/draft-names.ts";

test("a name that any file system takes", () => {
  expect(fileName("甲县 政府/办公室", 2024)).toBe("2024-甲县-政府-办公室.nianbao.md");
});

test("without the ending of drafts", () => {
  expect(["年报.nianbao.md", "年报.md", "Untitled-1"].map(stemOf)).toEqual(["年报", "年报", "Untitled-1"]);
  expect(["年报.Nianbao.MD", "年报.MD"].map(stemOf)).toEqual(["年报", "年报"]);
});

test.each([
  [[], "年报.nianbao.md"],
  [["年报.nianbao.md"], "年报-2.nianbao.md"],
  [["年报.nianbao.md", "年报-2.nianbao.md", "年报-4.nianbao.md"], "年报-3.nianbao.md"],
])("a name that is free beside %j", async (taken: string[], free) => {
  expect(await freeName("年报.nianbao.md", async (name) => taken.includes(name))).toBe(free);
});

test("none where all are taken", async () => {
  let asked = 0;
  const isTaken = async () => ++asked > 0;
  expect(await freeName("年报.nianbao.md", isTaken)).toBeUndefined();
  expect(asked).toBe(99);
});
