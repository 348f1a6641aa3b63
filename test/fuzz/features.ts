import { applyEdits } from "../../server/src/edit/edit.ts";
import type { CheckedDraft } from "../../server/src/language/checked-draft.ts";
import { codeActionsOf } from "../../server/src/language/code-actions.ts";
import { findCodeLenses } from "../../server/src/language/code-lenses.ts";
import { doComplete } from "../../server/src/language/completion.ts";
import type { ActionData } from "../../server/src/language/deed.ts";
import { editsOf } from "../../server/src/language/deed-edits.ts";
import { findDefinition, findDocumentHighlights, findReferences } from "../../server/src/language/definition.ts";
import { diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { findDocumentLinks } from "../../server/src/language/document-links.ts";
import { findDocumentSymbols, findWorkspaceSymbols } from "../../server/src/language/document-symbols.ts";
import { findFoldingRanges } from "../../server/src/language/folding-ranges.ts";
import { formatDocument, formatOnType, formatRange } from "../../server/src/language/formatting.ts";
import { doHover } from "../../server/src/language/hover.ts";
import { findInlayHints } from "../../server/src/language/inlay-hints.ts";
import { previewTables } from "../../server/src/language/preview.ts";
import { quietFindings } from "../../server/src/language/quiet.ts";
import { findSelectionRanges } from "../../server/src/language/selection-ranges.ts";
import { findSemanticTokens } from "../../server/src/language/semantic-tokens.ts";
import { Utf8Lines } from "../../server/src/lsp/utf8-lines.ts";
import type { Position, Range } from "../../server/src/position.ts";
import { checkedDraft } from "../language/kit.ts";
import { claim } from "./claim.ts";
import { soundAnswer, soundEdits } from "./places.ts";
import type { Random } from "./random.ts";

const support = { codeDescription: true, relatedInformation: true, unnecessary: true, data: true };

/** As one of the two kinds of clients sees it. */
function draftOf(text: string, random: Random): CheckedDraft {
  const draft = checkedDraft(text, {}, random.pick(["zh-cn", "en"] as const));
  return random.once(3) ? { ...draft, lines: new Utf8Lines(text) } : draft;
}

/** What is asked of a draft as a whole; each answer's ranges are places of it. */
export const wholeAnswers: Readonly<Record<string, (draft: CheckedDraft) => unknown>> = {
  diagnostics: (draft) => diagnosticsOf(draft, support),
  lenses: findCodeLenses,
  links: findDocumentLinks,
  symbols: findDocumentSymbols,
  folding: (draft) => findFoldingRanges(draft),
  formatting: formatDocument,
  hints: (draft) => findInlayHints(draft, wholeOf(draft)),
  tokens: (draft) => findSemanticTokens(draft),
  preview: (draft) => previewTables(draft).map(({ html }) => html.length),
  actions: (draft) => codeActionsOf(draft, { range: wholeOf(draft), diagnostics: support }),
};

const wholeOf = ({ lines, report }: CheckedDraft): Range => lines.rangeOf({ from: 0, to: report.draft.text.length });

/** What is asked of a draft at a place. */
const placeAnswers: Readonly<Record<string, (draft: CheckedDraft, at: Position) => unknown>> = {
  hover: (draft, at) => doHover(draft, at),
  definition: findDefinition,
  references: (draft, at) => findReferences(draft, at, true),
  highlights: findDocumentHighlights,
  "on |": (draft, at) => formatOnType(draft, at, "|"),
  "on Enter": (draft, at) => formatOnType(draft, at, "\n"),
  selection: (draft, at) => findSelectionRanges(draft, [at]),
  quiet: (draft, at) => diagnosticsOf({ ...draft, findings: quietFindings(draft.findings, draft, at.line) }, support),
};

/** Places to ask at: all of a short text, else some, most of them where something is. */
function* placesOf({ report, findings }: CheckedDraft, random: Random): Generator<number> {
  const { text } = report.draft;
  if (text.length <= 60) for (let at = 0; at <= text.length; at++) yield at;
  else {
    const pipes = [...text.matchAll(/[|\n#<]/g)].map(({ index }) => index + random.below(2));
    for (let i = 0; i < 3; i++) {
      yield random.below(text.length + 1);
      yield random.pick(pipes) ?? 0;
      yield random.pick(findings)?.at.from ?? text.length;
    }
  }
}

export function answersAreSound(text: string, random: Random): void {
  const draft = draftOf(text, random);
  for (const [name, answer] of Object.entries(wholeAnswers)) soundAnswer(text, draft.lines, answer(draft), name);
  symbolsNest(findDocumentSymbols(draft));
  tokensAreInOrder(draft);
  findWorkspaceSymbols([draft], "县");
  for (const offset of placesOf(draft, random)) {
    const at = placeIn(draft, offset);
    for (const [name, answer] of Object.entries(placeAnswers)) soundAnswer(text, draft.lines, answer(draft, at), name);
    const end = draft.lines.positionAt(offset + random.below(text.length - offset + 1));
    const range = { start: at, end };
    soundAnswer(text, draft.lines, findInlayHints(draft, range), "hints in a range");
    soundAnswer(text, draft.lines, formatRange(draft, range), "a range formatted");
    findSemanticTokens(draft, range);
    completionsFit(draft, at, random);
  }
}

/** As an editor tells it, which never lies within a line end. */
const placeIn = ({ lines }: CheckedDraft, offset: number): Position =>
  lines.positionAt(lines.offsetAt(lines.positionAt(offset)));

/** Editors refuse a symbol whose name stands outside of it. */
function symbolsNest(symbols: ReturnType<typeof findDocumentSymbols>): void {
  for (const { range, selectionRange, children, name } of symbols) {
    const inside = before(range.start, selectionRange.start) && before(selectionRange.end, range.end);
    claim(inside, "a symbol's name is outside of it", name, range, selectionRange);
    claim(name.trim() !== "", "a symbol without a name", range);
    symbolsNest(children ?? []);
  }
}

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);

function tokensAreInOrder(draft: CheckedDraft): void {
  const { data } = findSemanticTokens(draft);
  let [line, character, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    if (down > 0) [character, end] = [0, 0];
    line += down;
    character += right;
    claim(
      down >= 0 && right >= 0 && length > 0 && character >= end,
      "tokens out of order or overlapping",
      line,
      character,
    );
    end = character + length;
    soundAnswer(draft.report.draft.text, draft.lines, { line, character: end }, "a token");
  }
}

/** A completion replaces a stretch of the caret's own line that holds the caret. */
function completionsFit(draft: CheckedDraft, at: Position, random: Random): void {
  const { text } = draft.report.draft;
  // In front of a byte-order mark, which no editor shows, is behind it.
  if (text.startsWith("\ufeff") && draft.lines.offsetAt(at) === 0) return;
  for (const item of doComplete(draft, at, random.once(2))) {
    soundAnswer(text, draft.lines, item, "a completion");
    const edit = item.textEdit;
    const range = edit && ("range" in edit ? edit.range : edit.replace);
    if (!range) continue;
    const fits = range.start.line === at.line && range.end.line === at.line;
    claim(fits && before(range.start, at) && before(at, range.end), "a completion beside the caret", at, range);
  }
}

/** Every code action does something, soundly; one that silences a rule does so. */
export function actionsWork(text: string, random: Random): void {
  const draft = draftOf(text, random);
  const place = random.pick(draft.findings)?.at ?? { from: 0, to: text.length };
  const range = random.once(4) ? wholeOf(draft) : draft.lines.rangeOf(place);
  const actions = codeActionsOf(draft, { range, diagnostics: support });
  // Some of many, as each is a check of its own.
  for (const action of actions.filter(() => actions.length < 12 || random.once(4)).slice(0, 20)) {
    const { deed }: ActionData = action.data;
    const edits = editsOf(draft, deed);
    claim(edits.length > 0, "an action that does nothing", action.title, deed);
    soundEdits(text, edits, `“${action.title}”`);
    const after = checkedDraft(applyEdits(text, edits));
    if (deed.kind === "disable") {
      const rule = action.diagnostics?.[0]?.code;
      const count = (found: CheckedDraft["findings"]) => found.filter((one) => one.rule === rule).length;
      claim(count(after.findings) < count(draft.findings), "silenced, it speaks on", action.title, edits);
    }
    // What has no place in the other form goes into a comment, between words.
    if (deed.kind === "rewrite" && deed.to !== "edition") keepsNumbers(text, after.report.draft.text, action.title);
  }
}

function keepsNumbers(before: string, after: string, title: string): void {
  // Not those that are part of a label, which may be typed twice where cells are merged.
  const numbers = (text: string) =>
    text
      .split(/[|｜\n\r]/)
      .filter((cell) => !/\p{L}/u.test(cell))
      .join("")
      .replace(/\D/g, "");
  claim(numbers(after).length >= numbers(before).length, `“${title}” loses a number`, numbers(before), numbers(after));
}
