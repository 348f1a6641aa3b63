import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { say } from "../message.ts";
import { Failure } from "./failure.ts";

/** The text of a file, with its byte-order mark; fails where it is not UTF-8, so that it is never written back in ruins. */
export function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length > MOST)
    throw new Failure(say(texts.large, { path, size: Math.ceil(bytes.length / MB), most: MOST / MB }));
  const text = read(bytes, "utf-8");
  if (text !== undefined) return text;
  const guess = guessOf(bytes);
  throw new Failure(guess === undefined ? say(texts.other, { path }) : say(texts.guessed, { path, guess }));
}

/** A hundred times the longest report that was ever published. */
const MB = 1024 * 1024;
const MOST = 16 * MB;

/** The bytes of a file, as `decode` takes them; of a device, which may never end, no more than show that it is too large. */
export function readBytes(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    if (!fstatSync(file).isCharacterDevice()) return readFileSync(file);
    const bytes = Buffer.alloc(MOST + 1);
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Notepad and old office programs save Chinese text as. */
function guessOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "UTF-16";
  const text = read(bytes, "gb18030");
  return text !== undefined && /\p{Script=Han}/u.test(text) && !text.includes("\0") ? "GBK (ANSI)" : undefined;
}

const texts = {
  large: {
    zh: "{path}：有 {size} MB，年报不会超过 {most} MB，没有处理",
    en: "{path}: {size} MB, while no report has more than {most} MB; left alone",
  },
  guessed: {
    zh: "{path}：不是 UTF-8 编码，看来是 {guess}，没有处理；请另存为 UTF-8",
    en: "{path}: not UTF-8 but, as it seems, {guess}; left alone; please save it as UTF-8",
  },
  other: {
    zh: "{path}：不是 UTF-8 编码的文本，没有处理；请另存为 UTF-8",
    en: "{path}: not a text in UTF-8; left alone; please save it as UTF-8",
  },
};
