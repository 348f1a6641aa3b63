import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";

const draft = writeDraft(content2021).text;
const page = new TextDecoder().decode(await exportReport(draft, "html"));

/** The table behind a heading glued to the one before it, the heading in a row between. */
const glued = (html: string, number: string) =>
  html.replace(
    new RegExp(`</tbody>\\s*</table>\\s*</div>\\s*<h2>(${number}、[^<]*)</h2>\\s*<div[^>]*>\\s*<table[^>]*>`),
    '<tr><td colspan="10">$1</td></tr>',
  );

test.each(["三", "四"])("%s、 in a row between two tables", async (number) => {
  const { draft: made, strays } = await importReport(strToU8(glued(page, number)));
  expect(strays).toEqual([]);
  expect(contentOf(made)).toEqual(contentOf(draft));
});

test("a row that says what a heading of its own says stays a row", async () => {
  const row = "<tr><td>三、收到和处理政府信息公开申请情况</td><td></td><td></td></tr>";
  const { sections, found } = await importReport(strToU8(page.replace(/<\/tbody>/, `${row}</tbody>`)));
  expect(sections).toBe(6);
  expect(found.some(({ certainty }) => certainty === "chosen")).toBe(true);
});
