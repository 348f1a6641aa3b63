import type { BoundTable } from "../report/index.ts";

/** A table of another edition than the report's is spoken of by `outdated-edition`, not label by label. */
export const isOutdated = (table: Pick<BoundTable, "edition">, edition: { readonly id: string }): boolean =>
  table.edition.id !== edition.id;
