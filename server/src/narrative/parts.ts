import { beyondWhole } from "./beyond.ts";
import type { Sentence } from "./clauses.ts";
import type { Division, Part } from "./division.ts";
import type { SaidNumber } from "./number.ts";
import { isOneSide } from "./part-fault.ts";
import { List } from "./part-list.ts";
import { goesOnFrom, isAnew } from "./part-next.ts";
import { behind, openingAt, phraseOf } from "./part-openings.ts";
import { isGeneral, isOthers, isRemainder, isShared } from "./part-words.ts";
import type { Token } from "./tokens.ts";
import { totalledAt } from "./total-behind.ts";
import { isPercent } from "./units.ts";
import { has, isApplication, isEnd, isMark, isWord } from "./words.ts";

export type { Division } from "./division.ts";

/** A sentence of more numbers is no sentence; the bound keeps the whole linear. */
export const MOST_NUMBERS = 80;

/** Every division of a sentence that is at fault, brackets within it included; `next` is the sentence behind, which may begin with 其中. */
export function divisionsOf(sentence: Sentence, next?: Sentence): Division[] {
  if (sentence.counted.length > MOST_NUMBERS) return [];
  const { counted } = sentence;
  const first = next?.tokens[0];
  const follows = next !== undefined && first !== undefined && isWord(first, "list") && goesOnFrom(counted, first);
  const totals = counted.length < 3 ? [] : counted.flatMap(({ index }) => totalledAt(sentence.tokens, index) ?? []);
  if (!follows && totals.length === 0 && !sentence.tokens.some((_, at, all) => openingAt(all, at))) return [];
  const tokens = follows ? [...sentence.tokens, END, ...next.tokens] : sentence.tokens;
  const depths = depthsOf(tokens);
  const found: Division[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const opens = openingAt(tokens, at);
    if (!opens) continue;
    const wholes = wholesBefore(tokens, depths, at, opens === "bracket");
    const whole = wholes.length > 1 ? (wholes.find((one) => !isCarriedIn(one, tokens)) ?? wholes[0]) : wholes[0];
    if (!whole || whole.approximate || isPercent(whole.unit)) continue;
    if (!mayBeAtFault(whole, tokens, depths, at)) continue;
    // 收到11份依申请公开事项: what is counted may stand behind.
    const nouns = behind(tokens, tokens.indexOf(whole)).filter(isApplication);
    const part = { number: whole, phrase: [...phraseOf(whole, tokens), ...nouns] };
    if (opens === "colon" && !isGeneral(part.phrase)) continue;
    const division =
      beyondWhole(part, tokens, at) ?? divide(part, wholes, tokens, depths, at, follows ? [] : (next?.tokens ?? []));
    // Without 其中 the list may leave some out.
    if (division && (opens !== "results" || division.fault === "exceed")) found.push(division);
  }
  for (const { whole, from, to } of totals) {
    const list = new List(whole, { bracket: false, bare: true, colon: false, behind: true, exact: false });
    // What the parts are less than may hold more than those.
    const division = take(list, whole, tokens, depths, from, to) ? list.close([whole.number], () => []) : undefined;
    if (division?.fault === "exceed") found.push(division);
  }
  if (found.length === 0 || !isShared(sentence.tokens)) return found;
  // An application is one, however it was answered.
  return found.filter((one) => phraseOf(one.whole, tokens).some(isApplication));
}

/** Most lists are right, and their words need not be looked at: all numbers behind add up to the whole, or to less. */
function mayBeAtFault(whole: SaidNumber, tokens: readonly Token[], depths: readonly number[], at: number): boolean {
  const depth = (depths[at] ?? 0) + (isMark(tokens[at], "（(") ? 1 : 0);
  let sum = 0;
  let names = false;
  for (let i = at + 1; i < tokens.length && (depths[i] ?? 0) >= depth; i++) {
    const token = tokens[i] as Token;
    names ||= isWord(token, "rest") || isOthers([token]) || isOneSide(token);
    if (token.kind === "number" && (token.unit === whole.unit || token.unit === "")) sum += token.value;
  }
  return sum > whole.value || (names && sum < whole.value);
}

/** Stands between a sentence and the one that goes on with it. */
const END: Token = { kind: "mark", text: "。", span: { from: 0, to: 0 } };

function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (isMark(token, "）)")) return --depth;
    return isMark(token, "（(") ? depth++ : depth;
  });
}

