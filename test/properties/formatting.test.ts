import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { example, exampleNames } from "../language/kit.ts";

/** An example, roughed up: paddings changed, digits changed, labels damaged, cells emptied. */
const roughDrafts = fc
  .record({
    name: fc.constantFrom(...exampleNames),
    crlf: fc.boolean(),
    changes: fc.array(fc.record({ at: fc.nat(), how: fc.nat(9) }), { maxLength: 12 }),
  })
  .map(({ name, crlf, changes }) => {
    let text = example(name);
    for (const { at, how } of changes) text = roughen(text, at, how);
    return crlf ? text.replace(/\n/g, "\r\n") : text;
  });

function roughen(text: string, at: number, how: number): string {
  const rows = [...text.matchAll(/^\|.*\|$/gm)];
  const row = rows[at % rows.length];
  if (!row) return text;
  const pipes = [...row[0].matchAll(/\|/g)].map((pipe) => row.index + pipe.index);
  const pipe = pipes[(at >> 4) % pipes.length] ?? row.index;
  const end = row.index + row[0].length;
  const changed: Record<number, () => string> = {
    0: () => `${text.slice(0, pipe)}   ${text.slice(pipe)}`,
    1: () => `${text.slice(0, pipe + 1)}\t ${text.slice(pipe + 1)}`,
    2: () => text.slice(0, row.index) + row[0].replace(/ +/g, "") + text.slice(end),
    3: () => text.slice(0, row.index) + row[0].replace(/\d/, "9") + text.slice(end),
    4: () => text.slice(0, row.index) + row[0].replace(/（/, "(").replace(/0/, "０") + text.slice(end),
    5: () => text.slice(0, row.index) + row[0].replace(/\d+ \|$/, "|") + text.slice(end),
    6: () => text.slice(0, row.index) + row[0].replace(/\|/g, "｜") + text.slice(end),
    7: () => text.slice(0, row.index) + row[0].replace(/\d+/, "　 ") + text.slice(end),
    8: () => text.slice(0, row.index) + text.slice(end + 1),
    9: () => `${text.slice(0, end)}  |${text.slice(end)}`,
  };
  return changed[how]?.() ?? text;
}

/** Without what a formatter may change. */
const content = (text: string) => text.replace(/[ \t]|(?<=[-|｜: ]):?-+/g, "");

describe("on any draft", () => {
  const holds = (property: (text: string) => void) => fc.assert(fc.property(roughDrafts, property), { numRuns: 20 });

  test("format is idempotent and changes white space only", () => {
    holds((text) => {
      const once = formatText(text);
      expect(formatText(once)).toBe(once);
      expect(content(once)).toBe(content(text));
    });
  });

  test("format changes nothing of what is read", () => {
    const cells = (text: string) =>
      parseDraft(text).blocks.map((block) =>
        block.kind === "table"
          ? block.rows.map((row) => row.cells.map((cell) => (row.delimiter ? "-" : cell.text)))
          : block.kind,
      );
    holds((text) => {
      expect(cells(formatText(text))).toEqual(cells(text));
    });
  });

  test("format and fix commute up to formatting", () => {
    const fix = (text: string) => fixText(text).text;
    holds((text) => {
      expect(formatText(fix(formatText(text)))).toBe(formatText(fix(text)));
    });
  });
});
