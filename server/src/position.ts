import type { Span } from "./draft/index.ts";

/** As in LSP: zero-based line, zero-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into positions and back. Lines end with LF, CRLF or CR, as LSP has it. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** The lines of another text, with places counted in the same way. */
  of(text: string): Lines {
    return new Lines(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#starts[low] as number) };
  }

  rangeOf({ from, to }: Span): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }

  spanOf({ start, end }: Range): Span {
    return { from: this.offsetAt(start), to: this.offsetAt(end) };
  }

  /** Clipped to the text, and to the line before its end, as LSP asks. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#text.length;
    return Math.max(start, Math.min(start + character, this.lineSpan(line).to));
  }

  /** A line without its end. */
  lineSpan(line: number): Span {
    const from = this.#starts[line] ?? this.#text.length;
    let to = this.#starts[line + 1] ?? this.#text.length;
    while (to > from && (this.#text.charCodeAt(to - 1) === 10 || this.#text.charCodeAt(to - 1) === 13)) to--;
    return { from, to };
  }
}
