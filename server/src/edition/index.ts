import { complete } from "./complete.ts";
import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";
import type { Edition, HeaderGroup, RowForm, SectionForm, TableForm } from "./schema.ts";

export type * from "./schema.ts";

/** All official forms, oldest first. A new form is one more file and one more line here. */
export const editions: readonly Edition[] = [edition2019, edition2021].map(complete);

/** The form in force, used where a draft does not tell its year. */
export const newestEdition = editions[editions.length - 1] as Edition;

/** The form for the report on `year`; none for a year before the first form. */
export function editionForYear(year: number, among = editions): Edition | undefined {
  return among.findLast(({ from }) => from <= year);
}

export function editionById(id: string | undefined): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** The title of a report in the form's words. A name may hold what `replace` would take for a sign of its own. */
export function titleFor({ title }: Edition, agency: string, year: number | string): string {
  return title.replace(/\{(agency|year)\}/g, (_, part) => (part === "year" ? String(year) : agency));
}

/** The tables of a form, in order. */
export function tablesOf(edition: Edition): TableForm[] {
  return edition.sections.flatMap((section) => section.tables);
}

/** The group rows that a row stands under, outermost first. */
export function groupsOf(table: TableForm, row: RowForm): RowForm[] {
  const group = table.rows.find(({ id }) => id === row.group);
  return group ? [...groupsOf(table, group), group] : [];
}

/** How many levels of labels a table has: rows, their groups, the groups of those. */
export function levelsOf(table: TableForm): number {
  return 1 + Math.max(...table.rows.map((row) => groupsOf(table, row).length));
}

/** The labels of the official header that span several columns, each above those that it spans. */
export function headersOf({ printed }: TableForm): string[] {
  const labelsOf = (groups: readonly (string | HeaderGroup)[] = []): string[] =>
    groups.flatMap((group) => (typeof group === "string" ? [] : [group.label, ...labelsOf(group.over)]));
  return [...labelsOf(printed?.columns), ...labelsOf(printed?.rows)];
}

/** The heading of a section without its number. */
export function unnumbered({ heading }: SectionForm): string {
  return heading.replace(/^[一二三四五六七八九十]、/, "");
}

/** What reports say that they are based on: the regulations, and the notice that issued the form. */
export function basisOf({ citations, source }: Edition): string {
  return [...citations.slice(0, 1), source].map(({ title, text }) => `《${title}》（${text}）`).join("和");
}