/** The numbers that a list may divide: the one before it, then those of the same unit further ahead. */
function wholesBefore(tokens: readonly Token[], depths: readonly number[], at: number, bracket: boolean): SaidNumber[] {
  const depth = depths[at];
  if (bracket) {
    const before = tokens[at - 1];
    return before?.kind === "number" ? [before] : [];
  }
  // 受理76件，从申请主体看，…；从申请方式看，…: the same whole once more.
  const first = isAnew(tokens[at]) ? tokens.findIndex((token) => isWord(token, "list")) : at;
  if (first < at && depths[first] === depth) {
    const wholes = wholesBefore(tokens, depths, first, false);
    // 不予公开19件，其中国家秘密3件；从办理结果看，予以公开93件: what ended in one way is not what is divided anew.
    return wholes.some((one) => phraseOf(one, tokens).some(isEnd)) ? [] : wholes;
  }
  const wholes: SaidNumber[] = [];
  for (let i = at - 1; i >= 0 && !(isMark(tokens[i], "；;") && wholes.length === 0); i--) {
    const token = tokens[i] as Token;
    // 复议31件（其中4件被纠错），诉讼5件（其中维持3件）: what stands in another bracket is no whole of this one.
    if ((depths[i] ?? 0) < (depth ?? 0)) break;
    if (token.kind !== "number" || depths[i] !== depth || isPercent(token.unit)) continue;
    if (wholes.length === 0 || wholes[0]?.unit === token.unit) wholes.push(token);
  }
  return wholes;
}

/** 收到11件，上年结转1件，其中网络申请7件: what was carried in is not what is divided. */
const isCarriedIn = (number: SaidNumber, tokens: readonly Token[]) => has(phraseOf(number, tokens), "carryIn");

function divide(
  whole: Part,
  wholes: readonly SaidNumber[],
  tokens: readonly Token[],
  depths: readonly number[],
  at: number,
  follows: readonly Token[],
): Division | undefined {
  const bracket = isMark(tokens[at], "（(");
  const depth = (depths[at] ?? 0) + (bracket ? 1 : 0);
  const bare = isMark(tokens[at], "：:");
  const opener = tokens[at] as Token;
  const exact = isWord(opener, "list") && /^具体[为是]$/.test(opener.text);
  const list = new List(whole, { bracket, bare, colon: bare || isMark(tokens[at + 1], "：:"), behind: false, exact });
  take(list, whole, tokens, depths, at, tokens.length, depth);
  return list.close(wholes, () => {
    const inside = tokens.slice(at).filter((token, i) => token.kind === "number" && depths[at + i] === depth);
    return restsOf(whole.number, [...inside, ...follows]);
  });
}

/** Hands the list its parts, one by one from behind `at`; false where it ends before `end`. */
function take(
  list: List,
  whole: Part,
  tokens: readonly Token[],
  depths: readonly number[],
  at: number,
  end: number,
  depth = depths[end - 1] ?? 0,
): boolean {
  let phrase: Token[] = [];
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if ((depths[i] ?? 0) < depth) return false;
    if ((depths[i] ?? 0) > depth || isMark(token, "（()）")) continue;
    if (token.kind === "number") {
      if (isUndone(phrase, behind(tokens, i), whole)) return false;
      const own = phrase.length > 0 ? [] : behind(tokens, i);
      if (!list.add({ number: token, phrase: phrase.length > 0 ? phrase : own }, phrase.length === 0)) return false;
      if (list.complete && !goesOn(tokens, i + 1 + own.length, whole, list)) return false;
      phrase = [];
    } else if (token.kind === "mark") {
      if (!list.separate(token.text, behind(tokens, i), itemAt(tokens, i))) return false;
      phrase = [];
    } else phrase.push(token);
  }
  return true;
}

/** 办结64件，其中…，剩余2件结转下年度: what is left of those that came in is no part of what was done. */
const isUndone = (phrase: readonly Token[], after: readonly Token[], whole: Part) =>
  isOthers(phrase) && has(after, "carryOut") && (has(whole.phrase, "finish") || has(whole.phrase, "answer"));

/** 许可65条、处罚4条、其他27条: what is left belongs to the list, though the list be complete without it. */
function goesOn(tokens: readonly Token[], at: number, whole: Part, list: List): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  const item = itemAt(tokens, at);
  if (isMark(mark, "，,、") && list.isOfKind(item)) return true;
  if (!next || !isWord(next, "rest")) return list.isLong;
  return isMark(mark, "、") || (isMark(mark, "，,") && isRemainder(item, whole.phrase));
}

/** The words of the item behind a mark: 5件维持，6件纠正 has them behind its number. */
const itemAt = (tokens: readonly Token[], at: number): readonly Token[] =>
  behind(tokens, tokens[at + 1]?.kind === "number" ? at + 1 : at);

/** The numbers behind the whole, of whatever unit and of its own: a list may go on behind a semicolon or a full stop. */
function restsOf({ unit }: SaidNumber, tokens: readonly Token[]): SaidNumber[][] {
  const all = tokens.flatMap((token) => (token.kind === "number" && !isPercent(token.unit) ? token : []));
  return [all, all.filter((one) => one.unit === unit)];
}
