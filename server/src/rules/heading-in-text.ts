import type { Span } from "../draft/index.ts";
import { headingLine } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import type { SectionForm } from "../edition/index.ts";
import type { Report } from "../report/index.ts";

/** A section's heading that begins a line and still is none: text goes on behind it, or it stands in a list, in code or in a comment. */
export interface HeadingInText {
  readonly at: Span;
  /** Parts it from the text behind it. None where what is around it is to be mended first. */
  readonly apart?: Edit;
}

/** So much markup may stand before it on its line. */
const MOST_BEFORE = 40;
/** So much may stand between two entries of a list of contents: links, numbers of pages. */
const MOST_BETWEEN = 80;

/** Such a heading within a stretch of the draft. */
export function headingInText(report: Report, form: SectionForm, { from, to }: Span): HeadingInText | undefined {
  const { text } = report.draft;
  const { heading } = form;
  for (let at = text.indexOf(heading, from); at >= 0 && at < to; at = text.indexOf(heading, at + heading.length)) {
    const before = text.slice(Math.max(from, at - MOST_BEFORE), at);
    const line = /(?:^|[\r\n])([^\r\n\p{Script=Han}|｜]*)$/u.exec(before)?.[1];
    const span = { from: at, to: at + heading.length };
    if (line === undefined || isListed(report, form, span)) continue;
    const apart = partedFrom(report, form, at - line.length, span);
    return { at: span, ...(apart && { apart }) };
  }
  return undefined;
}

/** In a list of contents the next heading follows close behind, with no sentence between them. */
function isListed({ draft, edition }: Report, form: SectionForm, { to }: Span): boolean {
  const next = edition.sections[edition.sections.indexOf(form) + 1];
  const behind = draft.text.slice(to, to + MOST_BETWEEN);
  const at = next ? behind.indexOf(next.heading) : -1;
  return at >= 0 && !behind.slice(0, at).includes("。");
}

/** Only where a sign or a space ends it: else it may be the beginning of a sentence. */
function partedFrom({ draft }: Report, form: SectionForm, line: number, { from, to }: Span): Edit | undefined {
  const [, behind] = /^([*_]*[：:。\s][\s*_]*)\S/.exec(draft.text.slice(to, to + MOST_BEFORE)) ?? [];
  const block = draft.blocks.find((one) => one.block.from <= from && from < one.block.to);
  const isText = block?.kind === "heading" || (block?.kind === "paragraph" && !block.nested);
  if (!isText || !behind || !/^[\s#＃*_]*$/.test(draft.text.slice(line, from))) return undefined;
  const eol = lineEndOf(draft.text);
  return { span: { from: line, to: to + behind.length }, newText: headingLine(form) + eol + eol };
}
