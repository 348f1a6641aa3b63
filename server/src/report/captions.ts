import type { BoundCaption, BoundLabel, BoundTable } from "./report.ts";

/** The caption of a table that stands above it, as a heading or line of its own. */
export function captionAbove({ caption }: Pick<BoundTable, "caption">): BoundCaption | undefined {
  return caption && "line" in caption ? caption : undefined;
}

/** The caption of a table that is typed as a row of it. */
export function captionWithin({ caption }: Pick<BoundTable, "caption">): BoundLabel | undefined {
  return caption && !("line" in caption) ? caption : undefined;
}
