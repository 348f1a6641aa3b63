import type { Span } from "../../draft/index.ts";
import { tree } from "../lexicon/index.ts";
import type { Sense } from "../lexicon/sense.ts";
import { WordTree } from "../lexicon/word-tree.ts";
import { skipSpace } from "./digits.ts";
import { NUMERALS, type Numeric, readNumeric } from "./number.ts";

/** A word of the lexicon. */
export interface Word {
  readonly kind: "word";
  readonly sense: Sense;
  readonly text: string;
  readonly span: Span;
}

/** A name of the report's own agency. */
export interface Own {
  readonly kind: "own";
  readonly span: Span;
}

/** Punctuation, one character. */
export interface Mark {
  readonly kind: "mark";
  readonly text: string;
  readonly span: Span;
}

/** A quotation or a title in 《》: what stands in it is said by somebody else. */
export interface Quote {
  readonly kind: "quote";
  readonly span: Span;
}

/** Words that the lexicon does not know. */
export interface Rest {
  readonly kind: "rest";
  readonly text: string;
  readonly span: Span;
}

export type Token = Numeric | Word | Own | Mark | Quote | Rest;

const MARKS = "，,、；;：:。！？!?（）()";
const QUOTES: Readonly<Record<string, string>> = { "“": "”", "《": "》", "「": "」", "〈": "〉", "‘": "’", '"': '"' };

const words = new WordTree(tree);

/** The longest word of the lexicon that begins at `at`: its sense, and where it ends. */
const wordAt = (text: string, at: number, end: number) => words.longestAt(text, at, end, mayEnd);

/** 县政府办理: 办 belongs to 办理. */
const mayEnd = (text: string, end: number) =>
  text.charAt(end - 1) !== "办" || !"理结复毕".includes(text.charAt(end) || "。");

/** Names by their first character, the longest first. */
export type OwnNames = ReadonlyMap<number, readonly string[]>;

/** Cuts a stretch of text into tokens. `own` are the names of the agency that the report is of, longest first. */
export function tokenize(text: string, from: number, to: number, own: OwnNames): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let rest = -1;
  const flush = (end: number) => {
    if (rest >= 0) tokens.push({ kind: "rest", text: text.slice(rest, end), span: { from: rest, to: end } });
    rest = -1;
  };
  while (at < to) {
    const next = skipBlank(text, at, to);
    if (next > at) flush(at);
    at = next;
    if (at >= to) break;
    const token = tokenAt(text, at, to, own);
    if (token && !(rest >= 0 && isInName(token) && !tokenAt(text, at + 1, to, own))) {
      flush(at);
      tokens.push(token);
      at =
        token.kind === "number" || token.kind === "year" || token.kind === "digits"
          ? Math.max(token.to, at + 1)
          : token.span.to;
    } else {
      if (rest < 0) rest = at;
      at++;
    }
  }
  flush(Math.min(at, to));
  return tokens;
}

/** 高新区, 市经信局: 新 or 经 between two unknown words is part of a name. */
const isInName = (token: Token) => token.kind === "word" && /^[新经]$/.test(token.text);

/** What may begin at a character, so that most characters are passed over at once. */
const begins = new Uint8Array(0x10000);
const [MARK, QUOTE, WORD, NUMBER] = [1, 2, 4, 8];
for (const sign of MARKS) begins[sign.charCodeAt(0)] = MARK;
for (const sign of Object.keys(QUOTES)) begins[sign.charCodeAt(0)] = QUOTE;
for (const sign of words.firsts) begins[sign.charCodeAt(0)] = (begins[sign.charCodeAt(0)] ?? 0) | WORD;
for (const sign of NUMERALS) begins[sign.charCodeAt(0)] = (begins[sign.charCodeAt(0)] ?? 0) | NUMBER;

function tokenAt(text: string, at: number, to: number, own: OwnNames): Token | undefined {
  const code = text.charCodeAt(at);
  const may = begins[code] ?? 0;
  if (may === MARK) return { kind: "mark", text: text.charAt(at), span: { from: at, to: at + 1 } };
  const word = may & WORD ? wordAt(text, at, to) : undefined;
  if (may & QUOTE && !word) {
    const end = text.slice(at + 1, to).indexOf(QUOTES[text.charAt(at)] ?? "");
    // “予以公开”18件, “不予公开（过程性信息）”2件, “部分公开数”3件: a word of the form in quotation marks is that word.
    const quoted = end > 0 && end < 30 ? wordAt(text, at + 1, at + 1 + end) : undefined;
    if (quoted && /^(?:（[^（）]*）|(?:答复)?件?数?)$/.test(text.slice(quoted.to, at + 1 + end))) {
      return {
        kind: "word",
        sense: quoted.meaning,
        text: text.slice(at + 1, quoted.to),
        span: { from: at, to: at + end + 2 },
      };
    }
    return { kind: "quote", span: { from: at, to: end < 0 ? to : at + end + 2 } };
  }
  const end = ownEnd(text, at, to, own.get(code));
  if (end !== undefined && end >= (word?.to ?? 0))
    return { kind: "own", span: { from: at, to: wholeEnd(text, end, to) } };
  if (word)
    return { kind: "word", sense: word.meaning, text: text.slice(at, word.to), span: { from: at, to: word.to } };
  return may & NUMBER ? readNumeric(text, at, to) : undefined;
}

/** Where the longest of the names that stand at `at` ends; `names` begin with its character. */
function ownEnd(text: string, at: number, to: number, names: readonly string[] | undefined): number | undefined {
  const name = names?.find((one) => at + one.length <= to && text.startsWith(one, at) && mayEnd(text, at + one.length));
  return name === undefined ? undefined : at + name.length;
}

/** 全市各级行政机关, 全县政府系统各单位: all of it. */
function wholeEnd(text: string, end: number, to: number): number {
  const at = skipSpace(text, end, to);
  const whole = wordAt(text, at, to);
  return whole?.meaning === "whole" ? wholeEnd(text, whole.to, to) : end;
}

/** White space and the marks of bold text. */
function skipBlank(text: string, at: number, to: number): number {
  let next = skipSpace(text, at, to);
  while (next < to && text.charAt(next) === "*") next = skipSpace(text, next + 1, to);
  return next;
}
