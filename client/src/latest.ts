/** Of answers that come when they may, which are still wanted: for each key the one that was asked for last. */
export class Latest {
  readonly #asked = new Map<string, symbol>();

  /** Asks for a key anew; what is given back tells, when the answer is there, whether it is still wanted. */
  ask(key: string): () => boolean {
    const mine = Symbol(key);
    this.#asked.set(key, mine);
    return () => this.#asked.get(key) === mine;
  }
}
