/** What a file says of its own encoding, in its first bytes or in the tags of a page. */
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})|^<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]+)/i;

/**
 * The text of a file: by its byte-order mark, else as UTF-8 if it is that, else by what it declares, else as GB18030, of
 * which GBK and GB2312 are parts. UTF-8 comes before the declaration: bytes that read as UTF-8 hardly ever are anything
 * else, while declarations are often left over from another editor.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeOld(bytes);
  }
}

/** Not UTF-8: by what the page declares, else as GB18030. */
function decodeOld(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const match = DECLARED.exec(head);
  const declared = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (declared === undefined || /^(?:gb|utf-?8$)/.test(declared)) return new TextDecoder("gb18030").decode(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
