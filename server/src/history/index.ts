export { isSameAgency } from "./agency.ts";
export { HEAD, type Identity, identityIn, identityOf } from "./identity.ts";
export { findPrevious, type Previous } from "./previous.ts";
export { type Repetition, repetition } from "./repeated.ts";
