import {
  basisOf,
  type ColumnForm,
  type Edition,
  editionForYear,
  newestEdition,
  type RowForm,
  type TableForm,
  titleFor,
} from "../edition/index.ts";
import type { Report } from "../report/index.ts";
import { blanks, captionedTable, type Fill, headingLine } from "./canonical.ts";
import { formatText } from "./format.ts";

export interface NewDraft {
  /** The agency's full name. */
  readonly agency: string;
  /** The year that is reported on. */
  readonly year: number;
  /** The same agency's report on the year before. */
  readonly previous?: Report;
}

/**
 * The complete draft of a report with nothing filled in but what is known: title, what it is based on, every section,
 * aspect and table of the year's form, and from last year's report the applications carried over and the documents in
 * force, to begin with. Pure.
 */
export function newDraft({ agency, year, previous }: NewDraft): string {
  const edition = editionForYear(year) ?? newestEdition;
  const name = agency.replace(/\s+/g, " ").trim();
  const title = titleFor(edition, name, year);
  const lines = [`# ${title}`, "", preamble(edition, title, year)];
  for (const section of edition.sections) {
    lines.push("", headingLine(section));
    for (const { label } of section.aspects) lines.push("", `### ${label}`, ...room);
    for (const table of section.tables) lines.push("", ...captionedTable(table, fillFrom(previous, table)));
    if (section.aspects.length + section.tables.length === 0) lines.push(...room);
  }
  return formatText(`${lines.join("\n")}\n`);
}

/** A line for the words under a heading, with the blank one above it; the one below stands above what comes next. */
const room = ["", ""];

/** Where the first words go: the line that is left for them under the first heading that has none. */
export function firstRoom(text: string): number {
  const heading = /^#+ .*\n\n(?=\n)/m.exec(text);
  return heading ? heading.index + heading[0].length : text.length;
}

/** The basis and the period, as reports begin. */
function preamble(edition: Edition, title: string, year: number): string {
  return `按照${basisOf(edition)}的要求，现公布${title}。各项数据的统计期限为${year}年1月1日至${year}年12月31日。`;
}

/** Nothing, but for the cells that last year's report already holds: what it carried forward, and what was in force. */
function fillFrom(previous: Report | undefined, table: TableForm): Fill {
  const before = previous?.tables.find(({ form }) => form.id === table.id);
  if (!before) return blanks;
  return (row: RowForm, column: ColumnForm) => {
    const carried = table.carried.find((each) => each.row === row.id);
    if (!carried && !table.running.some((each) => each.column === column.id)) return "";
    const cell = before.cell(carried?.from ?? row.id, column.id);
    // A number that may belong elsewhere is not carried on.
    return cell?.certain && cell.value.kind === "number" ? String(cell.value.plain ?? cell.source.text) : "";
  };
}
