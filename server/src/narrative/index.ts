import type { Report } from "../report/index.ts";
import { type AgencyKind, agencyKind } from "./agency.ts";
import { besidesOf } from "./beside.ts";
import { type Beside, type BoundNumber, bind } from "./bind.ts";
import { borneOut } from "./borne-out.ts";
import { dividedByApplicant } from "./by-applicant.ts";
import type { Sentence } from "./clauses.ts";
import { Figures } from "./figures.ts";
import { meaningsOf } from "./meanings.ts";
import { mistypedIn } from "./mistyped.ts";
import { deeds } from "./quantities/index.ts";
import { readSentences } from "./sentences.ts";
import { type Statement, statementsOf } from "./statements.ts";
import { totalsOf } from "./totals.ts";
import { isMark, isWord } from "./words.ts";

export type { BoundNumber, Tried } from "./bind.ts";
export { meantBy } from "./borne-out.ts";
export type { Sentence } from "./clauses.ts";
export type { Figure } from "./figures.ts";
export type { SaidNumber } from "./number.ts";
export type { Quantity, Reading } from "./quantity.ts";
export type { Statement } from "./statements.ts";

export interface Narrative {
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly BoundNumber[];
  readonly statements: readonly Statement[];
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
  for (const sentence of sentences) {
    if (charges(sentence)) continue;
    const bound = numbersOf(sentence, kind, figures);
    numbers.push(...bound);
    statements.push(...statementsOf(sentence, figures, { kind, year: report.year }, bound));
  }
  return { sentences, numbers, statements };
}

/** 对25件申请收取了处理费: what was charged for is not what was received; 未收取处理费 and 收取0元 charge nothing. */
function charges({ senses, tokens }: Sentence): boolean {
  if (!senses.has("fee")) return false;
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
const alone: Beside = { names: () => false, includes: () => false, withdrawn: 0, left: () => [], apart: () => 0 };

function numbersOf(sentence: Sentence, kind: AgencyKind, figures: Figures): BoundNumber[] {
  const said = meaningsOf(sentence, kind);
  const mistyped = [...mistypedIn(sentence, said, kind, (one, quantity) => bind(one, { quantity }, figures, alone))];
  if (said.length === 0) return mistyped;
  const besides = besidesOf(said, sentence);
  const read = said.map(({ counted, meaning }, at) => bind(counted, meaning, figures, besides[at] ?? alone));
  const all = dividedByApplicant(read, said);
  const numbers = borneOut(all, said, sentence);
  const whole = { ...alone, withdrawn: besides[0]?.withdrawn ?? 0 };
  const totals = [...totalsOf(sentence, numbers, (one) => bind(one, { quantity: deeds.handle }, figures, whole))];
  if (totals.length === 0 && mistyped.length === 0) return numbers;
  return [...numbers, ...totals, ...mistyped].sort((a, b) => a.span.from - b.span.from);
}
