import { expect, test } from "vitest";
import { Latest } from "../../client/src/latest.ts";

test("the answer to what was asked last is wanted, those before are not", () => {
  const latest = new Latest();
  const [first, other, second] = [latest.ask("a"), latest.ask("b"), latest.ask("a")];
  expect([first(), other(), second()]).toEqual([false, true, true]);
});
