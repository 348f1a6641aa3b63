import { isSameAgency } from "./agency.ts";
import type { Identity } from "./identity.ts";

export type Previous<Draft> =
  | { readonly kind: "one"; readonly draft: Draft }
  | { readonly kind: "none" }
  /** With two candidates none is taken. */
  | { readonly kind: "several"; readonly drafts: readonly Draft[] };

/** Finds last year's draft of the same agency among others. */
export function findPrevious<Draft extends Identity>(of: Identity, candidates: Iterable<Draft>): Previous<Draft> {
  const { agency, year } = of;
  if (agency === undefined || year === undefined) return { kind: "none" };
  const drafts = [...candidates].filter(
    (one) => one.year === year - 1 && one.agency !== undefined && isSameAgency(one.agency, agency),
  );
  const [only] = drafts;
  if (!only) return { kind: "none" };
  return drafts.length === 1 ? { kind: "one", draft: only } : { kind: "several", drafts };
}
