import type { Span, TableRow } from "../draft/index.ts";

/** The row without the white space around it, whether or not it has pipes at its ends. */
export function trimmedRow(text: string, { line, cells }: TableRow): Span {
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (!first || !last) return line;
  const opened = first.cell.from > line.from && /[|｜]/.test(text.charAt(first.cell.from - 1));
  return {
    from: opened ? first.cell.from - 1 : first.span.from,
    to: last.cell.to < line.to ? last.cell.to + 1 : last.span.to,
  };
}
