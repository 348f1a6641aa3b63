/** What a file says of its own encoding, in its first bytes or in the tags of a page. */
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})|^<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]+)/i;

/** Words that hardly any report is without; text read in another encoding does not have them. */
const WORDS = /信息|公开|政府|情况|本年/g;

/**
 * The text of a file: by its byte-order mark, else as UTF-8 if it is that, else in the encoding that makes the most of it:
 * GB18030, of which GBK and GB2312 are parts, the one that it declares, or UTF-8 with damage. Declarations are often left
 * over from another editor, so that none of them counts by itself.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
    const match = DECLARED.exec(head);
    return best(bytes, ["gb18030", match?.[1] ?? match?.[2] ?? "gb18030", "utf-8", "utf-16le", "utf-16be"]);
  }
}

/** So many bytes tell the encoding. */
const SAMPLE = 512 * 1024;

/** The text in the encoding that gives the most of a report's words; the first of those that give as many. */
function best(bytes: Uint8Array, encodings: readonly string[]): string {
  const sample = bytes.subarray(0, SAMPLE);
  const count = (encoding: string) => decodeAs(sample, encoding).match(WORDS)?.length ?? 0;
  const [first = "gb18030", ...others] = encodings;
  let found = { encoding: first, words: count(first) };
  for (const encoding of others) {
    const words = count(encoding);
    if (words > found.words) found = { encoding, words };
  }
  return decodeAs(bytes, found.encoding);
}

/** Nothing where the encoding is not known. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return "";
  }
}
