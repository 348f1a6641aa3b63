import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { type RowForm, tablesOf } from "../../server/src/edition/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { type Content, editionOf } from "../kit/figures.ts";
import { content2019, content2021 } from "../kit/model.ts";

/** No two base numbers are alike, so that one in another's row shows. */
function withOwnNumbers(content: Content): Content {
  let number = 10;
  const next = () => {
    number += 3;
    return String(number);
  };
  const base = Object.fromEntries(
    tablesOf(editionOf(content.edition)).map(({ id, rows, columns }) => {
      const row = () => Object.fromEntries(columns.map((column) => [column.id, next()]));
      return [id, Object.fromEntries(rows.map((one) => [one.id, row()]))];
    }),
  );
  return { ...content, base };
}

const rowsOf = (draft: string) =>
  draft
    .split("\n")
    .filter((line) => /^\|(?! *:?-)/.test(line))
    .map((line) => line.replace(/ *\| */g, "|"));

/** Another character in place of the second of what the label says. */
const misspelt = (label: string) => label.replace(/(?<=^(?:（.）|.、|\d\.)?.)./u, "某");

const once = (text: string, label: string) => text.split(`| ${label} |`).length === 2;

describe.each([content2021, content2019].map(withOwnNumbers))("the form of $edition", (content) => {
  const draft = writeDraft(content).text;
  const rows = tablesOf(editionOf(content.edition))
    .filter(({ wide }) => !wide)
    .flatMap((form) => form.rows)
    .filter(({ label }) => once(draft, label));

  test.each(Object.entries(tableTexts))("%s: a misspelt row keeps its numbers", (_, tableText) => {
    const importOf = (report: string) => importSource(readText(extracted(report, tableText)));
    expect(rowsOf(importOf(draft).draft)).toEqual(rowsOf(draft));
    expect(rows.length).toBeGreaterThan(30);
    for (const { label, heads } of rows as readonly RowForm[]) {
      const typed = draft.replace(`| ${label} |`, `| ${misspelt(label)} |`);
      const imported = importOf(typed);
      expect(rowsOf(imported.draft)).toEqual(rowsOf(typed));
      const unsure = imported.found.filter(({ certainty }) => certainty === "likely" || certainty === "chosen");
      expect([label, unsure.length]).toEqual([label, heads ? 0 : 1]);
    }
  });
});
