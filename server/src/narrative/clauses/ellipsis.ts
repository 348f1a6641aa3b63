import type { Mark, Token } from "../words/tokens.ts";
import { isCases, isDocument, isNoun, isOutcomeWord, isTelling, isWord } from "../words/words.ts";
import type { Counted } from "./clauses.ts";
import { isDocumentDeed, isShared, isTotal } from "./phrase-words.ts";

/** What a phrase leaves out, because the clause before it has said it. */
export class Ellipsis {
  /** The clause before, where it names something and counts nothing: 行政诉讼方面，共2件. */
  #announced: readonly Token[] = [];
  /** What is told before a 、 of what stands behind it as well: 制发规章2件、规范性文件84件; 尚未审结的复议案件2件、诉讼案件7件, 上年结转复议6件、诉讼9件, 新收复议5件、诉讼3件. */
  #shared: Token | undefined;
  /** Files of every kind were counted: 印发文件181件. */
  #ofFiles = false;
  /** A 、 stands between, and no comma. */
  #close = false;

  /** Takes the mark that ends a clause, with the words before it that belong to no number; `last` is the clause's last number. */
  clauseEnds(mark: Mark, phrase: readonly Token[], last: Counted | undefined): void {
    const announces = "，,：:".includes(mark.text) && !last && phrase.some(isTelling);
    this.#announced = announces ? phrase : [];
    const shared = "、，,".includes(mark.text) ? last?.before.find(isShared) : undefined;
    this.#ofFiles = last?.before.some(isFile) ?? false;
    this.#shared = mark.text === "、" || this.#ofFiles || last?.before.some(isDocument) ? shared : undefined;
    this.#close = mark.text === "、";
  }

  /** The words before the number at `index`, with those that are left out. */
  fill(phrase: Token[], tokens: readonly Token[], index: number): Token[] {
    const bare = this.#announced.length > 0 && phrase.some(isTotal) && phrase.every((token) => isWord(token, "filler"));
    // 没有产生行政复议事项，有1件行政诉讼案件: what stands behind says it itself.
    if (bare && !isNamedBehind(tokens, index)) return [...this.#announced, ...phrase];
    // 因属于三类内部事务信息，不予公开5件: for that reason.
    const reasons = this.#announced.filter((token) => isReasonOf(token, phrase));
    if (reasons.length > 0) return [...reasons, ...phrase];
    if (!this.#shared || phrase.some(isShared)) return phrase;
    const among = isDocumentDeed(this.#shared) ? isDocument : isCases;
    // 制定规章5部，规范性文件84件: behind a comma only where nothing else is said; 印发文件181件，其中规范性文件43件.
    const listed = phrase[0] && isWord(phrase[0], "list") ? phrase.slice(1) : phrase;
    if (this.#ofFiles && listed === phrase) return phrase;
    const same = this.#close ? phrase.some(among) : listed.length > 0 && listed.every(among);
    return same && phrase.length > 0 ? [this.#shared, ...phrase] : phrase;
  }
}

/** 政策文件: of every kind. */
const isFile = (token: Token) => isWord(token, "foreign") && token.text.endsWith("文件");

/** 过程性信息 of 不予公开. */
const isReasonOf = (token: Token, phrase: readonly Token[]) =>
  isOutcomeWord(token) &&
  phrase.some((one) => isOutcomeWord(one) && token.sense !== one.sense && token.sense.startsWith(one.sense));

/** Whether a noun stands behind a number, before a mark or another one. */
function isNamedBehind(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "mark" || token.kind === "number") return false;
    if (isNoun(token)) return true;
  }
  return false;
}
