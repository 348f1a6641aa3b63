import type { Token } from "../words/tokens.ts";
import { isCases, isMark, isNoun, isResult, isSuit, isTelling, isWord, joins } from "../words/words.ts";

/** For each number of an enumeration, by its position among the tokens, the words of the items that it counts. */
export type Enumerated = ReadonlyMap<number, readonly (readonly Token[])[]>;

/**
 * 予以公开、部分公开分别为21件、6件; 纠正和尚未审结各1件: which number belongs to which item. An enumeration whose items
 * and numbers are not equally many, or with an item that names nothing known, is left alone.
 */
export function enumerationsOf(tokens: readonly Token[]): Enumerated {
  if (!tokens.some((token, at) => saysEach(token, tokens[at + 1]))) return NONE;
  const found = new Map<number, readonly (readonly Token[])[]>();
  for (const [at, token] of tokens.entries()) {
    if (!saysEach(token, tokens[at + 1])) continue;
    const each = !isWord(token, "respectively");
    const shared = each ? [] : sharedFrom(tokens, at + 1);
    const numbers = numbersFrom(tokens, at + 1 + shared.length);
    const [first] = numbers;
    if (first === undefined) continue;
    const own = itemsBefore(tokens, at);
    const items = own.length === 1 && !each && numbers.length === 2 ? ofBothCases(own[0] ?? [], tokens, at) : own;
    if (items.length < 2 || !items.every((item) => item.some(isTelling))) continue;
    const named = items.map((item) => [...withNoun(item, items), ...shared]);
    if (each) {
      if (numbers.length === 1) found.set(first, named);
    } else if (numbers.length === items.length) {
      for (const [index, number] of numbers.entries()) found.set(number, [named[index] ?? []]);
    }
  }
  return found;
}

const NONE: Enumerated = new Map();
/** 各, 分别, 行政复议和行政诉讼均为2件. */
const saysEach = (token: Token, next: Token | undefined) =>
  isWord(token, "each") ||
  isWord(token, "respectively") ||
  (isWord(token, "all") && next !== undefined && isWord(next, "filler") && /^[为是]$/.test(next.text));

/** 自然人、商业企业分别提出申请264件、10件: what each of them did. */
function sharedFrom(tokens: readonly Token[], from: number): readonly Token[] {
  let to = from;
  while (isShared(tokens[to])) to++;
  return tokens.slice(from, to);
}

const isShared = (token: Token | undefined) =>
  token !== undefined && (isWord(token, "filler") || isWord(token, "take") || isNoun(token));

/** The items before 分别为: those of its own phrase, or of the clause before where a comma stands between. */
function itemsBefore(tokens: readonly Token[], end: number): Token[][] {
  const own = phraseBefore(tokens, end);
  const phrase = own.length === 0 && isMark(tokens[end - 1], "，,") ? phraseBefore(tokens, end - 1) : own;
  const items: Token[][] = [[]];
  for (const token of phrase) {
    if (joins(token)) items.push([]);
    else items[items.length - 1]?.push(token);
  }
  return items;
}

/** 行政复议17件、行政诉讼8件，尚未审结的分别为2件、1件: of the reviews, and of the suits. */
function ofBothCases(item: Token[], tokens: readonly Token[], end: number): Token[][] {
  if (!item.some((token) => token.kind === "word" && isResult(token.sense)) || item.some(isNoun)) return [item];
  const before = tokens.slice(Math.max(0, end - NEAR), end);
  // 直接起诉4件、复议后起诉4件，维持的分别为2件、3件: of those.
  if (before.some(isSuit)) return [item];
  const [first, second] = before.filter(isCases).slice(-2);
  const both = first && second && isWord(first, "review") !== isWord(second, "review");
  return both ? [first, second].map((noun) => [noun, ...item]) : [item];
}

/** The cases were counted so many tokens before, or fewer. */
const NEAR = 30;

/** Back to a mark that ends a phrase, or to a number. */
function phraseBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let from = end;
  while (from > 0 && ends(tokens[from - 1] as Token) === false) from--;
  return tokens.slice(from, end);
}

const ends = (token: Token): boolean => token.kind === "number" || (token.kind === "mark" && token.text !== "、");

/** 21件、6件和4件: the numbers of the enumeration, brackets between them passed over. */
function numbersFrom(tokens: readonly Token[], from: number): number[] {
  const numbers: number[] = [];
  let at = from;
  let last = from;
  for (;;) {
    while (isFiller(tokens[at])) at++;
    if (tokens[at]?.kind !== "number") return numbers;
    numbers.push(at);
    at = behindBracket(tokens, at + 1);
    const separator = at;
    // 分别为5件、2件、1件，尚有2件在审理: the list has ended.
    if (numbers.length > 1 && isMark(tokens[at], "，,") && isMark(tokens[last], "、")) return numbers;
    last = at;
    if (isMark(tokens[at], "、，,")) at++;
    if (isFiller(tokens[at])) at++;
    if (at === separator) return numbers;
  }
}

const isFiller = (token: Token | undefined) => token !== undefined && isWord(token, "filler");

/** Behind the bracket that opens at `at`, where one does. */
function behindBracket(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], "（(")) return at;
  let close = at + 1;
  while (close < tokens.length && !isMark(tokens[close], "）)")) close++;
  return close + 1;
}

/**
 * 制发、废止、现行有效规范性文件; 行政复议维持、纠正: the noun of the last item, or of the first, is that of all. 复议、
 * 诉讼尚未审结: what the last item says behind its noun is said of all that are but nouns.
 */
function withNoun(item: readonly Token[], items: readonly (readonly Token[])[]): readonly Token[] {
  const last = items[items.length - 1] ?? [];
  const noun = last.find(isNoun) ?? items[0]?.find(isNoun);
  // 行政复议、直接起诉、复议后起诉分别为31件、9件、13件: each says what it is.
  if (!item.some(isNoun)) return noun && !item.some(isSuit) ? [...item, noun] : item;
  const at = last.findIndex(isNoun);
  const behind = last.slice(at < 0 ? last.length : at + 1).filter((token) => isTelling(token) && !isNoun(token));
  const bare = item !== last && !item.some((token) => isTelling(token) && !isNoun(token));
  return bare ? [...item, ...behind] : item;
}
