/** What a shell can complete: every command with what may stand behind it. */
export type Completions = readonly {
  readonly name: string;
  readonly about: string;
  /** The words that it takes; files where there are none. */
  readonly words: readonly string[] | undefined;
  readonly options: readonly {
    readonly name: string;
    readonly short: string | undefined;
    readonly about: string;
    readonly takes: "nothing" | "word" | "file" | "text";
    readonly words: readonly string[];
  }[];
}[];
