import type { Span } from "../draft/index.ts";
import type { BoundTable } from "../report/index.ts";

/** From the first to the last row of a table, its header and a caption typed as a row of it included. */
export function tableSpan(table: BoundTable): Span {
  const rows = [...table.header, ...table.rows.map(({ source }) => source)];
  const { caption, source } = table;
  const inside = caption && !("line" in caption) ? [caption.span] : [];
  const spans = [...inside, ...rows.map(({ line }) => line)];
  if (spans.length === 0) return source.block;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}
