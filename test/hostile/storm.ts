import type { Wire } from "./wire.ts";

/** What a storm left behind. */
export interface Storm {
  /** The requests that were sent, each of which is to be answered. */
  readonly asked: readonly number[];
  readonly text: string;
  readonly version: number;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Sends changes as fast as they can be written, with requests and cancellations among them, and waits for nothing. */
export function storm(wire: Wire, uri: string, clean: string, changes: number, from?: Storm): Storm {
  const random = randomFrom(from?.version ?? 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const asked: number[] = [];
  let { text, version } = from ?? { text: clean, version: 1 };
  for (let i = 0; i < changes; i++) {
    version++;
    // At the end nothing is made good any more.
    const whole = i < changes - 50 && random() < 0.02;
    const [one, other] = [placeIn(text, random), placeIn(text, random)];
    // Mostly something is inserted; now and then a piece is taken out, which is made good by a fresh start.
    const [start, end] = random() < 0.98 ? [one, one] : one.offset < other.offset ? [one, other] : [other, one];
    const inserted = pick([
      "",
      "|",
      "9",
      "x",
      "\n",
      "\r\n",
      " ",
      "年",
      "𠮷",
      "<!-- nianbao-disable-line -->",
      "\u0000",
    ]);
    const change = whole ? { text: clean } : { range: { start: start.place, end: end.place }, text: inserted };
    text = whole ? clean : text.slice(0, start.offset) + inserted + text.slice(end.offset);
    wire.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
    if (i % 10 > 0) continue;
    const position = one.place;
    const range = { start: start.place, end: end.place };
    const context = { diagnostics: [], includeDeclaration: true };
    const params = { textDocument: { uri }, position, range, context, ch: "|", positions: [position], options: {} };
    const id = wire.request(`textDocument/${pick(methods)}`, params);
    asked.push(id);
    if (random() < 0.5) wire.notify("$/cancelRequest", { id });
  }
  return { asked, text, version };
}

const methods = [
  ...["hover", "completion", "formatting", "rangeFormatting", "onTypeFormatting", "inlayHint", "codeLens"],
  ...["semanticTokens/full", "documentSymbol", "foldingRange", "selectionRange", "documentLink", "definition"],
  ...["references", "documentHighlight", "diagnostic", "codeAction"],
];

/** A place between two characters, counted here and not by the server's own code. */
function placeIn(text: string, random: () => number): { readonly offset: number; readonly place: Place } {
  let offset = Math.floor(random() * (text.length + 1));
  const [before, after] = [text[offset - 1], text[offset]];
  if ((before === "\r" && after === "\n") || /[\udc00-\udfff]/.test(after ?? "")) offset--;
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, place: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** The same numbers in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
