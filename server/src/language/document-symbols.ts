import type { DocumentSymbol, SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
import { groupsOf, type RowForm } from "../edition/index.ts";
import { captionAbove } from "../report/captions.ts";
import type { BoundLabel, BoundRow, BoundSection, BoundTable } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { leadingAspects } from "./leading-aspects.ts";
import { tableSpan } from "./table-span.ts";

/** Written out, so that this module needs nothing of the protocol when it runs. */
const kinds = { file: 1, section: 3, aspect: 15, table: 23, group: 3, row: 16 } satisfies Record<string, SymbolKind>;

/** Title, sections, and in them aspects, tables and their rows. */
export function findDocumentSymbols(draft: CheckedDraft): DocumentSymbol[] {
  const {
    title,
    sections,
    draft: { text },
  } = draft.report;
  return [
    // Editors refuse a symbol without a name, which a heading may be that has just been begun.
    ...(title?.text.trim() ? [symbol(draft, title.text, kinds.file, title.span, title.span)] : []),
    ...sections.map((section) => sectionSymbol(draft, section, text)),
  ];
}

/** The same for clients that know no symbols within symbols. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(uri, children ?? [], name),
  ]);
}

/** The open drafts by agency and year; each word of the query has to be in them. */
export function findWorkspaceSymbols(drafts: readonly CheckedDraft[], query: string): SymbolInformation[] {
  const words = query.split(/\s+/);
  return drafts.flatMap(({ uri, lines, report: { agency, year, title } }) => {
    const name = [agency, year].filter((part) => part !== undefined).join(" ");
    if (!title || !words.every((word) => name.includes(word))) return [];
    return { name, kind: kinds.file, location: { uri, range: lines.rangeOf(title.span) } };
  });
}

function sectionSymbol(draft: CheckedDraft, section: BoundSection, text: string): DocumentSymbol {
  const { heading, span } = section;
  const tables = draft.report.tables.filter((table) => table.section === section);
  const [only] = tables;
  const children = [
    ...leadingAspects(section, text).map(({ form, phrase }) =>
      symbol(draft, form.label, kinds.aspect, phrase.span, phrase.span),
    ),
    // A section that is one table needs no name for it.
    ...(only && tables.length === 1 ? rowSymbols(draft, only) : tables.map((table) => tableSymbol(draft, table))),
  ];
  const whole = { from: span.from, to: span.from + text.slice(span.from, span.to).trimEnd().length };
  return { ...symbol(draft, heading.text, kinds.section, whole, heading.span), children };
}

function tableSymbol(draft: CheckedDraft, table: BoundTable): DocumentSymbol {
  const { caption, form } = table;
  const span = tableSpan(table);
  const from = Math.min(captionAbove(table)?.line.from ?? span.from, span.from);
  const name = form.caption ?? form.corner;
  const selection = caption?.span ?? { from: span.from, to: span.from };
  return { ...symbol(draft, name, kinds.table, { from, to: span.to }, selection), children: rowSymbols(draft, table) };
}

/** Rows under the groups that they belong to. */
function rowSymbols(draft: CheckedDraft, table: BoundTable): DocumentSymbol[] {
  const symbols = new Map<string, DocumentSymbol>();
  const top: DocumentSymbol[] = [];
  for (const row of table.rows) {
    if (!row.form || !row.label || table.wide) continue;
    const made = rowSymbol(draft, row, row.form, row.label);
    const groups = groupsOf(table.form, row.form).map(({ id }) => symbols.get(id));
    const group = groups.at(-1);
    if (group) {
      group.children = [...(group.children ?? []), made];
      // A group reaches down to its last row.
      for (const above of groups) if (above) above.range = { start: above.range.start, end: made.range.end };
    } else top.push(made);
    if (!symbols.has(row.form.id)) symbols.set(row.form.id, made);
  }
  return top;
}

function rowSymbol(draft: CheckedDraft, { source, cells }: BoundRow, form: RowForm, label: BoundLabel): DocumentSymbol {
  const total = cells.at(-1)?.source.text;
  const made = symbol(draft, form.label, form.heads ? kinds.group : kinds.row, source.line, label.span);
  return total ? { ...made, detail: total } : made;
}

function symbol({ lines }: CheckedDraft, name: string, kind: SymbolKind, span: Span, selection: Span): DocumentSymbol {
  return { name, kind, range: lines.rangeOf(span), selectionRange: lines.rangeOf(selection) };
}
