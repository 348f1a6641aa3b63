import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { headerRows } from "../import/grid-tables.ts";
import { isNumber } from "../import/words.ts";
import { joined } from "../tidy.ts";
import type { PageContent } from "./pdf-page.ts";
import { NEAR } from "./pdf-rules.ts";
import { isLine, type SourceBlock, type SourceGrid } from "./source.ts";

/** The blocks of all pages. A row that a page's end cut in two is one again; its table is joined where tables are read. */
export function joinPages(pages: readonly Pick<PageContent, "blocks">[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const page of pages) {
    const [first, ...rest] = page.blocks;
    const last = blocks[blocks.length - 1];
    if (first && last && !isLine(first) && !isLine(last)) {
      blocks.pop();
      blocks.push(...joinGrids(...sameColumns(last, first)), ...rest);
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
  const [upper, lower] = mendLabels(above, below, header.length);
  if (hasNumber(cut) && hasNumber(rest)) return [upper, lower];
  // One half of a row that was cut has its numbers, the other the end or the beginning of its words.
  // A caption or a header may stand last on a page; that is no row.
  const heads = headerRows({ kind: "grid", rows: [cut] }).length > 0;
  if (heads || hasNumber(cut) === hasNumber(rest)) return [upper, lower];
  const row = cut.map((text, index) => (text === rest[index] ? text : joined(text, rest[index] ?? "")));
  const rows = [...header, ...below.rows.slice(header.length + 1)];
  return [{ ...above, rows: [...above.rows.slice(0, -1), row] }, ...(rows.length > 0 ? [{ ...below, rows }] : [])];
}

/** A page without the rows that need them has fewer columns: both grids get the columns of both. */
function sameColumns(above: SourceGrid, below: SourceGrid): [SourceGrid, SourceGrid] {
  const { edges: one } = above;
  const { edges: other } = below;
  if (!one || !other) return [above, below];
  const near = (a: number | undefined, b: number | undefined) => Math.abs(Number(a) - Number(b)) <= 2 * NEAR;
  if (!near(one[0], other[0]) || !near(one[one.length - 1], other[other.length - 1])) return [above, below];
  const edges = [...one, ...other.filter((edge) => !one.some((known) => near(known, edge)))].sort((a, b) => a - b);
  const widened = (grid: SourceGrid, own: readonly number[]): SourceGrid => ({
    kind: "grid",
    edges,
    rows: grid.rows.map((row) => {
      const wide = edges.slice(0, -1).map(() => "");
      row.forEach((text, column) => {
        const at = edges.findIndex((edge) => near(edge, own[column]));
        if (at >= 0 && text !== "") wide[at] = text;
      });
      return wide;
    }),
  });
  return [widened(above, one), widened(below, other)];
}

/** A label beside several rows that the page's end cut within its words is whole again, on both pages. */
function mendLabels(above: SourceGrid, below: SourceGrid, header: number): [SourceGrid, SourceGrid] {
  const upper = above.rows.map((row) => [...row]);
  const lower = below.rows.map((row) => [...row]);
  const end = upper.length - 1;
  upper[end]?.forEach((start, column) => {
    const rest = lower[header]?.[column];
    if (!start || !rest || isLabel(start)) return;
    const whole = joined(start, rest);
    if (!isLabel(whole)) return;
    for (let r = end; upper[r]?.[column] === start; r--) (upper[r] as string[])[column] = whole;
    for (let r = header; lower[r]?.[column] === rest; r++) (lower[r] as string[])[column] = whole;
  });
  return [
    { ...above, rows: upper },
    { ...below, rows: lower },
  ];
}

const rowForms = allTables.flatMap(({ form }) => form.rows);
const isLabel = (text: string) => saysLabel(text, rowForms) !== undefined;

const hasNumber = (row: readonly string[]) => row.some((text) => isNumber(text));
