/** Of what was used, the last so many; what falls out is told so, and may let go of what it holds. */
export class Recent<T extends { forget(): void }> {
  readonly #used = new Set<T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** `item` is not used any more. */
  drop(item: T): void {
    this.#used.delete(item);
  }

  /** `item` was used just now. */
  use(item: T): void {
    this.#used.delete(item);
    this.#used.add(item);
    if (this.#used.size <= this.#most) return;
    const [oldest] = this.#used;
    if (!oldest) return;
    this.#used.delete(oldest);
    oldest.forget();
  }
}
