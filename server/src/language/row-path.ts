import { groupsOf, type RowForm, type TableForm } from "../edition/index.ts";

/** A row's label with those of the groups it stands under, outermost first. */
export function rowPath(table: TableForm, row: RowForm): string {
  return [...groupsOf(table, row), row].map(({ label }) => label).join(" › ");
}
