import type { TableForm } from "../edition/index.ts";
import type { BoundCaption, BoundLabel, BoundSection, BoundTable, Heading } from "./report.ts";
import { isNearCaption } from "./vocabulary.ts";

/** The caption of a table that stands above it, as a heading or line of its own. */
export function captionAbove({ caption }: Pick<BoundTable, "caption">): BoundCaption | undefined {
  return caption && "line" in caption ? caption : undefined;
}

/** The caption of a table that is typed as a row of it. */
export function captionWithin({ caption }: Pick<BoundTable, "caption">): BoundLabel | undefined {
  return caption && !("line" in caption) ? caption : undefined;
}

/** The line above a table as its caption, with a number that the form does not have: the table tells which is meant. */
export function misnumbered(
  line: Heading | undefined,
  { caption }: TableForm,
  section: BoundSection | undefined,
): BoundCaption | undefined {
  if (!line || caption === undefined || !isNearCaption(line.text, caption)) return undefined;
  return { label: caption, fit: "near", ...line, ...(section && { section }) };
}
