import type { Block, Draft, Line, Span, TableBlock, TableRow } from "../../draft/index.ts";
import { parseDraft } from "../../draft/index.ts";
import { captionAbove } from "../../report/captions.ts";
import { widest } from "../../report/columns.ts";
import { bindReport } from "../../report/index.ts";
import type { BoundTable, Report } from "../../report/report.ts";
import { joinedAll } from "../tidy.ts";
import { cell, type LaidTable, stack } from "./laid-table.ts";
import { layTable } from "./lay-table.ts";
import { isPrinted, printedRows, unprinted } from "./printed-rows.ts";

/**
 * What is printed, in order, each part with its part in the layout; lines of paragraphs and tables of the form tell
 * where they come from, and so does what is left of a block that those tables have rows of.
 */
export type Part =
  | { readonly kind: "title" | "section" | "paragraph" | "signature"; readonly text: string; readonly at?: Span }
  | { readonly kind: "heading"; readonly text: string; readonly level: number; readonly at?: Span }
  | { readonly kind: "table"; readonly table: LaidTable; readonly at?: Span };

export interface OfficialDocument {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Reads a draft as the document that it will be published as. Nothing in it is corrected. */
export function documentOf(text: string): OfficialDocument {
  const report = bindReport(parseDraft(text));
  return { title: report.title?.text ?? "", parts: partsOf(report) };
}

/** The parts of a draft that is bound already. */
export function partsOf(report: Report): Part[] {
  return merged(new Writer(report.draft, report).parts());
}

/** A part, and whether it may be printed as one table with the next. */
type Loose = Part & { readonly captioned?: boolean };

class Writer {
  readonly #sections: ReadonlySet<number>;
  readonly #captions: ReadonlySet<number>;
  readonly #printed: ReadonlySet<TableRow>;

  constructor(
    readonly draft: Draft,
    readonly report: Report,
  ) {
    this.#sections = new Set(report.sections.map(({ heading }) => heading.line.from));
    // A caption is printed with its table; one that lost its table stays a line of its own.
    const used = report.tables.flatMap(({ caption }) => (caption ? [caption.span.from] : []));
    const printed = new Set(used);
    this.#captions = new Set(report.captions.filter(({ span }) => printed.has(span.from)).map(({ line }) => line.from));
    this.#printed = printedRows(report.tables);
  }

  parts(): Loose[] {
    return this.draft.blocks.flatMap((block) => this.#block(block));
  }

  #block(block: Block): Loose[] {
    switch (block.kind) {
      case "heading":
        return this.#line(block.text, block.block.from, block.span.from, block.level);
      case "paragraph":
        return this.#paragraph(block);
      case "table":
        return this.#table(block);
      case "other": {
        const text = this.draft.text.slice(block.block.from, block.block.to).trim();
        return /^(?:[-*_]\s*){3,}$/.test(text) || text === "" ? [] : [{ kind: "paragraph", text }];
      }
    }
  }

  #line(text: string, line: number, from: number, level?: number): Loose[] {
    const { title, bodyFrom, agency } = this.report;
    if (title && from >= title.span.from && from < title.span.to) return [{ kind: "title", text }];
    if (this.#sections.has(line)) return [{ kind: "section", text }];
    if (this.#captions.has(line)) return [];
    if (level !== undefined) return [{ kind: "heading", text, level }];
    const signs = line > bodyFrom && (text === agency || DATE.test(text));
    return text === "" ? [] : [{ kind: signs ? "signature" : "paragraph", text }];
  }

  /** Lines of one paragraph are joined, as Markdown joins them, but for those that are headings. */
  #paragraph(block: Extract<Block, { kind: "paragraph" }>): Loose[] {
    if (block.nested) {
      return block.lines.map(({ text }) => ({ kind: "paragraph", text: text.replace(/^(?:[-*+>]\s+)+/, "") }));
    }
    const parts: Loose[] = [];
    let open: Line[] = [];
    const close = () => {
      const [first, last] = [open[0], open[open.length - 1]];
      const text = joinedAll(open.map((line) => line.text));
      if (first && last) parts.push({ kind: "paragraph", text, at: { from: first.line.from, to: last.line.to } });
      open = [];
    };
    for (const line of block.lines) {
      for (const part of this.#line(line.text, line.line.from, line.span.from)) {
        if (part.kind === "paragraph") open.push(line);
        else {
          close();
          parts.push({ ...part, at: line.line });
        }
      }
    }
    close();
    return parts;
  }

  /** Where a table begins: with its caption, where that stands above it. */
  #from(table: BoundTable, { block }: TableBlock): number {
    const line = captionAbove(table)?.line.from ?? block.from;
    return this.#captions.has(line) ? Math.min(line, block.from) : block.from;
  }

  #table(block: TableBlock): Loose[] {
    const bound = this.report.tables.filter(({ source }) => source === block);
    if (bound.length === 0) return this.#plain(block);
    return bound.map((table) => ({
      kind: "table",
      table: layTable(table),
      at: { from: this.#from(table, block), to: block.block.to },
      captioned: table.form.caption !== undefined,
    }));
  }

  /** What is printed with none of the form's tables. */
  #plain(block: TableBlock): Loose[] {
    if (isPrinted(block, this.#printed)) return [];
    const rows = unprinted(block, this.#printed);
    const torn = block.rows.some((row) => this.#printed.has(row));
    return [{ kind: "table", table: plainTable(rows), ...(torn && { at: block.block }) }];
  }
}

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** Tables with captions that follow each other are one table in the official form. */
function merged(parts: readonly Loose[]): Part[] {
  const result: Part[] = [];
  let open: Extract<Loose, { kind: "table" }>[] = [];
  const close = () => {
    const table = stack(open.map((part) => part.table));
    const places = open.flatMap(({ at }) => at ?? []);
    const at = { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
    if (table) result.push({ kind: "table", table, ...(places.length > 0 && { at }) });
    open = [];
  };
  for (const part of parts) {
    if (part.kind === "table" && part.captioned) open.push(part);
    else {
      close();
      result.push(part);
    }
  }
  close();
  return result;
}

/** A table that is none of the form's, as it stands. */
function plainTable(rows: readonly TableRow[]): LaidTable {
  const width = Math.max(1, widest(rows));
  return {
    name: "",
    rows: rows.map(({ cells }, r) => {
      const kind = r === 0 ? "column" : "value";
      const laid = cells.map(({ text }, c) => cell(kind, text, c));
      // One blank cell for all that are missing: a single long row would make every other as long.
      return cells.length < width ? [...laid, cell(kind, "", cells.length, width - cells.length)] : laid;
    }),
    headerRows: 1,
    labelColumns: 0,
    width,
  };
}
