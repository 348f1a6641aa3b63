import type { OtherDigits } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { has, isWord, joins } from "../words/words.ts";
import { carriedAs, carriesTo, isCarried, isCarriedTo, isCarrying } from "./carried-years.ts";
import { isBareYear, isMonth, isPartOfYear } from "./phrase-words.ts";

/** Follows which year a sentence speaks of, clause by clause. */
export class Years {
  readonly #own: number | undefined;
  /** Of another year than the report's, or of some months of it. */
  other = false;
  /** The sentence has said that it is of the report's year. */
  saysOwn = false;

  /** `own` is the year of the report. */
  constructor(own: number | undefined) {
    this.#own = own;
  }

  /** Takes the word at `index` before it joins the phrase; true where it says the year of the number before it. */
  read(token: Token, tokens: readonly Token[], index: number, phrase: readonly Token[]): boolean {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    // 从6月起: only some months.
    if (isMonth(token) && next && "text" in next && /^(?:起(?![草诉止步])|以来|开始)/.test(next.text))
      this.other = true;
    // 截至6月底收到61件.
    if (before?.kind === "digits" && isUntil(before, tokens, index)) this.other = true;
    this.saysOwn ||= isWord(token, "thisYear") || isOwnYear(before, token, this.#own);
    if (isWord(token, "thisYear")) this.other = false;
    if (token.kind !== "year" || isCause(before) || isCarried(tokens, index, this.#own)) return false;
    // 与2021年持平: compared, not told of.
    if (next && "text" in next && /^(?:基本)?(?:持平|相当|一致)/.test(next.text)) return false;
    const carries =
      carriesTo([before ?? token, token, next ?? token], 1, this.#own) || isCarriedTo(tokens, index, this.#own);
    if (!carries && !has(phrase, "change"))
      this.other = token.year !== this.#own || endsRange(tokens, index, this.#own);
    // 其中1件为2023年申请; 收到36件以及2023年转办3件 goes on to the next, and 比2023年减少14件 is compared.
    return !carries && token.year !== this.#own && !phrase.some(joins) && !has(phrase, "change");
  }

  /** Whether a word says what is carried, by the years beside it; of other words nothing. */
  carriedAs(token: Token, tokens: readonly Token[], index: number): "carryOut" | "carryIn" | undefined {
    return carriedAs(token, tokens, index, this.#own);
  }

  /** 2024年以来, in the report on 2024: this year. */
  saysSince(token: Token, before: Token | undefined): boolean {
    return isWord(token, "last") && token.text === "以来" && before?.kind === "year" && before.year === this.#own;
  }

  /** Whether a number behind these words is of another year. */
  isOthers(before: readonly Token[]): boolean {
    if (!has(before, "change") && saysLast(before)) this.other = true;
    return this.other || saysLast(before) || this.#namesOther(before);
  }

  /** 同比2022年（收到31件）: what stands in the bracket is of that year. */
  bracketOpens(phrase: readonly Token[]): void {
    const last = phrase.at(-1);
    if (last?.kind === "year" && has(phrase, "change")) this.other = last.year !== this.#own;
  }

  /** 从上年的15件增加到29件, 由2022年的15件增至2023年的29件: which year it is of that a change leads to. */
  changesTo(phrase: readonly Token[]): void {
    this.other = phrase.some((token) => token.kind === "year" && token.year !== this.#own);
  }

  /** 上年同期收到20件，办结18件: the other year goes on; 较上年增加3件，办结21件: it does not. 6月，…: nor is it the whole year. */
  clauseEnds(phrase: readonly Token[], counts: boolean): void {
    if (saysLast(phrase) && !has(phrase, "change")) this.other = true;
    if (!counts && isPartOfYear(phrase)) this.other = true;
  }

  /** 较2022年（31起）: the year holds for this number only. */
  #namesOther(before: readonly Token[]): boolean {
    return before.some(
      (token, at) =>
        token.kind === "year" &&
        token.year !== this.#own &&
        !isCause(before[at - 1]) &&
        !isCarried(before, at, this.#own) &&
        !carriesTo(before, at, this.#own),
    );
  }
}

/** 办理因2023年申请引发的行政复议1件: the year of the cause. */
const isCause = (before: Token | undefined) => before !== undefined && isWord(before, "filler") && before.text === "因";

const saysLast = (phrase: readonly Token[]) => has(phrase, "last") && !phrase.some(isCarrying);

/** 2024年 of its report; not 截至2024年底. */
const isOwnYear = (before: Token | undefined, token: Token, own: number | undefined): boolean =>
  token.kind === "year" && token.year === own && !(before && isTo(before));

/** 截至, 至. */
const isTo = (token: Token) => isWord(token, "filler") && /^(?:截[至止]|至|到)$/.test(token.text);

/** 截至6月底, 截至2024年11月, 截至12月20日: what stands at `index` says how far was counted, and that is not the whole year. */
function isUntil(month: OtherDigits, tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  if (!word || !("text" in word) || !word.text.startsWith("月")) return false;
  const [year, day] = [tokens[index - 2], tokens[index + 1]];
  const to = year?.kind === "year" ? tokens[index - 3] : year;
  return to !== undefined && isTo(to) && (month.value < LAST_MONTH || day?.kind === "digits");
}

const LAST_MONTH = 12;

/** 2020年至2024年, 2022年、2023年、2024年: over several years. */
function endsRange(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const [first, joiner] = [tokens[index - 2], tokens[index - 1]];
  return (
    joiner !== undefined &&
    "text" in joiner &&
    /^(?:至|到|和|与|、|[-－—~～]+)$/.test(joiner.text) &&
    (first?.kind === "digits" || isBareYear(first) || (first?.kind === "year" && first.year !== own))
  );
}
