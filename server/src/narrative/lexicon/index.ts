import type { Sense } from "../sense.ts";
import { applications } from "./applications.ts";
import { counted } from "./counted.ts";
import { grammar } from "./grammar.ts";
import { results } from "./results.ts";
import { whose } from "./whose.ts";

/**
 * The words that sentences of annual reports are read by, each under what it means there. The longest word counts
 * (不予公开 before 公开), and of one that stands twice the first. To teach the reader a phrase, write it into its line;
 * what a word may count stands in `quantities.ts`.
 */
export const lexicon: Readonly<Record<Sense, readonly string[]>> = {
  ...counted,
  ...applications,
  ...results,
  ...grammar,
  ...whose,
};
