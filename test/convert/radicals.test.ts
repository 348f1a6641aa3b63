import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPdf } from "../../server/src/convert/source/pdf.ts";
import { tidy } from "../../server/src/convert/tidy.ts";
import { pdfOf, textAt } from "./pdf.ts";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

test.each([
  ["示例县⼈⺠政府办公室", "示例县人民政府办公室"],
  ["本部⻔、县⻓、意⻅、⻋辆、⻝品、⻄部", "本部门、县长、意见、车辆、食品、西部"],
  // What is written by these is another character than the one that Unicode takes them for.
  ["⼾籍、⿈河、⾭年、⾒⻑⻔⾵⾺⻱", "户籍、黄河、青年、见长门风马龟"],
  ["一⽉⼀⽇", "一月一日"],
  // The characters themselves, which a name may hold.
  ["戶黃見長龜", "戶黃見長龜"],
  // A second number for the same character.
  ["兴\uf9dc县⽼⼲部局", "兴隆县老干部局"],
])("%s", (drawn, meant) => {
  expect(tidy(drawn)).toBe(meant);
});

test("what is no character of the first plane, or not known to Unicode, stays", () => {
  const left = (radicals: readonly string[]) => radicals.filter((radical) => /[\u2e80-\u2fd5]/.test(tidy(radical)));
  expect(left(range(0x2e80, 0x2ef3)).join("")).toBe("⺀⺇⺑⺚⺪⺮⺵⺷⺸⺽⻇⻊⻕⻞⻡");
  expect(left(range(0x2f00, 0x2fd5))).toEqual([]);
});

test("signs that a PDF names by what is drawn alike", async () => {
  const drawing = textAt(90, 700, "\u2329公报\u232a\u2015本级\u2015：1\u20152⽉，1\u301c2件，㬵州\u2215⺠");
  const { blocks } = await readPdf(pdfOf([deflateSync(drawing)]));
  expect(blocks.map((block) => (block.kind === "line" ? tidy(block.text) : ""))).toEqual([
    "〈公报〉—本级—：1—2月，1～2件，胶州／民",
  ]);
});
