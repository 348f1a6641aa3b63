import { parseDraft } from "../draft/index.ts";
import type { Identity } from "../history/index.ts";
import { bindReport, type Report } from "../report/index.ts";

/** Title and year stand in the first lines. */
const HEAD = 4000;

export function identityOf({ agency, year }: Report): Identity {
  return { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
}

/** The agency and year of a draft that is not read as a whole. */
export function identityIn(text: string): Identity {
  return identityOf(bindReport(parseDraft(text.slice(0, HEAD))));
}
