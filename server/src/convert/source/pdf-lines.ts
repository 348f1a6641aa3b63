import type { Word } from "./pdf-page.ts";

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Words on one base line, from left to right; a gap between them is a space. */
export function linesOf(words: readonly Word[]): PdfLine[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    const last = row?.[0];
    if (row && last && Math.abs(word.y - last.y) < Math.max(word.size, last.size) * 0.45) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = "";
    let end = Number.NEGATIVE_INFINITY;
    for (const word of row) {
      const gap = word.x - end;
      if (text !== "" && gap > word.size * 0.25) text += gap > word.size * 1.5 ? "  " : " ";
      text += word.text;
      end = word.x + word.width;
    }
    const [first] = row;
    return { text, x: first?.x ?? 0, y: first?.y ?? 0, size: Math.max(...row.map(({ size }) => size)) };
  });
}
