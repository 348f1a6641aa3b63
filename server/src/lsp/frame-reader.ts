import { AbstractMessageReader, type DataCallback, Disposable } from "vscode-languageserver/node";

/** Room for the few headers that there are. */
const HEADER = 4096;
/** More than any document, and less than a string may be long. */
const CONTENT = 256 * 1024 * 1024;
const BLANK = "\r\n\r\n";

/** The end of a message cannot be told, nor where any other begins. */
export class BrokenFrame extends Error {}

/**
 * Reads messages of LSP's base protocol from a stream. `onError` is told of a `BrokenFrame`, after which nothing more can
 * be read, of a `SyntaxError` where a content is no JSON, and of what the callback throws; then the next is read.
 */
export class FrameReader extends AbstractMessageReader {
  readonly #input: NodeJS.ReadableStream;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Of the content that is being read. */
  #length: number | undefined;

  constructor(input: NodeJS.ReadableStream) {
    super();
    this.#input = input;
  }

  listen(callback: DataCallback): Disposable {
    const read = (chunk: Buffer) => this.#read(chunk, callback);
    this.#input.on("data", read);
    return Disposable.create(() => this.#input.off("data", read));
  }

  #read(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      try {
        const content = this.#next();
        if (content === undefined) return;
        callback(JSON.parse(content));
      } catch (error) {
        this.fireError(error);
        if (error instanceof BrokenFrame) return;
      }
    }
  }

  /** The next content; none as long as it has not come. */
  #next(): string | undefined {
    if (this.#length === undefined) {
      const bytes = this.#whole();
      const end = bytes.indexOf(BLANK);
      if (end > HEADER || (end < 0 && bytes.length > HEADER)) throw new BrokenFrame("a header without end");
      if (end < 0) return undefined;
      this.#length = lengthIn(bytes.toString("latin1", 0, end));
      this.#rest(bytes.subarray(end + BLANK.length));
    }
    if (this.#size < this.#length) return undefined;
    const bytes = this.#whole();
    const content = bytes.toString("utf8", 0, this.#length);
    this.#rest(bytes.subarray(this.#length));
    this.#length = undefined;
    return content;
  }

  #whole(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    const [whole = Buffer.alloc(0)] = this.#chunks;
    return whole;
  }

  #rest(bytes: Buffer): void {
    this.#chunks = [bytes];
    this.#size = bytes.length;
  }
}

function lengthIn(header: string): number {
  const [, digits] = /^content-length:[ \t]*(\d{1,12})[ \t]*$/im.exec(header) ?? [];
  if (digits === undefined) throw new BrokenFrame("a message without Content-Length");
  if (Number(digits) > CONTENT) throw new BrokenFrame(`a message of ${digits} bytes`);
  return Number(digits);
}
