import { expect, test } from "vitest";
import { editDistance, similarity } from "../server/src/edit-distance.ts";

test.each([
  ["", "", 0],
  ["", "甲乙", 2],
  ["甲乙", "", 2],
  ["甲乙丙", "甲乙丙", 0],
  ["甲乙丙", "甲丁丙", 1],
  ["甲乙丙", "甲丙", 1],
  ["甲丙", "甲乙丙", 1],
  ["甲乙丙丁", "乙丙丁戊", 2],
  ["甲乙", "乙甲", 2],
])("from %j to %j it is %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ["", "", 1],
  ["甲", "", 0],
  ["甲乙丙丁", "甲乙丙丁", 0.85],
  ["甲乙丙丁", "甲乙丙丁戊己庚辛", 0.85],
  ["甲乙丙丁戊己庚辛", "戊己庚辛", 0.85],
  ["甲乙丙", "甲乙丙丁", 0.75],
  ["甲乙丙丁", "甲乙丙丁戊己庚辛壬", 4 / 9],
  ["甲乙丙丁戊", "甲乙丙丁己", 0.8],
  // Of ten characters three must be shared to be measured at all.
  ["甲乙丙一二三四五六七", "甲乙丙子丑寅卯辰巳午", 0.3],
  ["甲乙一二三四五六七八", "甲乙子丑寅卯辰巳午未", 0],
])("%s is like %s by %d", (a, b, by) => {
  expect(similarity(a, b)).toBeCloseTo(by, 10);
});
