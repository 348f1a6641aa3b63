/** Stands in for vitest: takes down the tests that a file has, to be run as often as one likes. */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const { expect } = chai;

globalThis.__tests ??= [];
const path = [];

const filled = (name, values) =>
  `${name} ${values.map((value) => String(JSON.stringify(value)).slice(0, 60)).join(", ")}`;
const listed = (row) => (Array.isArray(row) ? row : [row]);

export function test(name, ...rest) {
  const run = rest.find((one) => typeof one === "function");
  globalThis.__tests.push({ name: [...path, name].join(" › "), run });
}
test.each =
  (rows) =>
  (name, ...rest) => {
    const run = rest.find((one) => typeof one === "function");
    for (const row of rows) test(filled(name, listed(row)), () => run(...listed(row)));
  };
export const it = test;

export function describe(name, ...rest) {
  path.push(name);
  rest.find((one) => typeof one === "function")();
  path.pop();
}
describe.each = (rows) => (name, run) => {
  for (const row of rows) describe(filled(name, listed(row)), () => run(...listed(row)));
};
