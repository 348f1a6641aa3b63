import fc from "fast-check";
import { expect, test } from "vitest";
import { Utf8Lines } from "../../server/src/lsp/utf8-lines.ts";

const text = fc.string({ unit: fc.constantFrom("a", "é", "年", "𝔸", "\ud800", "\n", "\r", "\r\n"), maxLength: 40 });

test("places count the bytes of the line before them", () => {
  const lines = new Utf8Lines("年报\r\nxé𝔸报|");
  expect(lines.positionAt(2)).toEqual({ line: 0, character: 6 });
  expect(lines.rangeOf({ from: 6, to: 9 })).toEqual({
    start: { line: 1, character: 3 },
    end: { line: 1, character: 10 },
  });
  fc.assert(
    fc.property(text, fc.nat(), (text, at) => {
      const lines = new Utf8Lines(text);
      const offset = at % (text.length + 1);
      const { line, character } = lines.positionAt(offset);
      const from = lines.lineSpan(line).from;
      const half = text.codePointAt(offset - 1) === 0x1d538;
      if (!half) expect(character).toBe(Buffer.byteLength(text.slice(from, offset)));
    }),
  );
});

test("from offset to place and back, but for places inside a character or a line end", () => {
  fc.assert(
    fc.property(text, fc.nat(), (text, at) => {
      const lines = new Utf8Lines(text);
      const offset = at % (text.length + 1);
      const back = lines.offsetAt(lines.positionAt(offset));
      const splits = /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
      if (!splits) expect(back).toBe(offset);
    }),
  );
});

test("places outside the text are those nearest to it", () => {
  const lines = new Utf8Lines("年\n报");
  expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
  expect(lines.offsetAt({ line: 0, character: 2 })).toBe(0);
  expect(lines.offsetAt({ line: 0, character: 99 })).toBe(1);
  expect(lines.offsetAt({ line: 9, character: 0 })).toBe(3);
});
