import type { Report } from "../report/index.ts";
import { countedAs } from "./binding/apart.ts";
import { besidesOf } from "./binding/beside.ts";
import { type BoundNumber, bind } from "./binding/bind.ts";
import { borneOut, type Read, wholeBodies } from "./binding/borne-out.ts";
import { dividedByApplicant } from "./binding/by-applicant.ts";
import { dividedByCase } from "./binding/by-case.ts";
import { dividedByResult, dividedBySuit } from "./binding/by-result.ts";
import { addedUp } from "./binding/by-sum.ts";
import { Figures } from "./binding/figures.ts";
import { mistypedIn } from "./binding/mistyped.ts";
import { beyondAll } from "./binding/one-way.ts";
import { totalsOf } from "./binding/totals.ts";
import type { Beside } from "./binding/tries.ts";
import type { Counted, Sentence, Whose } from "./clauses/clauses.ts";
import { readSentences } from "./clauses/sentences.ts";
import type { Meaning } from "./meaning/meaning.ts";
import { meaningsOf, type Said } from "./meaning/meanings.ts";
import { deeds } from "./quantities/index.ts";
import { type Statement, statementsOf, type Told } from "./statements/statements.ts";
import { type AgencyKind, agencyKind } from "./words/agency.ts";
import { has, isMark, isWord } from "./words/words.ts";

export type { BoundNumber } from "./binding/bind.ts";
export { meantBy } from "./binding/borne-out.ts";
export type { Figure } from "./binding/figures.ts";
export type { Tried } from "./binding/tries.ts";
export type { Sentence } from "./clauses/clauses.ts";
export type { Quantity, Reading } from "./quantities/quantity.ts";
export type { Statement } from "./statements/statements.ts";
export type { SaidNumber } from "./words/number.ts";

export interface Narrative {
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly BoundNumber[];
  readonly statements: readonly Statement[];
  /** What the tables say. */
  readonly figures: Figures;
}

/**
 * The report that was read last, for three rules ask for the same one in turn. A WeakMap of all reports costs more than
 * reading does: its entries outlive every quick collection of garbage.
 */
let last: { readonly report: Report; readonly narrative: Narrative } | undefined;

/** Reads the narrative of a report: its sentences, the numbers that its tables hold, and what it says was none or all. */
export function readNarrative(report: Report): Narrative {
  if (last?.report !== report) last = { report, narrative: readAll(report) };
  return last.narrative;
}

/** The numbers of the narrative bound to the cells that they speak of, in the order of the text. Pure. */
export function bindNarrative(report: Report): readonly BoundNumber[] {
  return readNarrative(report).numbers;
}

function readAll(report: Report): Narrative {
  const sentences = readSentences(report);
  const kind = agencyKind(report.agency);
  const figures = new Figures(report);
  const numbers: BoundNumber[] = [];
  const statements: Statement[] = [];
  const all = sentences.flatMap((sentence) => (charges(sentence) ? [] : readNumbers(sentence, kind, figures)));
  const proven = wholeBodies(all);
  let before: Told | undefined;
  for (const [at, read] of all.entries()) {
    const bound = numbersOf(read, all[at + 1]?.sentence, proven, kind, figures);
    const told = { sentence: read.sentence, numbers: bound };
    numbers.push(...bound);
    statements.push(...statementsOf(told, before, figures, { kind, of: report }));
    before = told;
  }
  return { sentences, numbers, statements, figures };
}

/** 对25件申请收取了处理费: what was charged for is not what was received; 未收取处理费 and 收取0元 charge nothing. */
function charges({ tokens }: Sentence): boolean {
  if (!has(tokens, "fee")) return false;
  let free = false;
  let fee = false;
  for (const token of tokens) {
    if (isMark(token, "，,；;。")) {
      if (fee && !free) return true;
      [fee, free] = [false, false];
    }
    fee ||= isWord(token, "fee");
    free ||= isWord(token, "neg") || (token.kind === "number" && token.value === 0);
  }
  return fee && !free;
}

/** Nothing stands beside a number. */
const alone: Beside = {
  names: () => false,
  includes: () => false,
  counts: () => 0,
  left: () => [],
  accepted: () => undefined,
  total: () => undefined,
  open: () => 0,
  apart: () => 0,
};

function readNumbers(sentence: Sentence, kind: AgencyKind, figures: Figures): Read {
  const said = meaningsOf(sentence, kind);
  const besides = besidesOf(said, sentence);
  const all = said.map(({ counted, meaning }, at) => bind(counted, meaning, figures, besides[at] ?? alone));
  const divided = dividedBySuit(dividedByResult(addedUp(dividedByApplicant(all, said, sentence.tokens))));
  const rebind = ({ counted }: Said, meaning: Meaning) => bind(counted, meaning, figures, alone);
  return { sentence, said, all: dividedByCase(divided, said, rebind) };
}

function numbersOf(
  read: Read,
  next: Sentence | undefined,
  proven: ReadonlySet<Whose | undefined>,
  kind: AgencyKind,
  figures: Figures,
): BoundNumber[] {
  const { sentence, said } = read;
  const bindAlone = (one: Counted, meaning: Meaning) => bind(one, meaning, figures, alone);
  const beyond = [...beyondAll(sentence, next, said, kind, bindAlone)];
  const left = [...mistypedIn(sentence, said, kind, bindAlone)].filter(
    (one) => !beyond.some(({ number }) => number === one.number),
  );
  const others = [...left, ...beyond];
  if (said.length === 0) return others;
  const numbers = borneOut(read, proven);
  const whole = (one: Counted) =>
    bind(one, { quantity: deeds.handle }, figures, { ...alone, counts: (sense) => countedAs(sense, sentence) });
  const totals = [...totalsOf(sentence, numbers, whole)];
  if (totals.length === 0 && others.length === 0) return numbers;
  return [...numbers, ...totals, ...others].sort((a, b) => a.span.from - b.span.from);
}
