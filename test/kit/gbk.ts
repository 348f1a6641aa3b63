/** The bytes of a text in GBK, which Node only reads: found by reading all pairs of bytes that there are. */
export function gbkOf(text: string): Uint8Array {
  known ??= pairs();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = known.get(character);
    if (pair) bytes.push(...pair);
    else bytes.push(...Buffer.from(character, "latin1"));
  }
  return Uint8Array.from(bytes);
}

let known: Map<string, readonly number[]> | undefined;

function pairs(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1) found.set(character, [first, second]);
    }
  }
  return found;
}
