import type { Span } from "../../draft/index.ts";
import type { Subject, Topic } from "../lexicon/sense.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";

/** What a sentence is about: reviews and suits together are `cases`. */
export type About = Exclude<Topic, "dispute"> | "cases";

/** A number with the words that belong to it. */
export interface Counted {
  readonly number: SaidNumber;
  /** The words of its clause before it: back to a comma, a bracket or the number before; of an enumeration its item. */
  readonly before: readonly Token[];
  /** The words behind it, up to a mark or the next number. */
  readonly after: readonly Token[];
  /** The words behind it belong to no other number. */
  readonly ownAfter: boolean;
  /** What was spoken of last, its own clause included. */
  readonly about: About | undefined;
  /** The kind of documents that was spoken of last. */
  readonly documents: "document" | "rule" | undefined;
  readonly subject: Whose | undefined;
  /** Said of another year than the report's. */
  readonly otherYear: boolean;
  /** The first number of a sentence that says which year it is of: 2024年，累计收到34件; 截至2024年底 says no such thing. */
  readonly ofYear: boolean;
  /** The words before it stand outside of its bracket: 作其他处理（469件）. */
  readonly outer: boolean;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** Behind a number of persons in the same clause. */
  readonly ofPersons: boolean;
  /** Position of the number among the sentence's tokens. */
  readonly index: number;
}

/** The words before a number, and those behind it that belong to no other. */
export const ownWords = ({ before, after, ownAfter }: Counted): readonly Token[] =>
  ownAfter ? [...before, ...after] : before;

export type Whose = Subject | "own" | "stranger";

/** What a sentence takes over from the ones before it. */
export interface Context {
  readonly about: About | undefined;
  readonly subject: Whose | undefined;
}

export interface Clauses {
  readonly counted: readonly Counted[];
  /** What holds at the end of the sentence, for the next. */
  readonly context: Context;
}

/** The report that a sentence stands in. */
export interface Of {
  readonly year?: number;
  readonly agency?: string;
}

export interface Sentence extends Clauses {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Position among the sentences of its paragraph that were read. */
  readonly place: SentencePlace;
}

export interface SentencePlace {
  /** The section of the form that it stands in. */
  readonly section: string;
  /** Opens a paragraph. */
  readonly opens: boolean;
  /** Where its paragraph stands. */
  readonly paragraph: Span;
}
