import { parseDraft, type TableRow } from "../../draft/index.ts";
import type { Edition, SectionForm } from "../../edition/index.ts";
import { bindReport } from "../../report/index.ts";
import type { BoundTable } from "../../report/report.ts";
import { vocabulary } from "../../report/vocabulary.ts";
import { escapeCell } from "../markdown.ts";
import { isLine, type SourceBlock, type SourceGrid } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { isNumber } from "./words.ts";

/** A grid of the source and the tables of the form that it holds. */
export interface BoundGrid {
  readonly grid: SourceGrid;
  readonly tables: readonly BoundTable[];
  /** Its rows are the rest of a table above. */
  readonly goesOn: boolean;
  /** The rows that no table took in, as text. */
  readonly unused: readonly string[];
}

/**
 * Binds the grids of a section, each with the caption above it, by writing them as a draft that a clerk might have pasted
 * and reading that as any draft is read.
 */
export function bindGrids(blocks: readonly SourceBlock[], section: SectionForm, edition: Edition): BoundGrid[] {
  const lines = [`<!-- nianbao-edition ${edition.id} -->`, "", `## ${section.heading}`, ""];
  const starts: { grid: SourceGrid; line: number }[] = [];
  for (const block of blocks) {
    if (isLine(block)) {
      const text = tidy(block.text);
      if (vocabulary.captionOf(text)) lines.push(`### ${text}`, "");
    } else {
      starts.push({ grid: block, line: lines.length });
      lines.push(...markdownOf(block), "");
    }
  }
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  const report = bindReport(parseDraft(lines.join("\n")));
  const used = usedPlaces(report.tables);
  const sources = new Map(report.draft.blocks.map((block) => [block.block.from, block]));
  const isUsed = ({ line, cells }: TableRow) => used.has(line.from) || cells.some(({ span }) => used.has(span.from));
  return starts.map(({ grid, line }) => {
    const tables = report.tables.filter((table) => table.source.block.from === offsets[line]);
    const source = sources.get(offsets[line] as number);
    const rows = source?.kind === "table" ? source.rows.filter((row) => !row.delimiter) : [];
    const goesOn = tables.length === 0 && rows.some(isUsed);
    // The header of the rest of a table is that of the table.
    const own = goesOn ? rows.slice(headerRows(grid).length) : tables.length > 0 ? rows : [];
    return { grid, tables, goesOn, unused: own.flatMap((row) => (isUsed(row) ? [] : textOf(row) || [])) };
  });
}

/** Where rows and captions begin that tables took in. */
function usedPlaces(tables: readonly BoundTable[]): Set<number> {
  const used = new Set<number>();
  for (const { header, rows, caption } of tables) {
    for (const { line } of [...header, ...rows.map(({ source }) => source)]) used.add(line.from);
    if (caption) used.add(caption.span.from);
  }
  return used;
}

const textOf = ({ cells }: TableRow): string =>
  cells
    .map((cell) => cell.text)
    .filter((words) => words !== "")
    .join(" ");

/** A grid as a Markdown table; a caption in its first row is kept out of the header's place. */
function markdownOf({ rows }: SourceGrid): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, i) => escapeCell(tidy(row[i] ?? "")));
    return `| ${cells.join(" | ")} |`;
  });
  const [first = "", ...rest] = lines;
  return [first, `|${" --- |".repeat(width)}`, ...rest];
}

/**
 * A table that a page break cut in two is one again: a grid that follows another directly and has no header of its own,
 * or the same header once more.
 */
export function mergeGrids(blocks: readonly SourceBlock[]): SourceBlock[] {
  const merged: SourceBlock[] = [];
  for (const block of blocks) {
    const last = merged[merged.length - 1];
    if (!last || isLine(block) || isLine(last)) {
      merged.push(block);
      continue;
    }
    const header = headerRows(last);
    const own = headerRows(block);
    const same =
      own.length > 0 && own.length === header.length && own.every((row, i) => row.join() === header[i]?.join());
    // A caption at the very end of a page belongs to what the next page begins with.
    const goesOn = endsInCaption(last);
    if (goesOn) merged[merged.length - 1] = { kind: "grid", rows: [...last.rows, ...block.rows] };
    else if (own.length > 0 && !same) merged.push(block);
    else merged[merged.length - 1] = { kind: "grid", rows: [...last.rows, ...block.rows.slice(same ? own.length : 0)] };
  }
  return merged;
}

function endsInCaption({ rows }: SourceGrid): boolean {
  const words = rows
    .slice(-1)
    .flat()
    .map(tidy)
    .filter((cell) => cell !== "");
  return words.length === 1 && words.every((word) => vocabulary.captionOf(word) !== undefined);
}

/** The rows at the top that hold no number and only words of headers or a caption. */
export function headerRows({ rows }: SourceGrid): (readonly string[])[] {
  const header: (readonly string[])[] = [];
  for (const row of rows) {
    const words = row.map(tidy).filter((cell) => cell !== "");
    const known = words.filter((cell) => vocabulary.isHeaderWord(cell) || vocabulary.captionOf(cell)).length;
    if (words.some((cell) => isNumber(cell)) || known === 0 || known < words.length / 2) break;
    header.push(row);
  }
  return header;
}
