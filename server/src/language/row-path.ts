import type { RowForm, TableForm } from "../edition/index.ts";

/** A row's label with those of the groups it stands under, outermost first. */
export function rowPath(table: TableForm, row: RowForm): string {
  const labels = [row.label];
  let group = groupOf(table, row);
  while (group) {
    labels.unshift(group.label);
    group = groupOf(table, group);
  }
  return labels.join(" › ");
}

export function groupOf(table: TableForm, row: RowForm): RowForm | undefined {
  return row.group === undefined ? undefined : table.rows.find(({ id }) => id === row.group);
}
