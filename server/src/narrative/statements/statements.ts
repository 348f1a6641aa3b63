import type { Span } from "../../draft/index.ts";
import type { BoundCell } from "../../report/index.ts";
import type { BoundNumber } from "../binding/bind.ts";
import type { Figures } from "../binding/figures.ts";
import type { Of, Sentence } from "../clauses/clauses.ts";
import { isComparedWith } from "../clauses/compared.ts";
import { isAnothers } from "../meaning/another.ts";
import { byApplicant, deeds } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { has, isMark, isWord } from "../words/words.ts";
import { allDoneIn } from "./all-done.ts";
import { allOfIn } from "./all-of.ts";
import { noResultIn } from "./no-result.ts";
import { negates, noneIn } from "./none.ts";
import { joinedTo } from "./said-before.ts";

/** 未收到政府信息公开申请: a statement that there was none. 均已办结: that all is done. 均予以公开: that all are of one kind. */
export interface Statement {
  readonly kind: "none" | "all" | "every";
  readonly span: Span;
  readonly quantity: Quantity;
  /** The table's number: of what there is said to be none, of what was carried forward, or of the one kind. */
  readonly value: number;
  /** How many are said to be of the one kind. */
  readonly of?: number;
  readonly cells: readonly BoundCell[];
  /** 未, 没有: what a fix takes away. */
  readonly negation?: Span;
}

/** A sentence with the numbers that it binds. */
export interface Told {
  readonly sentence: Sentence;
  readonly numbers: readonly BoundNumber[];
}

/** The statements of a sentence; those of all may be said of what stands `before` it. */
export function statementsOf(
  { sentence, numbers }: Told,
  before: Told | undefined,
  figures: Figures,
  { kind, of }: { kind: AgencyKind; of: Of },
): Statement[] {
  const { tokens } = sentence;
  const [neg, all] = [tokens.some((token) => token.kind === "word" && negates(token)), has(tokens, "all")];
  // Most sentences say nothing of the kind, and hold no number that could be spoken of so.
  const joined = joinedTo(before?.sentence, sentence);
  if ((!neg && !all && !joined && numbers.length === 0) || isOthers(sentence, kind)) return [];
  const until = saidUntil(tokens, of.year);
  if (until === 0) return [];
  const isOwn = ({ span }: Statement) => span.from >= sentence.span.from;
  // 未收到申请，无依申请公开情况: the same, said once more.
  const none = (neg ? [...noneIn(sentence, figures, of)] : []).filter(
    ({ quantity }, at, all) => all.findIndex((one) => one.quantity === quantity) === at,
  );
  // 当年全部办结，无结转下年度的申请: both are wrong for one reason.
  const left = none.some(
    ({ quantity, value }) => (quantity === deeds.carryOut || quantity === deeds.carry) && value > 0,
  );
  const ofBefore = joined && !isOthers(joined, kind) ? joined : undefined;
  const both = ofBefore && before ? [...before.numbers, ...numbers] : numbers;
  const every = [...allOfIn(ofBefore ?? sentence, figures, both)].filter(isOwn);
  // 申请人均为自然人，无企业申请.
  const byWhom = every.some(({ quantity }) => quantity.id === byApplicant.id);
  const statements: Statement[] = [
    ...none.filter(({ quantity }) => !byWhom || quantity !== deeds.takeNew),
    ...(!left && every.length === 0 ? [...allDoneIn(ofBefore ?? sentence, figures, both)].filter(isOwn) : []),
    ...every,
    // 均维持原行政行为，无纠正案件: both are wrong for one reason.
    ...(neg && every.length === 0 ? noResultIn(sentence, figures, of) : []),
  ];
  return statements.filter(({ span }) => span.to <= until);
}

/** Statements are compared only where no other body is spoken of. */
const isOthers = ({ tokens, context }: Sentence, kind: AgencyKind) =>
  isAnothers(context.subject, kind) || has(tokens, "others");

/** Up to where no other year is told of: 未受理申请，历年均未受理申请; 2024年以来 is the year of the report on it. */
function saidUntil(tokens: readonly Token[], year: number | undefined): number {
  const at = tokens.findIndex(
    (token, at) => isWord(token, "last") && !saysSince(tokens, at, year) && !isComparedWith(tokens, at, tokens.length),
  );
  if (at < 0) return Number.POSITIVE_INFINITY;
  return tokens.slice(0, at).findLast((token) => isMark(token, "，,；;"))?.span.from ?? 0;
}

/** 2024年以来; 2024以来. */
function saysSince(tokens: readonly Token[], at: number, year: number | undefined): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const since = token !== undefined && "text" in token && token.text === "以来";
  return (
    since && ((before?.kind === "year" && before.year === year) || (before?.kind === "number" && before.value === year))
  );
}
