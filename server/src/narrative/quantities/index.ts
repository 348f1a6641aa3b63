/**
 * What sentences count, and every accepted reading of it over the cells of the form. A number is wrong only where
 * none of its readings gives it. To accept one more reading, write one more line.
 */
export { applicants, type Columns } from "./applicants.ts";
export { byApplicant, deeds, outcomes } from "./applications.ts";
export { type Cases, cases, caseWholes, decidedOf, isCasesId, resultsOf } from "./cases.ts";
export { decisions } from "./decisions.ts";
export { type DocumentDeed, type Documents, documentsOf } from "./documents.ts";
