import { expect, test } from "vitest";
import { isSlip } from "../../server/src/narrative/binding/slip.ts";

test.each([
  [418, 481, "two neighbours exchanged"],
  [71, 17, "the digits of a number of two"],
  [210.36, 201.36, "with a decimal part"],
  [12440, 12044, "digits apart, of a long number"],
  [22871, 23871, "one wrong digit of a long number"],
  [38127, 3812, "one digit too many"],
  [3127, 31127, "one missing"],
])("%d may be %d: %s", (said, meant) => {
  expect([isSlip(said, meant), isSlip(meant, said)]).toEqual([true, true]);
});

test.each([
  [481, 481, "the same"],
  [481, 482, "one more"],
  [4813, 4812, "one more, of a long number"],
  [481, 184, "more than two digits in another order"],
  [321, 123, "digits apart, of a short number"],
  [71, 17.0001, "another precision"],
  [2.16, 21.6, "the point elsewhere"],
  [11, 1, "short numbers"],
  [118, 18, "one digit more, of a short number"],
  [0, 10, "nothing"],
])("%d is not mistyped for %d: %s", (said, meant) => {
  expect([isSlip(said, meant), isSlip(meant, said)]).toEqual([false, false]);
});
