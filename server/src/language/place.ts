import type { Cell, Directive, Phrase, Span } from "../draft/index.ts";
import type { RowForm } from "../edition/index.ts";
import type {
  BoundAspect,
  BoundCaption,
  BoundCell,
  BoundColumn,
  BoundLabel,
  BoundSection,
  BoundTable,
  Report,
  Title,
} from "../report/index.ts";

/** What of the form stands at an offset of a draft; `at` is its words. */
export type Place =
  | { readonly kind: "cell"; readonly at: Span; readonly table: BoundTable; readonly cell: BoundCell }
  | { readonly kind: "row"; readonly at: Span; readonly table: BoundTable; readonly form: RowForm }
  | { readonly kind: "column"; readonly at: Span; readonly table: BoundTable; readonly column: BoundColumn }
  | { readonly kind: "corner"; readonly at: Span; readonly table: BoundTable }
  | {
      readonly kind: "caption";
      readonly at: Span;
      readonly caption: BoundCaption | BoundLabel;
      readonly table?: BoundTable;
    }
  | { readonly kind: "section"; readonly at: Span; readonly section: BoundSection }
  | { readonly kind: "aspect"; readonly at: Span; readonly aspect: BoundAspect }
  | { readonly kind: "title"; readonly at: Span; readonly title: Title }
  | { readonly kind: "directive"; readonly at: Span; readonly directive: Directive; readonly word?: Phrase };

export function placeAt(report: Report, offset: number): Place | undefined {
  return directiveAt(report, offset) ?? tablePlaceAt(report, offset) ?? linePlaceAt(report, offset);
}

/** The cell for a number that the offset stands in, from pipe to pipe. */
export function cellAt(report: Report, offset: number): { table: BoundTable; cell: BoundCell } | undefined {
  const place = tablePlaceAt(report, offset);
  return place?.kind === "cell" ? place : undefined;
}

export const within = ({ from, to }: Span, offset: number): boolean => from <= offset && offset <= to;

function directiveAt({ draft }: Report, offset: number): Place | undefined {
  const directive = draft.directives.find(({ span }) => within(span, offset));
  if (!directive) return undefined;
  const word = directive.args.find(({ span }) => within(span, offset));
  return { kind: "directive", at: word?.span ?? directive.nameSpan, directive, ...(word && { word }) };
}

function tablePlaceAt(report: Report, offset: number): Place | undefined {
  for (const table of report.tables) {
    const place = placeIn(table, offset);
    if (place) return place;
  }
  return undefined;
}

function placeIn(table: BoundTable, offset: number): Place | undefined {
  for (const row of table.rows) {
    if (!within(row.source.line, offset)) continue;
    const source = physicalCell(row.source.cells, offset);
    if (!source) continue;
    const cell = row.cells.find((one) => one.source === source);
    if (cell) return { kind: "cell", at: source.span, table, cell };
    if (row.form && row.label && source.span.from === row.label.span.from) {
      return { kind: "row", at: source.span, table, form: row.form };
    }
    const group = row.groups.find(({ span }) => span.from === source.span.from);
    if (group?.form) return { kind: "row", at: source.span, table, form: group.form };
  }
  const header = table.header.find(({ line }) => within(line, offset));
  const source = header && physicalCell(header.cells, offset);
  if (source) {
    const column = table.columns.find(({ label }) => label?.span.from === source.span.from);
    if (column?.form) return { kind: "column", at: source.span, table, column };
    if (table.corner?.span.from === source.span.from) return { kind: "corner", at: source.span, table };
  }
  const { caption } = table;
  return caption && within(caption.span, offset) ? { kind: "caption", at: caption.span, caption, table } : undefined;
}

/** From pipe to pipe; the place before a pipe belongs to the cell that the pipe ends. */
function physicalCell(cells: readonly Cell[], offset: number): Cell | undefined {
  return cells.find(({ cell }) => within(cell, offset));
}

function linePlaceAt(report: Report, offset: number): Place | undefined {
  const caption = report.captions.find((one) => within(one.line, offset));
  if (caption) return { kind: "caption", at: caption.span, caption };
  for (const section of report.sections) {
    if (within(section.heading.line, offset)) return { kind: "section", at: section.heading.span, section };
    const aspect = section.aspects.find(({ phrase }) => within(phrase.span, offset));
    if (aspect) return { kind: "aspect", at: aspect.phrase.span, aspect };
  }
  const { title } = report;
  return title && within(title.span, offset) ? { kind: "title", at: title.span, title } : undefined;
}
