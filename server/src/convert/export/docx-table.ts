import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { fonts, page, textWidth } from "./docx-style.ts";
import { keptWithNext } from "./keep-together.ts";
import type { LaidCell, LaidTable } from "./laid-table.ts";

/** A table with its merged cells, as wide as the text; its header rows stand on every page that it goes on to. */
export function docxTable(table: LaidTable): Table {
  const widths = columnWidths(table);
  const kept = keptWithNext(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    rows: withCovered(table.rows).map(
      (row, r) =>
        new TableRow({
          tableHeader: r < table.headerRows,
          cantSplit: true,
          children: row.map((cell) => tableCell(cell, table, widths, kept[r] === true)),
        }),
    ),
  });
}

/** A cell, or one that a cell further up covers. */
interface Place extends LaidCell {
  readonly covered?: boolean;
}

/** The rows with a cell in each place: Word wants those that others cover, and has them keep rows together, too. */
function withCovered(rows: LaidTable["rows"]): Place[][] {
  const places: Place[][] = rows.map((row) => [...row]);
  rows.forEach((row, r) => {
    for (const cell of row) {
      for (const below of places.slice(r + 1, r + cell.rows)) below.push({ ...cell, text: "", covered: true });
    }
  });
  return places.map((row) => row.sort((a, b) => a.column - b.column));
}

function tableCell(cell: Place, table: LaidTable, widths: readonly number[], keepNext: boolean): TableCell {
  const size = table.width > 12 ? page.narrowTableSize : page.tableSize;
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: cell.columns,
    ...(cell.rows > 1 && { verticalMerge: cell.covered ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: cell.kind === "row" && cell.rows === 1 ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
        ...(keepNext && { keepNext }),
        children: [new TextRun({ text: cell.text, font: fonts.table, size })],
      }),
    ],
  });
}

/** Label columns take what their words need, at most a little over half of the page; the rest is shared alike. */
function columnWidths(table: LaidTable): number[] {
  const { width, labelColumns } = table;
  const shares = Array.from({ length: width }, (_, column): number => {
    if (column >= labelColumns) return 0;
    if (labelColumns === 1) return 0.3;
    return column === labelColumns - 1 ? 0.3 : 0.09;
  });
  const labels = shares.reduce((sum, share) => sum + share, 0);
  const each = (1 - labels) / Math.max(1, width - labelColumns);
  return shares.map((share, column) => Math.floor(textWidth * (column < labelColumns ? share : each)));
}
