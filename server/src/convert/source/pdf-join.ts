import { headerRows } from "../import/grid-tables.ts";
import { isNumber } from "../import/pieces.ts";
import { joined } from "../tidy.ts";
import type { PageContent } from "./pdf-page.ts";
import { isLine, type SourceBlock, type SourceGrid } from "./source.ts";

/** The blocks of all pages. A row that a page's end cut in two is one again; its table is joined where tables are read. */
export function joinPages(pages: readonly PageContent[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const page of pages) {
    const [first, ...rest] = page.blocks;
    const last = blocks[blocks.length - 1];
    if (first && last && !isLine(first) && !isLine(last)) {
      blocks.pop();
      blocks.push(...joinGrids(last, first), ...rest);
    } else blocks.push(...page.blocks);
  }
  return blocks;
}

function joinGrids(above: SourceGrid, below: SourceGrid): SourceGrid[] {
  const header = headerRows(below);
  const cut = above.rows[above.rows.length - 1];
  const rest = below.rows[header.length];
  if (!cut || !rest || rest.length !== cut.length || above.rows.length === headerRows(above).length)
    return [above, below];
  // One half of a row that was cut has its numbers, the other the end or the beginning of its words.
  if (hasNumber(cut) === hasNumber(rest)) return [above, below];
  const row = cut.map((text, index) => (text === rest[index] ? text : joined(text, rest[index] ?? "")));
  const rows = [...header, ...below.rows.slice(header.length + 1)];
  return [
    { kind: "grid", rows: [...above.rows.slice(0, -1), row] },
    ...(rows.length > 0 ? [{ kind: "grid" as const, rows }] : []),
  ];
}

const hasNumber = (row: readonly string[]) => row.some((text) => isNumber(text));
