export { isSameAgency } from "./agency.ts";
export { findPrevious, type Identity, type Previous } from "./previous.ts";
export { type Repetition, repetition } from "./repeated.ts";
