import type { Reported } from "../check.ts";
import type { Directive, Span, TableRow } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf, topOf } from "../edit/insert.ts";
import { render, say } from "../message.ts";
import { type CheckedDraft, perDraft, textAt } from "./checked-draft.ts";

/** What stands for the reason until the author writes it. */
const reason = { zh: "理由", en: "reason" };

/** An edit that leaves a part of its text to be written over. */
export interface DraftedEdit extends Edit {
  readonly placeholder?: string;
}

/**
 * Silences a rule for the line that a finding stands on, by a directive above it; behind it where a comment on a line
 * of its own would cut a table, a paragraph or a list in two. None where Markdown leaves no place for one, or on a
 * blank line, which has nothing to be silent about.
 */
export function disableEdit(draft: CheckedDraft, { rule, at }: Reported): DraftedEdit | undefined {
  const { blocks, undecoded } = draft.report.draft;
  // Saved with it, the text would be lost for good.
  if (undecoded !== undefined) return undefined;
  const block = blocks.find(({ block }) => block.from <= at.from && at.from <= block.to);
  const line = lineSpanAt(draft, at.from);
  // In code and in HTML a directive is none.
  if (block?.kind === "other") return undefined;
  if (textAt(draft, line).trim() === "") return undefined;
  // Within a comment another one would be part of it.
  if (isInComment(draft, line.from) || isInComment(draft, line.to)) return undefined;
  if (block?.kind === "table") {
    const delimiter = block.rows.findIndex((row) => row.delimiter);
    const row = block.rows.findIndex(({ line }) => line.from <= at.from && at.from <= line.to);
    if (row > delimiter) return behind(draft, rule, line, closing(block.rows[row]));
    return row === 0 ? above(draft, rule, line) : undefined;
  }
  const inside = block?.kind === "paragraph" && (block.nested || line.from > block.block.from);
  return inside ? behind(draft, rule, line) : above(draft, rule, line);
}

const isInComment = (draft: CheckedDraft, at: number) =>
  commentsIn(draft).some(({ from, to }) => from < at && at <= to);

/** The comments of a draft, up to where they close, or to its end. */
const commentsIn = perDraft(({ report }): readonly Span[] => {
  const { text } = report.draft;
  const comments: Span[] = [];
  for (let from = text.indexOf("<!--"); from >= 0; from = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", from);
    const to = close < 0 ? text.length : close;
    comments.push({ from, to });
    from = to;
  }
  return comments;
});

/** A comment behind a row that is not closed would be read as part of its last cell. */
function closing(row: TableRow | undefined): string {
  const last = row?.cells[row.cells.length - 1];
  return row && last?.cell.to === row.line.to ? " |" : "";
}

function above(draft: CheckedDraft, rule: string, line: Span): DraftedEdit {
  const { text } = draft.report.draft;
  const number = draft.lines.positionAt(line.from).line;
  const there = number > 0 && directiveOn(draft, "disable-next-line", draft.lines.lineSpan(number - 1));
  if (there) return join(there, rule);
  const from = Math.max(line.from, topOf(text));
  return {
    ...insert(from, directive(draft, "disable-next-line", rule) + lineEndOf(text)),
    placeholder: reasonIn(draft),
  };
}

function behind(draft: CheckedDraft, rule: string, line: Span, close = ""): DraftedEdit {
  const there = directiveOn(draft, "disable-line", line);
  if (there) return join(there, rule);
  const end = textAt(draft, line).trimEnd().length;
  const newText = `${close} ${directive(draft, "disable-line", rule)}`;
  return { ...insert(line.from + end, newText), placeholder: reasonIn(draft) };
}

function directive(draft: CheckedDraft, name: string, rule: string): string {
  return `<!-- nianbao-${name} ${rule} -- ${reasonIn(draft)} -->`;
}

const reasonIn = ({ lang }: CheckedDraft): string => render(say(reason), lang);

/** One that stands there already takes the rule in: of two above each other, the upper one would mean the lower. */
function join({ nameSpan, args }: Directive, rule: string): Edit {
  return insert((args.at(-1)?.span ?? nameSpan).to, ` ${rule}`);
}

function directiveOn({ report }: CheckedDraft, name: string, { from, to }: Span): Directive | undefined {
  return report.draft.directives.find((one) => one.name === name && one.span.from >= from && one.span.to <= to);
}

function lineSpanAt({ lines }: CheckedDraft, offset: number): Span {
  return lines.lineSpan(lines.positionAt(offset).line);
}

const insert = (at: number, newText: string): Edit => ({ span: { from: at, to: at }, newText });
