import { Unzlib } from "fflate";

/** What a page is drawn with may unpack to this; a crowded one has a tenth of it. */
const MOST_DRAWING = 1 * 1024 * 1024;
/** All pages together. */
const MOST_DRAWINGS = 5 * 1024 * 1024;
/** A font; whole Chinese ones come near. */
const MOST_FONT = 24 * 1024 * 1024;
/** Packed bytes that are unpacked at a time: at a thousandth of its size, a bomb grows by a few megabytes. */
const STEP = 4096;

/**
 * Whether what a PDF holds packed would unpack to more than a report has. Each stream is unpacked piece by piece and
 * nothing of it kept, which the reader of PDFs cannot be asked to do. Pictures are never unpacked by it.
 */
export function unpacksTooMuch(bytes: Uint8Array): boolean {
  let drawings = 0;
  for (const { packed, entry } of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(entry) || !/\/(?:FlateDecode|Fl)\b/.test(entry)) continue;
    const isFont = /\/(?:Length1|Type1C|CIDFontType0C|OpenType)\b/.test(entry);
    const most = isFont ? MOST_FONT : MOST_DRAWING;
    const size = unpackedSize(packed, most);
    if (!isFont) drawings += size;
    if (size > most || drawings > MOST_DRAWINGS) return true;
  }
  return false;
}

/** The packed streams of a file, each with what is written of it before: `<< /Filter /FlateDecode … >>`. */
function* streamsOf(bytes: Uint8Array): Generator<{ packed: Uint8Array; entry: string }> {
  for (let at = indexOf(bytes, "stream", 0); at >= 0; at = indexOf(bytes, "stream", at)) {
    const end = indexOf(bytes, "endstream", at + 6);
    const before = latin1(bytes.subarray(Math.max(0, at - 1000), at));
    const entry = before.slice(before.lastIndexOf(" obj") + 1);
    const from = at + (bytes[at + 6] === 13 ? 8 : 7);
    yield { packed: bytes.subarray(from, end < 0 ? bytes.length : end), entry };
    if (end < 0) return;
    at = end + 9;
  }
}

/** The size once unpacked, or some size above `most`. What is no such data, or damaged, counts as far as it can be read. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const unpack = new Unzlib((piece) => {
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) unpack.push(packed.subarray(at, at + STEP));
  } catch {
    // The reader of PDFs stops there as well.
  }
  return size;
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  for (let at = bytes.indexOf(word.charCodeAt(0), from); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1)) {
    if (latin1(bytes.subarray(at, at + word.length)) === word) return at;
  }
  return -1;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
