import { allTables, saysLabel, vocabulary } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock, type SourceGrid } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { gridApart } from "./grid-apart.ts";
import { headerRows } from "./grid-tables.ts";

/** The blocks of a section, with what stands above its tables as lines of their own. */
export interface Remarked {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: ReadonlySet<SourceBlock>;
}

/**
 * Takes out of grids what is printed across them above a header: 单位：件, 续表, a name of the table. There it would be
 * read as a header, or as a row. A line that says the unit right above a grid is such a remark as well.
 */
export function withoutRemarks(blocks: readonly SourceBlock[]): Remarked {
  const remarks = new Set<SourceBlock>();
  const parted = blocks.flatMap((block, index): readonly SourceBlock[] => {
    const next = blocks[index + 1];
    if (isLine(block)) {
      if (next && !isLine(next) && UNIT.test(tidy(block.text))) remarks.add(block);
      return [block];
    }
    const parts = partsOf(block);
    for (const part of parts) if (isLine(part)) remarks.add(part);
    return parts;
  });
  return { blocks: parted, remarks };
}

const UNIT = /^[（(]?(?:计量|计数)?单位[:：]|^[（(]?续表?[）)]?$/;

function partsOf(grid: SourceGrid): SourceBlock[] {
  const aboveHeader = rowsAboveHeaders(grid);
  const remarkIn = (row: readonly string[]) => (isRemark(row) && aboveHeader.has(row) ? onlyText(row) : undefined);
  // A caption above the remark stays with the table below.
  return gridApart(grid, remarkIn, isCaption);
}

/** The remarks and captions that a header stands under, with nothing but others of them between. */
function rowsAboveHeaders({ rows }: SourceGrid): Set<readonly string[]> {
  const above = new Set<readonly string[]>();
  let open: (readonly string[])[] = [];
  for (const row of rows) {
    if (isRemark(row) || isCaption(row)) open.push(row);
    else {
      if (open.length > 0 && headerRows({ kind: "grid", rows: [row] }).length > 0)
        for (const one of open) above.add(one);
      open = [];
    }
  }
  return above;
}

/** The label of a row or a group. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(【][一二三四五六七八九十]{1,3}[）)】]|\d{1,2}[.．、](?!\d))/;

/** Whose numbers may have been left blank. */
const ROWS = allTables.flatMap(({ form }) => (form.wide ? [] : form.rows));

/** A text by itself that is none of the form's. */
function isRemark(row: readonly string[]): boolean {
  const text = onlyText(row);
  return (
    row.length > 1 &&
    text !== undefined &&
    !vocabulary.isHeaderWord(text) &&
    !vocabulary.captionOf(text) &&
    !saysLabel(text, ROWS) &&
    !/勾稽|^\d+$/.test(text) &&
    !NUMBERED.test(text)
  );
}

function isCaption(row: readonly string[] | undefined): boolean {
  const text = row && onlyText(row);
  return text !== undefined && vocabulary.captionOf(text) !== undefined;
}

/** The text of a row that holds no other, be it repeated in the cells that a merged one covers. */
function onlyText(row: readonly string[]): string | undefined {
  const texts = new Set(row.map(tidy).filter((text) => text !== ""));
  return texts.size === 1 ? [...texts][0] : undefined;
}
