import type { Span } from "../draft/index.ts";
import type { BoundCell } from "../report/index.ts";
import type { AgencyKind } from "./agency.ts";
import { allDoneIn } from "./all-done.ts";
import { isAnothers } from "./another.ts";
import type { Sentence } from "./clauses.ts";
import type { Figures } from "./figures.ts";
import type { BoundNumber } from "./index.ts";
import { noneIn } from "./none.ts";
import type { Quantity } from "./quantity.ts";
import { isWord } from "./words.ts";

/** 未收到政府信息公开申请: a statement that there was none. 均已办结: that all is done. */
export interface Statement {
  readonly kind: "none" | "all";
  readonly span: Span;
  readonly quantity: Quantity;
  /** The table's number: of what there is said to be none, or of what was carried forward. */
  readonly value: number;
  readonly cells: readonly BoundCell[];
  /** 未, 没有: what a fix takes away. */
  readonly negation?: Span;
}

/** The statements of a sentence; `numbers` are those that it binds. */
export function statementsOf(
  sentence: Sentence,
  figures: Figures,
  { kind, year }: { kind: AgencyKind; year: number | undefined },
  numbers: readonly BoundNumber[],
): Statement[] {
  if (!sentence.senses.has("neg") && !sentence.senses.has("all")) return [];
  if (isOthers(sentence, kind)) return [];
  return [...noneIn(sentence, figures, year), ...allDoneIn(sentence, figures, numbers)];
}

/** Statements are compared only where no other body and no other year is spoken of. */
const isOthers = ({ tokens, context }: Sentence, kind: AgencyKind) =>
  isAnothers(context.subject, kind) || tokens.some((token) => isWord(token, "last") || isWord(token, "others"));
