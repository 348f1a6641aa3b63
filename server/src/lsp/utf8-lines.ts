import { Lines, type Position } from "../position.ts";

/** Lines for clients that count the place in a line by the bytes of UTF-8. */
export class Utf8Lines extends Lines {
  readonly #text: string;

  constructor(text: string) {
    super(text);
    this.#text = text;
  }

  override of(text: string): Lines {
    return new Utf8Lines(text);
  }

  override positionAt(offset: number): Position {
    const { line, character } = super.positionAt(offset);
    let bytes = 0;
    for (let at = offset - character; at < offset; at += unitsAt(this.#text, at)) bytes += bytesAt(this.#text, at);
    return { line, character: bytes };
  }

  /** A place inside a character is taken as the one before it. */
  override offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { from, to } = this.lineSpan(line);
    let offset = from;
    for (let bytes = 0; offset < to; offset += unitsAt(this.#text, offset)) {
      bytes += bytesAt(this.#text, offset);
      if (bytes > character) break;
    }
    return offset;
  }
}

/** UTF-16 units of the character at `offset`. */
function unitsAt(text: string, offset: number): number {
  return codeAt(text, offset) > 0xffff ? 2 : 1;
}

/** UTF-8 bytes of the character at `offset`; half of a pair is sent as U+FFFD, which takes three. */
function bytesAt(text: string, offset: number): number {
  const code = codeAt(text, offset);
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const codeAt = (text: string, offset: number): number => text.codePointAt(offset) ?? 0;
