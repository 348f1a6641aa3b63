import { raised } from "./marks.ts";
import type { Word } from "./pdf-page.ts";

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Words on one base line, from left to right; a gap between them is a space. */
export function linesOf(words: readonly Word[]): PdfLine[] {
  const rows: { readonly first: Word; readonly words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    if (row && isBeside(word, row.first)) row.words.push(word);
    else rows.push({ first: word, words: [word] });
  }
  return rows.map(({ first, words }) => {
    const row = words.sort((a, b) => a.x - b.x);
    let text = "";
    let end = Number.NEGATIVE_INFINITY;
    for (const [at, word] of row.entries()) {
      const gap = word.x - end;
      if (text !== "" && gap > word.size * 0.25) text += gap > word.size * 1.5 ? "  " : " ";
      text += isRaised(word, row[at - 1]) ? raised(text, word.text) : word.text;
      end = word.x + word.width;
    }
    const { x, y } = row.reduce((left, word) => (word.x < left.x ? word : left), first);
    return { text, x, y, size: Math.max(...row.map(({ size }) => size)) };
  });
}

/** Smaller and higher than the word before it. */
const isRaised = (word: Word, before: Word | undefined) =>
  before !== undefined && word.size < before.size * 0.8 && word.y < before.y - before.size * 0.15;

const isBeside = (one: Word, other: Word) => Math.abs(one.y - other.y) < Math.max(one.size, other.size) * 0.45;
