import type { Sentence } from "../clauses/clauses.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { isApplication, isMark, isWord } from "../words/words.ts";
import { beyondWhole } from "./beyond.ts";
import type { Division, Part } from "./division.ts";
import { isOneSide } from "./part-fault.ts";
import { takeItems } from "./part-items.ts";
import { List } from "./part-list.ts";
import { goesOnFrom } from "./part-next.ts";
import { behind, openingAt, phraseOf } from "./part-openings.ts";
import { isCarriedIn, wholesBefore } from "./part-wholes.ts";
import { isGeneral, isOthers, isShared } from "./part-words.ts";
import { totalledAt } from "./total-behind.ts";

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
    const division = takeItems(list, whole, tokens, depths, from, to)
      ? list.close([whole.number], () => [])
      : undefined;
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
  takeItems(list, whole, tokens, depths, at, tokens.length, depth);
  return list.close(wholes, () => {
    const inside = tokens.slice(at).filter((token, i) => token.kind === "number" && depths[at + i] === depth);
    return restsOf(whole.number, [...inside, ...follows]);
  });
}

/** The numbers behind the whole, of whatever unit and of its own: a list may go on behind a semicolon or a full stop. */
function restsOf({ unit }: SaidNumber, tokens: readonly Token[]): SaidNumber[][] {
  const all = tokens.flatMap((token) => (token.kind === "number" && !isPercent(token.unit) ? token : []));
  return [all, all.filter((one) => one.unit === unit)];
}
