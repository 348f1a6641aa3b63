import { expect, test } from "vitest";
import { flatTree, WordTree } from "../../server/src/narrative/lexicon/word-tree.ts";

const flat = flatTree([
  ["公开", "publish"],
  ["不予公开", "denied"],
  ["公开", "again"],
  ["公开栏", "board"],
  ["公", "public"],
  ["不", "neg"],
  ["A", "letter"],
]);
// What is built in is JSON.
const tree = new WordTree<string>(JSON.parse(JSON.stringify(flat)));
const anywhere = () => true;
const find = (text: string, at = 0, end = text.length, mayEnd: (text: string, to: number) => boolean = anywhere) =>
  tree.longestAt(text, at, end, mayEnd);

test.each([
  ["不予公开了", { to: 4, meaning: "denied" }],
  ["不予以公开", { to: 1, meaning: "neg" }],
  ["公开", { to: 2, meaning: "publish" }],
  ["公开栏", { to: 3, meaning: "board" }],
  ["公示", { to: 1, meaning: "public" }],
  ["A", { to: 1, meaning: "letter" }],
  ["开", undefined],
  ["", undefined],
])("%s", (text, expected) => expect(find(text)).toEqual(expected));

test("a word ends by the end, and where it may", () => {
  expect(find("不予公开", 2, 3)).toEqual({ to: 3, meaning: "public" });
  expect(find("公开栏", 0, 3, (_, to) => to !== 3)).toEqual({ to: 2, meaning: "publish" });
  expect(find("公开栏", 0, 3, () => false)).toBeUndefined();
});

test("the characters that words begin with", () => {
  expect([...tree.firsts].sort()).toEqual(["A", "不", "公"].sort());
  const none = new WordTree(flatTree([]));
  expect(none.firsts).toBe("");
  expect(none.longestAt("公开", 0, 2, anywhere)).toBeUndefined();
});
