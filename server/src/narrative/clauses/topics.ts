import type { Topic } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import {
  isApplication,
  isDocument,
  isEnd,
  isOfApplications,
  isOutcome,
  isResult,
  isSuit,
  isTopic,
  isWord,
  joins,
} from "../words/words.ts";
import { isOfCases, otherCases } from "./about.ts";
import { isAskedOf } from "./asked-of.ts";
import type { About, Counted } from "./clauses.ts";
import { MEANT, meantHere } from "./meant.ts";
import { joined, tellsMatter } from "./phrase-words.ts";
import { isReply } from "./taken-in.ts";

/** Follows what a sentence speaks of, clause by clause: applications, reviews, documents, something else. */
export class Topics {
  current: About | undefined;
  /** The kind of documents that was spoken of last. */
  documents: "document" | "rule" | undefined;
  /** What was spoken of when the clause began. */
  #before: About | undefined;
  /** The statement has named nothing yet. */
  #taken: boolean;
  /** What a list that opens with 其中 divides. */
  #divided: About | undefined;

  /** 印发文件412件，其中规范性文件6件: files are of every kind. */
  #ofFiles = false;

  /** `current` is what the sentence takes over. */
  constructor(current: About | undefined) {
    [this.current, this.#before] = [current, current];
    this.#taken = current !== undefined;
  }

  /** Takes a word before it joins the phrase; `last` is the number before it, and `joiner` the mark. */
  read(token: Token, phrase: readonly Token[], last: Counted | undefined, joiner: string): void {
    if (isWord(token, "list")) this.#divided = this.current;
    if (isDocument(token)) {
      this.documents = token.sense;
      this.#ofFiles ||= this.#divided === "foreign" && phrase.some((one) => isWord(one, "list"));
    }
    // 行政复议0件，未经复议直接起诉5件，其中维持4件: what follows speaks of the suits.
    if (isSuit(token)) this.current = "litigation";
    // 行政许可办理2044件；公民申请政府信息公开，收到11件: no licences.
    const leaves = this.current === "licence" ? isOfApplications(token) : isOfCases(this.current) && leavesCases(token);
    if (this.#taken && leaves) this.current = "foreign";
    // 行政复议2件。办理结果中予以公开40件: only applications end so.
    const ends = token.kind === "word" && isOutcome(token.sense) && token.sense !== "other" && isOfCases(this.current);
    if (ends || (this.current === undefined && isOfApplications(token))) this.current = "application";
    // 行政复议维持10件，法院维持5件: of the suits.
    if (isOfCourt(token) && this.current === "review") this.current = "litigation";
    // 复议结果为维持11件；诉讼结果为维持5件.
    const result = isWord(token, "filler") ? /^(?:(复议)|诉讼)结果/.exec(token.text) : null;
    if (result && isOfCases(this.current)) this.current = result[1] ? "review" : "litigation";
    // 1件被撤销答复书中部分内容: what was set aside is not what is counted next.
    if (isTopic(token) || isSuit(token)) this.#taken = false;
    const object =
      isWord(token, "foreign") && last !== undefined && (phrase.some(isResultWord) || this.#answers(token));
    if (isTopic(token) && !object)
      this.current =
        (joiner === "、" || last?.before.some(joins)) && saysOther(token.sense, last)
          ? "cases"
          : joined(this.current, token.sense, phrase.slice(-6));
  }

  /** 收到申请54件，印发告知书54件: what was sent to those who asked. */
  #answers(token: Token): boolean {
    return this.current === "application" && isReply(token);
  }

  /** The word at `index` as it is meant here. */
  asMeant(tokens: readonly Token[], index: number, phrase: readonly Token[], last: Counted | undefined): Token {
    const said = tokens[index] as Token;
    if (said.kind === "word" && isAskedOf(tokens, index)) return { ...said, sense: "filler" };
    if (!("text" in said) || !MEANT.has(said.text)) return said;
    const place = { before: tokens[index - 1], next: tokens[index + 1], behind: tokens[index + 2], phrase };
    const documents = this.#ofFiles ? undefined : this.documents;
    const about = { current: this.current, documents, counted: last?.about };
    return meantHere(said, place, about) ?? said;
  }

  /** Takes a number, behind the one before it. */
  count(value: number, before: Counted | undefined): void {
    // 行政复议9件，行政诉讼0件，结果维持3件: of the reviews, for there is no suit.
    if (value === 0 && this.current === "litigation" && before?.about === "review") this.current = "review";
  }

  /** `counts`: the clause has a number of its own. */
  clauseEnds(phrase: readonly Token[], counts: boolean): void {
    // 收到63件，涉及征收政策等方面，办结57件: what they were about is not what is counted next.
    // 申请事项集中在项目建设方面: the noun says of what.
    if (!counts && tellsMatter(phrase)) this.current = phrase.some(isApplication) ? "application" : this.#before;
    this.#before = this.current;
  }

  /** 收到16件，其中网站14件、信箱2件；予以公开3件: of what was divided. */
  listEnds(): void {
    if (this.current === "foreign") this.current = this.#divided ?? this.current;
    this.#divided = undefined;
    this.#taken = true;
  }
}

/** 行政复议9件。收到的申请40件，办结38件，结转下年3件，其他处理2件: applications are spoken of, or what may be said of either. */
const leavesCases = (token: Token) =>
  isWord(token, "applicationBare") ||
  isWord(token, "other") ||
  (isWord(token, "finish") && !/审结|结案/.test(token.text)) ||
  isOfApplications(token);

/** 法院维持, 被法院纠正. */
const isOfCourt = (token: Token) => isResultWord(token) && "text" in token && token.text.includes("法院");

const isResultWord = (token: Token) => token.kind === "word" && isResult(token.sense);

/** 复议27件、诉讼11件，被纠正2件: what follows may be said of both. */
function saysOther(topic: Topic, last: Counted | undefined): boolean {
  const other = otherCases(topic);
  return other !== undefined && last?.about === other && !last.before.some(isEnd);
}
