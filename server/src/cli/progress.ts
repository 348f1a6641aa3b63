import type { Run } from "./run.ts";

/** Runs shorter than this say nothing of how far they are. */
const PATIENCE = 500;
const PAUSE = 100;

/** One line on the terminal of standard error that says how far a long run is; gone when it is over. */
export class Progress {
  #done = 0;
  #next = Date.now() + PATIENCE;
  #shown = false;

  constructor(
    private readonly run: Run,
    private readonly total: number | undefined,
  ) {}

  /** One more is done. */
  step(): void {
    this.#done++;
    const { transient } = this.run.io;
    const now = Date.now();
    if (!transient || now < this.#next) return;
    this.#next = now + PAUSE;
    this.#shown = true;
    const text = this.total === undefined ? texts.done : texts.of;
    transient(this.run.text(text, { done: this.#done, total: this.total ?? "" }));
  }

  /** Makes room for what is to stay on the terminal. */
  clear(): void {
    if (this.#shown) this.run.io.transient?.("");
    this.#shown = false;
  }
}

const texts = {
  of: { zh: "已检查 {done}/{total} 份", en: "{done} of {total} checked" },
  done: { zh: "已检查 {done} 份", en: "{done} checked" },
};
