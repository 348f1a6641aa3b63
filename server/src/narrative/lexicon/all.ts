import { applications } from "./applications.ts";
import { counted } from "./counted.ts";
import { grammar } from "./grammar.ts";
import { loose } from "./loose.ts";
import { results } from "./results.ts";
import type { Sense } from "./sense.ts";
import { whose } from "./whose.ts";
import type { Words } from "./words.ts";

/**
 * The words that sentences of annual reports are read by, each under what it means there. The longest word counts
 * (不予公开 before 公开), and of one that stands twice the first. To teach the reader a phrase, write it into its line;
 * what a word may count stands in `quantities/`.
 */
const strict: Readonly<Record<Sense, readonly string[]>> = {
  ...counted,
  ...applications,
  ...results,
  ...grammar,
  ...whose,
};

const short: Words = loose;

export const lexicon: readonly (readonly [Sense, readonly string[]])[] = (Object.keys(strict) as Sense[]).map(
  (sense) => [sense, [...strict[sense], ...(short[sense] ?? [])]],
);
