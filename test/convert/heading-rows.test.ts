import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { type Imported, importSource } from "../../server/src/convert/import/index.ts";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { readHtml } from "../../server/src/convert/source/html.ts";
import { isLine, type SourceBlock } from "../../server/src/convert/source/source.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { render } from "../../server/src/message.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";

const draft = writeDraft(content2021).text;
const page = new TextDecoder().decode(await exportReport(draft, "html"));

/** Every number where it was, and said that it is to be compared. */
function expectSame(imported: Imported, right = draft) {
  expect(imported.strays).toEqual([]);
  expect(contentOf(imported.draft)).toEqual(contentOf(right));
  const said = imported.found.map(({ certainty, note }) =>
    certainty === "chosen" && note ? render(note, "zh-cn") : "",
  );
  expect(said.join()).toContain("标题在表格的一行里，请核对");
}

/** The table behind a heading glued to the one before it, the heading in a row between. */
const glued = (html: string, number: string) =>
  html.replace(
    new RegExp(`</tbody>\\s*</table>\\s*</div>\\s*<h2>(${number}、[^<]*)</h2>\\s*<div[^>]*>\\s*<table[^>]*>`),
    '<tr><td colspan="10">$1</td></tr>',
  );

test.each(["三", "四", "三四"])("%s、 in a row between two tables", async (numbers) => {
  expectSame(await importReport(strToU8([...numbers].reduce(glued, page))));
});

/** One grid of all that stands from a heading on, captions as rows, to the last table; each row as wide as the widest. */
function inOneGrid(blocks: readonly SourceBlock[], heading: RegExp, repeated: boolean): SourceBlock[] {
  const from = blocks.findIndex((block) => isLine(block) && heading.test(block.text));
  const to = blocks.findLastIndex((block) => !isLine(block)) + 1;
  const all = blocks
    .slice(from, to)
    .flatMap((block): (readonly string[])[] => (isLine(block) ? [[block.text]] : [...block.rows]));
  const width = Math.max(...all.map((row) => row.length));
  const rows = all.map((row) => [
    ...row,
    ...Array<string>(width - row.length).fill(repeated && row.length === 1 ? (row[0] ?? "") : ""),
  ]);
  return [...blocks.slice(0, from), { kind: "grid", rows }, ...blocks.slice(to)];
}

test.each([
  ["三", content2021],
  ["二", content2021],
  ["三", content2019],
  ["二", content2019],
] as const)("all tables from %s、 on in one grid", async (number, content) => {
  const right = writeDraft(content).text;
  const source = readHtml(new TextDecoder().decode(await exportReport(right, "html")));
  for (const repeated of [false, true]) {
    const blocks = inOneGrid(source.blocks, new RegExp(`^${number}、`), repeated);
    expectSame(importSource({ ...source, blocks }), right);
  }
});

test.each(["pipes behind cells", "tabs"])("headings as rows of text: %s", (layout) => {
  const text = extracted(draft, tableTexts[layout] as (typeof tableTexts)[string]);
  const cell = layout === "tabs" ? "\t\t" : " | |";
  expectSame(importSource(readText(text.replace(/^[三四]、.*情况$/gm, `$&${cell}`))));
});

test("a row that says what a heading of its own says stays a row", async () => {
  const row = "<tr><td>三、收到和处理政府信息公开申请情况</td><td></td><td></td></tr>";
  const { sections, found } = await importReport(strToU8(page.replace(/<\/tbody>/, `${row}</tbody>`)));
  expect(sections).toBe(6);
  expect(found.some(({ certainty }) => certainty === "chosen")).toBe(true);
});
