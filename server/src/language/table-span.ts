import type { Span } from "../draft/index.ts";
import { captionWithin } from "../report/captions.ts";
import type { BoundTable } from "../report/index.ts";

/** From the first to the last row of a table, its header and a caption typed as a row of it included. */
export function tableSpan(table: BoundTable): Span {
  const rows = [...table.header, ...table.rows.map(({ source }) => source)];
  const within = captionWithin(table);
  const [first, ...rest] = [...(within ? [within.span] : []), ...rows.map(({ line }) => line)];
  if (!first) return table.source.block;
  return rest.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }), first);
}
