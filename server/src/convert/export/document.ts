import type { Block, Draft, Span, TableBlock } from "../../draft/index.ts";
import { parseDraft } from "../../draft/index.ts";
import { widest } from "../../report/columns.ts";
import { bindReport } from "../../report/index.ts";
import type { BoundTable, Report } from "../../report/report.ts";
import { joinedAll } from "../tidy.ts";
import { cell, type LaidTable, stack } from "./laid-table.ts";
import { layTable } from "./lay-table.ts";

/** What is printed, in order, each part with its part in the layout; tables of the form tell where they come from. */
export type Part =
  | { readonly kind: "title" | "section" | "paragraph" | "signature"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly level: number }
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

  constructor(
    readonly draft: Draft,
    readonly report: Report,
  ) {
    this.#sections = new Set(report.sections.map(({ heading }) => heading.line.from));
    // A caption is printed with its table; one that lost its table stays a line of its own.
    const used = report.tables.flatMap(({ caption }) => (caption ? [caption.span.from] : []));
    const printed = new Set(used);
    this.#captions = new Set(report.captions.filter(({ span }) => printed.has(span.from)).map(({ line }) => line.from));
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
    let texts: string[] = [];
    const close = () => {
      if (texts.length > 0) parts.push({ kind: "paragraph", text: joinedAll(texts) });
      texts = [];
    };
    for (const { text, line, span } of block.lines) {
      for (const part of this.#line(text, line.from, span.from)) {
        if (part.kind === "paragraph") texts.push(part.text);
        else {
          close();
          parts.push(part);
        }
      }
    }
    close();
    return parts;
  }

  /** Where a table begins: with its caption, where that stands above it. */
  #from({ caption }: BoundTable, { block }: TableBlock): number {
    const line = caption && "line" in caption ? caption.line.from : block.from;
    return this.#captions.has(line) ? Math.min(line, block.from) : block.from;
  }

  #table(block: TableBlock): Loose[] {
    const bound = this.report.tables.filter(({ source }) => source === block);
    if (bound.length === 0) return [{ kind: "table", table: plainTable(block) }];
    return bound.map((table) => ({
      kind: "table",
      table: layTable(table),
      at: { from: this.#from(table, block), to: block.block.to },
      captioned: table.form.caption !== undefined,
    }));
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
function plainTable(block: TableBlock): LaidTable {
  const rows = block.rows.filter((row) => !row.delimiter);
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
