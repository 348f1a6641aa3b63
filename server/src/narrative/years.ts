import { isBareYear, isMonth, isNextYearsWord, isPartOfYear } from "./phrase-words.ts";
import type { Sense } from "./sense.ts";
import type { Token } from "./tokens.ts";
import { has, isWhose, isWord, joins } from "./words.ts";

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
    if (isMonth(token) && next && "text" in next && /^(?:起(?![草诉止步])|以来)/.test(next.text)) this.other = true;
    this.saysOwn ||= isWord(token, "thisYear") || isOwnYear(before, token, this.#own);
    if (isWord(token, "thisYear")) this.other = false;
    if (token.kind !== "year" || isCause(before) || isCarried(tokens, index, this.#own)) return false;
    // 与2021年持平: compared, not told of.
    if (next && "text" in next && /^(?:基本)?(?:持平|相当|一致)/.test(next.text)) return false;
    const carries =
      carriesTo([before ?? token, token, next ?? token], 1, this.#own) || isCarriedTo(tokens, index, this.#own);
    if (!carries && !has(phrase, "change"))
      this.other = token.year !== this.#own || endsRange(tokens, index, this.#own);
    // 其中1件为2023年申请; 收到36件以及2023年转办3件 goes on to the next.
    return !carries && token.year !== this.#own && !phrase.some(joins);
  }

  /** 将在2025年办理, 转2025年 are carried forward, 2023年结转 is carried in; of other words nothing. */
  carriedAs(token: Token, tokens: readonly Token[], index: number): "carryOut" | "carryIn" | undefined {
    const before = tokens[index - 1];
    if (isNextYears(before, token, this.#own)) return "carryOut";
    const turns = (token.kind === "rest" && /^转[至到入]?$/.test(token.text)) || isPutOff(token);
    if (!turns && !isWord(token, "carry")) return undefined;
    // 结转96件至2024年: what was carried stands before where to.
    const from = tokens[index + 1]?.kind === "number" ? index + 2 : index + 1;
    const behind = tokens.slice(from, from + 2);
    if (isYearBehind(behind, this.#own === undefined ? undefined : this.#own + 1)) return "carryOut";
    // 2023年转至今年办理的, in the report on 2024.
    const into = behind.find((one) => !isTo(one));
    const intoThis = into !== undefined && isWord(into, "thisYear");
    if (intoThis && this.#own !== undefined && isYear(before, this.#own - 1)) return "carryIn";
    if (turns) return undefined;
    // 结转至2024年作出答复的, in the report on 2024.
    if (isYearBehind(behind, this.#own) && !isYear(before, this.#own)) return "carryIn";
    const area = index > 1 && isCarried(tokens, index - 2, this.#own);
    return area || isFromLastYear(before, behind, this.#own) ? "carryIn" : undefined;
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

/** 2023年全区结转申请14件, in the report on 2024. */
function isCarried(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const [year, whose, carry] = tokens.slice(index, index + 3);
  const last = year?.kind === "year" && own !== undefined && year.year === own - 1;
  return last && whose !== undefined && isWhose(whose) && carry !== undefined && isCarry(carry);
}

/** Read as it stands, or as it was meant. */
const isCarry = (token: Token) => isWord(token, "carry") || isWord(token, "carryIn");

const saysLast = (phrase: readonly Token[]) =>
  has(phrase, "last") && !phrase.some((token) => token.kind === "word" && CARRIES.has(token.sense));

/** 2024年 of its report; not 截至2024年底. */
const isOwnYear = (before: Token | undefined, token: Token, own: number | undefined): boolean =>
  token.kind === "year" &&
  token.year === own &&
  !(before && isWord(before, "filler") && /^(?:截[至止]|至|到)$/.test(before.text));

const CARRIES: ReadonlySet<Sense> = new Set<Sense>(["carry", "carryIn", "carryOut"]);

/** 2023年结转, 结转至2025年: the year at `at` names where from and where to, not when. */
function carriesTo(phrase: readonly Token[], at: number, own: number | undefined): boolean {
  const year = phrase[at];
  if (year?.kind !== "year" || own === undefined || Math.abs(year.year - own) !== 1) return false;
  if (isNextYears(year, phrase[at + 1], own)) return true;
  return [phrase[at - 1], phrase[at + 1]].some((token) => token?.kind === "word" && CARRIES.has(token.sense));
}

/** 结转96件至2024年, 延期至2024年答复: the year behind 至 names where to. */
function isCarriedTo(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const year = tokens[index];
  const to = tokens[index - 1];
  if (own === undefined || !isYear(year, own + 1) || !to || !isTo(to)) return false;
  const at = tokens[index - 2]?.kind === "number" ? index - 3 : index - 2;
  const carry = tokens[at];
  return carry !== undefined && (isCarry(carry) || isPutOff(carry));
}

/** 延期至, 转办至. */
const isPutOff = (token: Token) => isWord(token, "limit") && /^(?:延期|转办)$/.test(token.text);

/** 将在2025年办理: carried forward. */
function isNextYears(before: Token | undefined, token: Token | undefined, own: number | undefined): boolean {
  const next = before?.kind === "year" && own !== undefined && before.year === own + 1;
  return next && token !== undefined && (isWord(token, "handle") || isNextYearsWord(token));
}

/** 2023年结转, 2023年结转至2024年 in the report on 2024: carried in; 2023年结转至2025年 and 2024年结转 say no such thing. */
function isFromLastYear(before: Token | undefined, behind: readonly Token[], own: number | undefined): boolean {
  if (before?.kind !== "year" || own === undefined || before.year !== own - 1) return false;
  return behind.every((one) => (one.kind === "year" ? one.year === own : !isWord(one, "next")));
}

/** 结转2025年176件, 结转到2025年办理: whether it is that year that stands behind. */
function isYearBehind(behind: readonly Token[], wanted: number | undefined): boolean {
  const year = behind.find((token) => !isTo(token));
  return isYear(year, wanted);
}

const isTo = (token: Token) => isWord(token, "filler") && /^[至到]$/.test(token.text);

/** No token is of an unknown year. */
const isYear = (token: Token | undefined, year: number | undefined) => token?.kind === "year" && token.year === year;

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
