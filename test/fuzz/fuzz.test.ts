import { describe, expect, test } from "vitest";
import { corpusFiles, corpusTexts } from "./corpus.ts";
import { errorOf, fuzz } from "./fuzz.ts";
import { fileProperties, textProperties } from "./properties.ts";

/** A short run, the same on every machine; `npm run fuzz` goes on for as long as one likes. */

const PATIENCE = 120_000;

describe("fuzzing", { timeout: PATIENCE }, () => {
  test("what failed once holds", async () => {
    for (const text of corpusTexts()) {
      for (const property of textProperties.filter(({ name }) => name !== "growth" && name !== "export")) {
        expect([property.name, text, await errorOf(property, text)]).toEqual([property.name, text, undefined]);
      }
    }
    for (const file of corpusFiles()) {
      for (const property of fileProperties) expect(await errorOf(property, file)).toBeUndefined();
    }
  });

  test("every property holds for inputs made at random", async () => {
    const { failures, tried } = await fuzz({ seed: 8, goOn: (inputs) => inputs < 15 });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});
