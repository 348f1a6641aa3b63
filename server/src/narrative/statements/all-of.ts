import type { BoundNumber } from "../binding/bind.ts";
import { type Figures, isFigure } from "../binding/figures.ts";
import type { Counted, Sentence } from "../clauses/clauses.ts";
import type { Sense } from "../lexicon/sense.ts";
import { deeds } from "../quantities/index.ts";
import type { Reading } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { has, isApplicant, isMark, isResult, isWord } from "../words/words.ts";
import { kindOf, kindsFrom, numberOf, PLAIN, type Received } from "./kinds.ts";
import type { Statement } from "./statements.ts";

/**
 * 收到5件，均予以公开; 复议6件，结果维持; 收到9件，申请人均为自然人: all are said to be of one kind, where the tables have less
 * of it than that; `numbers` are those that the sentence binds.
 */
export function* allOfIn(
  { tokens, counted }: Sentence,
  figures: Figures,
  numbers: readonly BoundNumber[],
): Generator<Statement> {
  for (const [at, token] of tokens.entries()) {
    const all = isWord(token, "all");
    if (!all && !opensKind(tokens, at)) continue;
    const kinds = kindsFrom(tokens, all ? at + 1 : at);
    const last = kinds.at(-1);
    // 结果维持、结果纠正各1件: the first of a list.
    if (last && !all && isMark(tokens[tokens.findIndex(({ span }) => span.from === last.span.from) + 1], "、"))
      continue;
    // ，结果公开，: of whatever it may be.
    const vague = !all && kinds.some((kind) => isWord(kind, "publish"));
    if (!last || vague || !isOfTheNumber(tokens, at, kinds)) continue;
    const isCarriedIn = ({ before }: Counted) => before.some((one) => isWord(one, "carryIn"));
    const before = counted.findLast((one) => one.number.span.to <= token.span.from && !isCarriedIn(one))?.number;
    // 申请主体为企业的，应当提交证明: what is asked of them.
    if (!all && tokens.some((one) => one.span.from === last.span.to && isWord(one, "filler") && one.text === "的"))
      continue;
    const of = numbers.findLast((one) => one.number === before) ?? (before ? undefined : received(tokens, at, figures));
    if (!of?.holds) continue;
    const kind = kindOf(kinds, of, figures);
    const [first] = kind?.figures ?? [];
    if (!kind || !isFigure(first)) continue;
    const least = Math.min(of.number.value, kind.whole);
    if (kind.figures.some((one) => one === "unknown" || (one !== undefined && one.most >= least))) continue;
    const span = { from: token.span.from, to: last.span.to };
    yield { kind: "every", span, quantity: kind.quantity, value: first.value, of: of.number.value, cells: first.cells };
  }
}

/** 申请主体为企业; a clause of its own: ，结果维持，; ，为不予公开，. */
const opensKind = (tokens: readonly Token[], at: number) => {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return false;
  if (isWord(token, "filler") && token.text.startsWith("申请") && WHO.has(token.text)) return true;
  return isMark(tokens[at - 1], "，,") && (isResult(token.sense) || (isWord(token, "filler") && IS.has(token.text)));
};

const WHO = new Set(["申请人为", "申请人类型为", "申请人类别为", "申请主体为", "申请主体类型为"]);
const IS = new Set(["复议机关", "行政复议机关", "为", "是", "结果", "复议结果", "复议结果为", "诉讼结果", "审理结果"]);

const LEADS: readonly Sense[] = [...PLAIN, "thisYear", "unit", "town", "take"];

/** 5件申请均予以公开; ，申请人均为自然人; 对于本机关保存的信息均予以公开 is said of some. */
function isOfTheNumber(tokens: readonly Token[], at: number, kinds: readonly Word[]): boolean {
  // 收到31件，申请事项中由本单位制作的信息，均予以公开: of some of them.
  const since = tokens.slice(0, at).findLastIndex(({ kind }) => kind === "number");
  if (tokens.slice(since + 1, at).some((token) => isWord(token, "filler") && token.text === "中")) return false;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "mark" || token.kind === "number") return true;
    const who = isWho(token) && isApplicant(kinds[0]?.sense as Sense);
    const plain = token.kind === "year" || token.kind === "own" || LEADS.some((sense) => isWord(token, sense));
    if (!who && !plain) return false;
  }
  return true;
}

/** 申请人, 申请主体. */
const isWho = (token: Token) => "text" in token && /^申请(?:人|主体)/.test(token.text);

/** 申请主体全部为自然人, 收到的申请全部予以公开: of all that were received, though no number says so. */
function received(tokens: readonly Token[], at: number, figures: Figures): Received | undefined {
  const value = numberOf(figures.read(deeds.takeNew.table, deeds.takeNew.readings[0] as Reading, undefined));
  const said = tokens.slice(0, at + 1);
  const ofAll = said.some(isWho) || (has(said, "take") && (has(said, "application") || has(said, "applicationBare")));
  return ofAll && value > 0 ? { quantity: deeds.takeNew, number: { value }, holds: true } : undefined;
}
