/** Pieces that an input is made of: those of a text are lines, then characters; those of a file, bytes. */
interface Pieces<Input> {
  split(input: Input): readonly Input[];
  join(pieces: readonly Input[]): Input;
}

const lines: Pieces<string> = { split: (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [], join: (all) => all.join("") };
const units: Pieces<string> = { split: (text) => text.split(""), join: (all) => all.join("") };
const bytes: Pieces<Uint8Array> = {
  split: (file) => Array.from(file, (byte) => Uint8Array.of(byte)),
  join: (all) => Uint8Array.from(all.flatMap((piece) => [...piece])),
};

/** A small text that fails in the same way. */
export async function minimalText(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  const tries = new Tries(1500);
  const short = await reduce(text, lines, fails, tries);
  return reduce(short, units, fails, tries);
}

export const minimalFile = (file: Uint8Array, fails: (file: Uint8Array) => Promise<boolean>): Promise<Uint8Array> =>
  reduce(file, bytes, fails, new Tries(200));

class Tries {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  use(): boolean {
    return this.#left-- > 0;
  }
}

/** Takes away stretch after stretch, ever shorter ones, as long as what is left still fails. */
async function reduce<Input>(
  input: Input,
  { split, join }: Pieces<Input>,
  fails: (input: Input) => Promise<boolean>,
  tries: Tries,
): Promise<Input> {
  let pieces = split(input);
  for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < pieces.length; ) {
      const fewer = [...pieces.slice(0, at), ...pieces.slice(at + size)];
      if (!tries.use()) return join(pieces);
      if (await fails(join(fewer))) pieces = fewer;
      else at += size;
    }
  }
  return join(pieces);
}
