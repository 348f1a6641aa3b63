import type { Reported } from "../check.ts";
import { partsOf } from "../convert/export/document.ts";
import { lineHtml } from "../convert/export/html-line.ts";
import { type Dressed, escaped, tableHtml } from "../convert/export/html-table.ts";
import type { LaidCell } from "../convert/export/laid-table.ts";
import { isPrinted, printedRows } from "../convert/export/printed-rows.ts";
import type { Span } from "../draft/index.ts";
import { applyEdits } from "../edit/edit.ts";
import { firstIndex } from "../first-index.ts";
import { type Message, render, say, type Text } from "../message.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { joinPieces, type Piece } from "./preview-pieces.ts";

export interface PreviewTable {
  /** The lines of the draft that it stands for, counted from 0, the last one included. */
  readonly from: number;
  readonly to: number;
  /** Every text in it is escaped. Nothing where the lines are shown with those of an earlier one. */
  readonly html: string;
}

/** The tables of a draft as the form prints them, wrong cells marked: what a preview shows in place of the typed ones. */
export function previewTables(draft: CheckedDraft): PreviewTable[] {
  const totals = totalsOf(draft);
  let tables = 0;
  const pieces = partsOf(draft.report).flatMap((part) => {
    const { kind, at } = part;
    if (!at) return [];
    if (kind !== "table") return piece(draft, "text", at, lineHtml(part));
    const html = tableHtml(
      part.table,
      ++tables,
      (cell) => dress(draft, totals, cell),
      (row) => line(draft, row),
    );
    return piece(draft, "table", at, html);
  });
  return joinPieces([...pieces, ...restsOf(draft)]);
}

/** The blocks whose rows are shown with a table further up. */
function restsOf(draft: CheckedDraft): Piece[] {
  const { draft: typed, tables } = draft.report;
  const printed = printedRows(tables);
  const sources = new Set(tables.map(({ source }) => source));
  return typed.blocks.flatMap((block) =>
    block.kind === "table" && !sources.has(block) && isPrinted(block, printed)
      ? piece(draft, "rest", block.block, "")
      : [],
  );
}

function piece({ lines }: CheckedDraft, kind: Piece["kind"], at: Span, html: string): Piece {
  const { start, end } = lines.rangeOf(at);
  return { from: start.line, to: end.line, html, kind };
}

const texts = {
  expected: { zh: "应为 {value}", en: "should be {value}" },
  doubted: { zh: "应为 {value}？", en: "should be {value}?" },
} satisfies Record<string, Text>;

/** What VS Code scrolls by, and where a double click leads: the line of the draft that a row stands in. */
function line({ lines }: CheckedDraft, row: readonly LaidCell[]): string {
  const at = row.find((cell) => cell.at)?.at;
  return at ? ` class="code-line" data-line="${lines.rangeOf(at).start.line}"` : "";
}

/** A cell with findings shows the worst by its colour, all of them in words, and what should stand there. */
function dress(draft: CheckedDraft, totals: Totals, { text, at }: LaidCell): Dressed {
  const found = at ? findingsIn(draft, at) : [];
  if (!at || found.length === 0) return { content: escaped(text) };
  const words = found.map(({ message }) => render(message, draft.lang)).join("\n");
  const wrong = found.some(({ severity }) => severity === "error") ? "error" : "warning";
  const blank = text === "" ? " nianbao-blank" : "";
  const message = totals.get(at.from) ?? corrected(draft, at, found);
  const hint = message && render(message, draft.lang);
  return {
    attributes: ` class="nianbao-${wrong}${blank}" title="${escaped(words)}"`,
    content: `<span class="nianbao-typed">${escaped(text)}</span>${hint ? `<span class="nianbao-expected">${escaped(hint)}</span>` : ""}`,
  };
}

/** Findings stand in the order of the text, so that those of a cell are looked up and not looked for. */
function findingsIn({ findings }: CheckedDraft, at: Span): Reported[] {
  const firstFrom = (offset: number) => firstIndex(findings, (finding) => finding.at.from >= offset);
  const begun = findings.slice(firstFrom(at.from), firstFrom(at.to + 1));
  return begun.filter((finding) => finding.at.to <= at.to);
}

/** What the sums ask for, by where the cell of the total begins; a question where what they add up is in doubt. */
type Totals = ReadonlyMap<number, Message>;

function totalsOf({ report }: CheckedDraft): Totals {
  const sums = report.tables.flatMap(({ sums }) => sums.filter(({ balance }) => !balance));
  return new Map(
    sums.flatMap(({ at, expected: value, inDoubt }) =>
      value === undefined ? [] : [[at.source.cell.from, say(inDoubt ? texts.doubted : texts.expected, { value })]],
    ),
  );
}

/** What the first safe fix makes of a cell: of a blank that only its author can fill, nothing. */
function corrected({ report }: CheckedDraft, at: Span, found: readonly Reported[]): Message | undefined {
  const fixes = found.flatMap(({ fixes = [] }) => fixes.filter(({ safe }) => safe));
  const fix = fixes.find(({ edits }) => edits.length > 0 && edits.every(({ span }) => within(span, at)));
  if (!fix) return undefined;
  const typed = report.draft.text.slice(at.from, at.to);
  const edits = fix.edits.map(({ span, newText }) => ({
    span: { from: span.from - at.from, to: span.to - at.from },
    newText,
  }));
  return say(texts.expected, { value: applyEdits(typed, edits).trim() });
}

const within = (inner: Span, outer: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;
