import type { Directive, Phrase, Span } from "./draft.ts";

/**
 * Reads the `<!-- nianbao-… -->` comments of a draft, but not those inside `code`, nor those that a pipe tears into two
 * cells of one of the `tables`; both in the order of the text.
 */
export function readDirectives(text: string, code: readonly Span[], tables: readonly Span[]): Directive[] {
  const directives: Directive[] = [];
  const [inCode, inTable] = [within(code), within(tables)];
  for (let from = text.indexOf("<!--"); from >= 0; ) {
    const close = text.indexOf("-->", from + 4);
    if (close < 0) break;
    const torn = inTable(from) && /[|｜]/.test(text.slice(from, close));
    const directive = inCode(from) || torn ? undefined : readDirective(text, { from, to: close + 3 });
    if (directive) directives.push(directive);
    from = text.indexOf("<!--", close + 3);
  }
  return directives;
}

/** Whether a place is in one of the blocks; places are asked for in the order of the text. */
function within(blocks: readonly Span[]): (at: number) => boolean {
  let block = 0;
  return (at) => {
    while ((blocks[block]?.to ?? Number.POSITIVE_INFINITY) <= at) block++;
    return (blocks[block]?.from ?? Number.POSITIVE_INFINITY) <= at;
  };
}

function readDirective(text: string, span: Span): Directive | undefined {
  const inner = text.slice(span.from + 4, span.to - 3);
  const name = /^\s*nianbao-([A-Za-z0-9-]+?)(?=[\s:：,，、]|--|—|$)/.exec(inner);
  if (!name?.[1]) return undefined;
  const start = span.from + 4;
  // Whoever types Chinese types the dashes so, too.
  const dashes = /--|—+/g;
  dashes.lastIndex = name[0].length;
  const reasonMark = dashes.exec(inner);
  const words = reasonMark ? inner.slice(0, reasonMark.index) : inner;
  const args: Phrase[] = [];
  const word = /[^\s:：,，、]+/g;
  word.lastIndex = name[0].length;
  for (let match = word.exec(words); match; match = word.exec(words)) {
    const from = start + match.index;
    args.push({ text: match[0], span: { from, to: from + match[0].length } });
  }
  const nameFrom = start + name[0].length - name[1].length - "nianbao-".length;
  const reason = reasonMark ? inner.slice(reasonMark.index + reasonMark[0].length).trim() : "";
  return {
    name: name[1],
    nameSpan: { from: nameFrom, to: start + name[0].length },
    span,
    args,
    ...(reason && { reason }),
  };
}
