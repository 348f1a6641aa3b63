import { readFileSync } from "node:fs";
import { bindReport, checkText, parseDraft, type Report } from "../../server/src/index.ts";

/** What a report says: title, headings, narrative without white space, and every cell by its place in the form. */
export function contentOf(draft: string) {
  const report = bindReport(parseDraft(draft));
  return {
    title: report.title?.text,
    edition: report.edition.id,
    sections: report.sections.map(({ heading, form }) => [form.id, heading.text]),
    narrative: narrativeOf(report),
    cells: report.tables.flatMap((table) =>
      table.rows.flatMap((row) => [
        `${table.form.id} ${row.form?.id ?? row.label?.text}`,
        ...row.cells.map((cell) => `${cell.column.id}=${cell.source.text}`),
      ]),
    ),
  };
}

/** The words outside of tables, headings included, white space left out. */
function narrativeOf(report: Report): string[] {
  return report.draft.blocks.flatMap((block) => {
    if (block.kind === "heading") return [block.text.replace(/\s/g, "")];
    return block.kind === "paragraph"
      ? [
          block.lines
            .map(({ text }) => text)
            .join("")
            .replace(/\s/g, ""),
        ]
      : [];
  });
}

/** Rule and message of each finding, without its place. */
export const findingsOf = (draft: string): string[] =>
  checkText(draft).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

export const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.nianbao.md`, import.meta.url), "utf8");

export const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
