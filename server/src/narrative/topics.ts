import type { About, Counted } from "./clauses.ts";
import { isLetter, joined, tellsMatter } from "./phrase-words.ts";
import type { Topic } from "./sense.ts";
import type { Token } from "./tokens.ts";
import { countsCases } from "./units.ts";
import {
  has,
  isApplicant,
  isDocument,
  isEnd,
  isOfApplications,
  isOutcome,
  isSuit,
  isTopic,
  isWord,
  joins,
} from "./words.ts";

/** Follows what a sentence speaks of, clause by clause: applications, reviews, documents, something else. */
export class Topics {
  current: About | undefined;
  /** The kind of documents that was spoken of last. */
  documents: "document" | "rule" | undefined;
  /** What was spoken of when the clause began. */
  #before: About | undefined;
  /** What a list that opens with 其中 divides. */
  #divided: About | undefined;

  /** `current` is what the sentence takes over. */
  constructor(current: About | undefined) {
    [this.current, this.#before] = [current, current];
  }

  /** Takes a word before it joins the phrase; `last` is the number before it, and `joiner` the mark. */
  read(token: Token, phrase: readonly Token[], last: Counted | undefined, joiner: string): void {
    if (isWord(token, "list")) this.#divided = this.current;
    if (isDocument(token)) this.documents = token.sense;
    // 行政复议0件，未经复议直接起诉5件，其中维持4件: what follows speaks of the suits.
    if (isSuit(token)) this.current = "litigation";
    // 行政复议2件。办理结果中予以公开40件: only applications end so.
    const ends = token.kind === "word" && isOutcome(token.sense) && token.sense !== "other" && this.#isOfCases();
    if (ends || (this.current === undefined && isOfApplications(token))) this.current = "application";
    if (isTopic(token))
      this.current =
        joiner === "、" && saysOther(token.sense, last) ? "cases" : joined(this.current, token.sense, phrase.slice(-6));
  }

  /** The word at `index` as it is meant here. */
  asMeant(tokens: readonly Token[], index: number, phrase: readonly Token[], last: Counted | undefined): Token {
    const [before, said] = [tokens[index - 1], tokens[index] as Token];
    // 收到81件，完成78件: those that were received, and nothing else is named.
    if (said.kind === "word" && last?.about === "application" && phrase.every(isFiller) && isCompleted(tokens, index))
      return { ...said, sense: "finish" };
    // 收到573件，上年结转信件8件: the applications that were counted; 接收群众信件8件 are others.
    const counted = last?.about === "application" && !has(phrase, "take");
    if (isLetter(said) && (counted || (this.current === "application" && has(phrase, "answer"))))
      return { ...said, sense: "filler" };
    const next = tokens[index + 1];
    // 34件申请里2件由企业提出.
    if (said.kind === "rest" && said.text === "里" && before && (before.kind === "number" || isApplication(before)))
      return { ...said, kind: "word", sense: "filler", text: "中" };
    // 截至2022年底有效规范性文件76件.
    if (isWord(said, "filler") && said.text === "有效" && next && isDocument(next))
      return { ...said, sense: "inForce" };
    // 其余5件来自企业和其他组织: which organisations, is not said.
    const joined = phrase.some((one) => one.kind === "word" && isApplicant(one.sense));
    if (joined && before && joins(before) && isWord(said, "filler") && /^其[他它]组织$/.test(said.text))
      return { ...said, sense: "rest" };
    // 6件来自商业企业: by whom, not by which way.
    const by = next?.kind === "word" && isApplicant(next.sense);
    if (by && isWord(said, "limit") && said.text === "来自") return { ...said, sense: "filler" };
    // 规范性文件3件，现行有效文件17件: of the same documents.
    const inForce = this.documents === "document" && before !== undefined && isWord(before, "inForce");
    return inForce && isWord(said, "foreign") && said.text === "文件" ? { ...said, sense: "document" } : said;
  }

  /** Takes a number, behind the one before it. */
  count(value: number, before: Counted | undefined): void {
    // 行政复议9件，行政诉讼0件，结果维持3件: of the reviews, for there is no suit.
    if (value === 0 && this.current === "litigation" && before?.about === "review") this.current = "review";
  }

  /** `counts`: the clause has a number of its own. */
  clauseEnds(phrase: readonly Token[], counts: boolean): void {
    // 收到63件，涉及征收政策等方面，办结57件: what they were about is not what is counted next.
    if (!counts && tellsMatter(phrase)) this.current = phrase.some(isApplication) ? "application" : this.#before;
    this.#before = this.current;
  }

  /** 收到16件，其中网站14件、信箱2件；予以公开3件: of what was divided. */
  listEnds(): void {
    if (this.current === "foreign") this.current = this.#divided ?? this.current;
    this.#divided = undefined;
  }

  #isOfCases(): boolean {
    return this.current === "cases" || this.current === "review" || this.current === "litigation";
  }
}

const isFiller = (token: Token) => isWord(token, "filler");

/** 完成78件, with nothing behind it. */
function isCompleted(tokens: readonly Token[], index: number): boolean {
  const [said, number, behind] = tokens.slice(index, index + 3);
  if (!said || !isWord(said, "filler") || said.text !== "完成" || number?.kind !== "number") return false;
  return countsCases(number.unit) && (behind === undefined || behind.kind === "mark");
}

/** 申请事项集中在项目建设方面: the noun says of what. */
const isApplication = (token: Token) => isWord(token, "application") || isWord(token, "applicationBare");

/** 复议27件、诉讼11件，被纠正2件: what follows may be said of both. */
function saysOther(topic: Topic, last: Counted | undefined): boolean {
  const other = topic === "review" ? "litigation" : topic === "litigation" ? "review" : undefined;
  return other !== undefined && last?.about === other && !last.before.some(isEnd);
}
