import type { CheckedDiagnostic } from "../../index.ts";
import { type Lang, render, say } from "../../message.ts";
import { Lines } from "../../position.ts";
import { severityNames } from "../../rules/page.ts";
import type { Ruler } from "../ruler.ts";
import type { Colours } from "./colours.ts";
import { frame, printable, wrapped } from "./frame.ts";
import type { CheckedFile, Reporter, Summary } from "./reporter.ts";
import { shownRange } from "./shown-range.ts";
import { texts } from "./texts.ts";

export interface PrettyOptions {
  readonly lang: Lang;
  readonly colours: Colours;
  readonly ruler: Ruler;
  /** How many columns a line may take. */
  readonly columns: number;
  /** The command that mends what can be mended without asking. */
  readonly fixCommand: () => string;
}

const RELATED_LINES = 3;

/** For people: each finding with its line of the draft, the place marked under it, and what can be done. */
export function prettyReporter(options: PrettyOptions): Reporter {
  let faulty = 0;
  let fixable = 0;
  return {
    file(checked) {
      const { diagnostics } = checked;
      if (diagnostics.length === 0) return "";
      faulty++;
      fixable += diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.preferred)).length;
      const draft = { ...checked, lines: new Lines(checked.text) };
      return withoutLikes(diagnostics, draft)
        .map((one) => `${block(one, draft, options)}\n\n`)
        .join("");
    },
    // Of no draft at all nothing good can be said either.
    end: (summary) =>
      summary.files === 0 ? "" : `${options.colours.bold(closing(summary, faulty, fixable, options))}\n`,
  };
}

/** A finding, and those that say the same of other blanks of its line. */
type Told = CheckedDiagnostic & { readonly likes: readonly CheckedDiagnostic[] };

/** Of blanks that stand behind each other on a line only the first is told at length: of a fresh draft there are 200. */
function withoutLikes(diagnostics: readonly CheckedDiagnostic[], { lines, text }: OpenFile): Told[] {
  const isBlank = ({ range }: CheckedDiagnostic) =>
    text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)).trim() === "";
  const told: (Told & { likes: CheckedDiagnostic[] })[] = [];
  for (const diagnostic of diagnostics) {
    const last = told.at(-1);
    const alike = last?.rule === diagnostic.rule && last.range.start.line === diagnostic.range.start.line;
    // What is missing at one and the same place is not the same.
    const behind = last !== undefined && last.range.start.character < diagnostic.range.start.character;
    if (alike && behind && isBlank(last) && isBlank(diagnostic)) last.likes.push(diagnostic);
    else told.push({ ...diagnostic, likes: [] });
  }
  return told;
}

interface OpenFile extends CheckedFile {
  readonly lines: Lines;
}

function block(diagnostic: Told, draft: OpenFile, options: PrettyOptions): string {
  const { faint } = options.colours;
  const number = String(diagnostic.range.start.line + 1);
  const [source, carets] = excerpt(diagnostic, draft, options.columns - number.length - 4, options);
  const below = [carets, ...notes(diagnostic, options.columns - number.length - 4, options)];
  const gutter = faint(`${" ".repeat(number.length + 2)}│ `);
  return [
    headline(diagnostic, draft, options),
    faint(` ${number} │ `) + source,
    ...below.map((line) => gutter + line),
  ].join("\n");
}

function headline(
  { range, severity, rule, message }: CheckedDiagnostic,
  draft: OpenFile,
  options: PrettyOptions,
): string {
  const { lang, colours } = options;
  const { start } = shownRange(draft.text, range);
  const args = {
    place: colours.bold(printable(`${draft.file}:${start.line + 1}:${start.character + 1}`)),
    severity: colours.severity[severity](render(say(severityNames[severity]), lang)),
    rule: colours.faint(rule),
    message: printable(message),
  };
  return render(say(texts.headline, args), lang);
}

/** The line of the draft, and the carets under what is meant: of several lines, under the first. */
function excerpt(
  { range, severity }: CheckedDiagnostic,
  { lines, text }: OpenFile,
  room: number,
  { colours, ruler }: PrettyOptions,
): [string, string] {
  const { from, to } = lines.lineSpan(range.start.line);
  const start = Math.min(range.start.character, to - from);
  const end = range.end.line === range.start.line ? range.end.character : to - from;
  const { before, marked, after } = frame(text.slice(from, to), start, end, room, ruler);
  const paint = colours.severity[severity];
  const carets = paint("^".repeat(Math.max(1, ruler.width(marked))));
  return [before + paint(marked) + after, " ".repeat(ruler.width(before)) + carets];
}

function notes(diagnostic: Told, room: number, options: PrettyOptions): string[] {
  const { lang, colours } = options;
  const fixes = diagnostic.fixes.map(({ title, preferred }) => {
    const note = printable(render(say(preferred ? texts.safeFix : texts.otherFix, { title }), lang));
    return preferred ? colours.fix(note) : note;
  });
  const { likes } = diagnostic;
  const columns = likes.map(({ range }) => range.start.character + 1).join(render(say(texts.comma), lang));
  const alike = likes.length > 0 ? [render(say(texts.alike, { number: likes.length, columns }), lang)] : [];
  return [...[...related(diagnostic, room, options), ...alike].map(colours.faint), ...fixes];
}

/** The related places one behind the other, in so many lines as may be spent on them. */
function related({ range, related }: CheckedDiagnostic, room: number, { lang, ruler }: PrettyOptions): string[] {
  if (related.length === 0) return [];
  const items = related.map(({ message, file, range: { start } }, index) => {
    const line = start.line + 1;
    const place = file === undefined ? say(texts.place, { message, line }) : say(texts.inFile, { message, file, line });
    const same = file === undefined && start.line === range.start.line;
    const item = same ? message : render(place, lang);
    return printable(item) + (index < related.length - 1 ? render(say(texts.comma), lang) : "");
  });
  const head = render(say(texts.related), lang);
  const lines = wrapped(items, room - ruler.width(head), ruler);
  const kept = lines.slice(0, RELATED_LINES);
  if (lines.length > kept.length) kept[kept.length - 1] += render(say(texts.more, { number: items.length }), lang);
  return kept.map((line, index) => (index === 0 ? head : " ".repeat(ruler.width(head))) + line.trimEnd());
}

function closing(summary: Summary, faulty: number, fixable: number, { lang, fixCommand }: PrettyOptions): string {
  const { files } = summary;
  if (faulty === 0) return render(say(texts.clean, { files }), lang);
  const counts = (["errors", "warnings", "information", "hints"] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => render(say(texts[kind], { number: summary[kind] }), lang))
    .join(render(say(texts.countComma), lang));
  const rest = fixable === 0 ? "" : say(texts.fixable, { number: fixable, command: fixCommand() });
  return render(say(texts.faulty, { files, faulty, counts, fixable: rest }), lang);
}
