import { expect, test } from "vitest";
import { Latest } from "../../client/src/latest.ts";

test("the answer to what was asked last is wanted, those before are not", () => {
  const latest = new Latest();
  const [first, other, second] = [latest.ask("a"), latest.ask("b"), latest.ask("a")];
  expect([first(), other(), second()]).toEqual([false, true, true]);
});

test("no answer is wanted for what is gone, until it is asked for again", () => {
  const latest = new Latest();
  const [inside, beside] = [latest.ask("w/a"), latest.ask("wide")];
  latest.drop((key) => key.startsWith("w/"));
  expect([inside(), beside()]).toEqual([false, true]);
  const again = latest.ask("w/a");
  expect([inside(), again()]).toEqual([false, true]);
});
