import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadPdf } from "../../server/src/convert/source/pdf-library.ts";
import { matrixOf } from "../../server/src/convert/source/pdf-matrix.ts";
import { rulesOf } from "../../server/src/convert/source/pdf-rules.ts";
import { pdfOf } from "./pdf.ts";

const { getDocument, OPS } = await loadPdf();

/** The lines of a page that is drawn like this, in points from its lower left corner. */
async function linesDrawn(page: string, drawing?: string) {
  const document = await getDocument({
    data: new Uint8Array(pdfOf([deflateSync(page)], drawing === undefined ? {} : { drawing })),
    verbosity: 0,
  }).promise;
  const { across, down } = await rulesOf(await document.getPage(1), matrixOf([1, 0, 0, 1, 0, 0]), OPS);
  await document.loadingTask.destroy();
  const words = (name: string, { at, from, to }: (typeof across)[number]) => `${name} ${at}: ${from}–${to}`;
  return [...across.map((line) => words("across", line)), ...down.map((line) => words("down", line))];
}

describe("the lines of a page", () => {
  test.each([
    ["a stroke across", "10 20 m 110 20 l S", ["across 20: 10–110"]],
    ["a stroke down", "10 120 m 10 20 l S", ["down 10: 20–120"]],
    ["a stroke aslant is none", "10 20 m 110 120 l S", []],
    ["a short one is none", "10 20 m 13 20 l S", []],
    ["several in one path", "10 20 m 110 20 l 110 80 l S", ["across 20: 10–110", "down 110: 20–80"]],
    ["back to the start", "10 20 m 110 20 l 110 80 l s", ["across 20: 10–110", "down 110: 20–80"]],
    [
      "back to the start, straight",
      "10 20 m 110 20 l 110 80 l 10 80 l h S",
      ["across 20: 10–110", "across 80: 10–110", "down 10: 20–80", "down 110: 20–80"],
    ],
    ["behind a curve", "10 20 m 20 30 40 50 60 20 c 110 20 l S", ["across 20: 60–110"]],
    [
      "a box with sides",
      "10 20 100 60 re S",
      ["across 20: 10–110", "across 80: 10–110", "down 10: 20–80", "down 110: 20–80"],
    ],
    ["a thin filled box", "10 20 100 1 re f", ["across 20.5: 10–110"]],
    ["a thin box filled by the other rule", "10 20 1 60 re f*", ["down 10.5: 20–80"]],
    ["the colour of a cell is none", "10 20 100 60 re f", []],
    ["what only bounds the drawing is none", "10 20 100 60 re W n", []],
    ["on a page that was turned and moved", "0 2 -2 0 50 0 cm 10 20 m 60 20 l S", ["down 10: 20–120"]],
    ["moved for a while", "q 1 0 0 1 5 5 cm 0 0 m 50 0 l S Q 0 50 m 50 50 l S", ["across 5: 5–55", "across 50: 0–50"]],
    ["put back once too often", "Q 1 0 0 1 5 5 cm Q 0 0 m 50 0 l S", ["across 5: 5–55"]],
  ])("%s", async (_, drawing, expected) => {
    expect(await linesDrawn(drawing)).toEqual(expected);
  });

  test("a drawing within the page is turned and moved as it says, and no longer than itself", async () => {
    const lines = await linesDrawn("/D Do 0 50 m 50 50 l S", "0 10 m 50 10 l S");
    expect(lines).toEqual(["across 20: 10–110", "across 50: 0–50"]);
  });

  test("of a drawing with more than 20 000, no more", async () => {
    const drawing = Array.from({ length: 21_000 }, (_, i) => `0 ${i * 10} m 50 ${i * 10} l S`).join("\n");
    expect(await linesDrawn(drawing)).toHaveLength(20_001);
  });
});

test("six numbers are a matrix; anything else leaves points where they are", () => {
  const still = [1, 0, 0, 1, 0, 0];
  expect(matrixOf(new Float32Array([2, 0, 0, 2, 1, 1]))).toEqual([2, 0, 0, 2, 1, 1]);
  for (const none of [undefined, null, [], [1, 2, 3]]) expect(matrixOf(none)).toEqual(still);
});
