import type { BoundRow, BoundTable } from "./report.ts";

/**
 * The rows of a table that are for numbers. Rows of groups are left out: they are to be blank. So are rows with too few cells,
 * of whose numbers nobody can say where they belong.
 */
export const numberRows = ({ rows }: BoundTable): BoundRow[] =>
  rows.filter(({ form, ragged }) => form !== undefined && !form.heads && ragged !== "short");
