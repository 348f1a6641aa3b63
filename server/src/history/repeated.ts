import type { Span } from "../draft/index.ts";
import type { Report } from "../report/index.ts";
import { setPhrases } from "./set-phrases.ts";

/** How much of a narrative stands in last year's as well. */
export interface Repetition {
  /** From 0 to 1. */
  readonly share: number;
  /** The repeated stretches, in the order of the text. */
  readonly stretches: readonly Span[];
}

/** Shorter stretches are shared by any two reports. */
const STRETCH = 13;

/**
 * The share of a report's narrative that stands in last year's: whole sentences and stretches of at least thirteen
 * characters, numbers left aside. Set phrases, titles and document numbers count on neither side. Linear in both texts.
 */
export function repetition(report: Report, previous: Report): Repetition {
  const now = narrativeOf(report);
  const before = narrativeOf(previous);
  const known = new Set<number>();
  for (const piece of before) for (const { hash } of stretchesOf(piece)) known.add(hash);
  const sentences = new Set(before.map(({ words }) => words));
  let total = 0;
  let repeated = 0;
  const stretches: Span[] = [];
  for (const piece of now) {
    total += piece.words.length;
    const covered = sentences.has(piece.words) ? [{ from: 0, to: piece.words.length }] : coveredBy(piece, known);
    for (const { from, to } of covered) {
      repeated += to - from;
      stretches.push({ from: piece.places[from] as number, to: (piece.places[to - 1] as number) + 1 });
    }
  }
  return { share: total === 0 ? 0 : repeated / total, stretches };
}

/** A sentence without punctuation, numbers as 0, with the place of each character. */
interface Piece {
  readonly words: string;
  readonly places: readonly number[];
}

/** What belongs to no author: titles, document numbers, set phrases. */
const COMMON = new RegExp(
  `《[^《》\\n]{1,80}》|[〔﹝【][^〕﹞】\\n]{1,6}[〕﹞】]\\d{0,5}号?|${setPhrases.join("|")}`,
  "g",
);

function narrativeOf({ sections, draft }: Report): Piece[] {
  const pieces: Piece[] = [];
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind !== "paragraph") continue;
      for (const { span } of block.lines) cut(draft.text, span, pieces);
    }
  }
  return pieces;
}

const KEPT = /[\p{L}\p{N}]/u;

function cut(text: string, { from, to }: Span, pieces: Piece[]): void {
  const line = text.slice(from, to);
  const skip = new Set<number>();
  for (const match of line.matchAll(COMMON)) {
    for (let at = match.index; at < match.index + match[0].length; at++) skip.add(at);
  }
  let words = "";
  let places: number[] = [];
  const end = () => {
    if (words.length > 3) pieces.push({ words, places });
    [words, places] = ["", []];
  };
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if ("。；！？".includes(sign)) end();
    else if (!skip.has(at) && KEPT.test(sign)) {
      const digit = /\p{N}/u.test(sign);
      // 17 and 2128 are both a number.
      if (digit && words.endsWith("0") && places[places.length - 1] === from + at - 1) {
        places[places.length - 1] = from + at;
        continue;
      }
      words += digit ? "0" : sign;
      places.push(from + at);
    }
  }
  end();
}

/** A rolling hash of every stretch of a piece. */
function* stretchesOf({ words }: Piece): Generator<{ at: number; hash: number }> {
  let hash = 0;
  let top = 1;
  for (let i = 1; i < STRETCH; i++) top = Math.imul(top, BASE);
  for (let i = 0; i < words.length; i++) {
    if (i >= STRETCH) hash = (hash - Math.imul(words.charCodeAt(i - STRETCH), top)) | 0;
    hash = (Math.imul(hash, BASE) + words.charCodeAt(i)) | 0;
    if (i >= STRETCH - 1) yield { at: i - STRETCH + 1, hash };
  }
}

const BASE = 1_000_003;

function coveredBy(piece: Piece, known: ReadonlySet<number>): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const { at, hash } of stretchesOf(piece)) {
    if (!known.has(hash)) continue;
    const last = spans[spans.length - 1];
    if (last && at <= last.to) last.to = at + STRETCH;
    else spans.push({ from: at, to: at + STRETCH });
  }
  return spans;
}
