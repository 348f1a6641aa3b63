import { describe, expect, test } from "vitest";
import { corpusFiles, corpusTexts } from "./corpus.ts";
import { errorOf, fuzz } from "./fuzz.ts";
import { fileProperties, textProperties } from "./properties.ts";

/** A short run, the same on every machine; `npm run fuzz` goes on for as long as one likes. */

const PATIENCE = 120_000;

describe("fuzzing", { timeout: PATIENCE }, () => {
  test("what failed once holds", async () => {
    for (const { property, input } of corpusTexts()) {
      for (const one of textProperties.filter(
        ({ name, oneIn }) => name === property || (property === "all" && !oneIn),
      )) {
        expect([one.name, input, await errorOf(one, input)]).toEqual([one.name, input, undefined]);
      }
    }
    for (const { property, input } of corpusFiles()) {
      for (const one of fileProperties.filter(({ name }) => name === property)) {
        expect(await errorOf(one, input)).toBeUndefined();
      }
    }
  });

  test("every property holds for inputs made at random", async () => {
    const { failures, tried } = await fuzz({ seed: 8, corpus: [], goOn: (inputs) => inputs < 10 });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });
});
