import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
import { bindNarrative } from "../narrative/index.ts";
import type { Range } from "../position.ts";
import type { CheckedDraft } from "./checked-draft.ts";

const TYPES = ["number", "namespace"] as const;
const MODIFIERS = ["derived", "bound", "wrong"] as const;

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

interface Token {
  readonly span: Span;
  readonly type: (typeof TYPES)[number];
  readonly modifiers: readonly (typeof MODIFIERS)[number][];
}

/** Computed cells, the labels of groups, and numbers that are wrong; all of the draft, or what touches a range. */
export function findSemanticTokens(draft: CheckedDraft, range?: Range): SemanticTokens {
  const { lines } = draft;
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  const { from, to } = range ? lines.spanOf(range) : { from: 0, to: Number.POSITIVE_INFINITY };
  for (const { span, type, modifiers } of tokensOf(draft)) {
    if (span.to < from || span.from > to) continue;
    const { start, end } = lines.rangeOf(span);
    const sameLine = start.line === last.line;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
    const character = sameLine ? start.character - last.character : start.character;
    data.push(start.line - last.line, character, end.character - start.character, TYPES.indexOf(type), bits);
    last = start;
  }
  return { data };
}

function tokensOf({ report, findings }: CheckedDraft): Token[] {
  const wrong = new Set(findings.filter(({ cell, severity }) => cell && severity === "error").map(({ at }) => at.from));
  const tokens = new Map<number, Token>();
  const add = (token: Token) => {
    if (token.span.from < token.span.to && !tokens.has(token.span.from)) tokens.set(token.span.from, token);
  };
  for (const row of report.tables.flatMap(({ rows }) => rows)) {
    if (row.form?.heads && row.label) add({ span: row.label.span, type: "namespace", modifiers: [] });
    for (const group of row.groups) if (group.form) add({ span: group.span, type: "namespace", modifiers: [] });
    for (const { source, derived } of row.cells) {
      const isWrong = wrong.has(source.span.from);
      if (!derived && !isWrong) continue;
      const modifiers = [...(derived ? (["derived"] as const) : []), ...(isWrong ? (["wrong"] as const) : [])];
      add({ span: source.span, type: "number", modifiers });
    }
  }
  for (const { span, cells } of bindNarrative(report)) {
    if (cells.length === 0) continue;
    const isWrong = findings.some(({ rule, at }) => rule.startsWith("narrative-") && at.from === span.from);
    add({ span, type: "number", modifiers: isWrong ? ["bound", "wrong"] : ["bound"] });
  }
  return [...tokens.values()].sort((a, b) => a.span.from - b.span.from);
}
