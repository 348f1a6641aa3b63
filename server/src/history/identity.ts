import { parseDraft } from "../draft/index.ts";
import { bindReport } from "../report/index.ts";

/** What is known of a draft without reading all of it. */
export interface Identity {
  readonly agency?: string;
  readonly year?: number;
}

/** Title and year stand in the first characters of a draft. */
export const HEAD = 4000;

/** Agency and year of a report, or of what else has them, and nothing more. */
export function identityOf({ agency, year }: Identity): Identity {
  return { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
}

/** Agency and year of a draft that is not read as a whole. */
export function identityIn(text: string): Identity {
  return identityOf(bindReport(parseDraft(text.slice(0, HEAD))));
}
