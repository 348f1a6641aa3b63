import type { SaidNumber } from "./number.ts";
import { applicants, outcomes } from "./quantities/index.ts";
import type { Token } from "./tokens.ts";
import { isPercent } from "./units.ts";
import { isWord } from "./words.ts";

/** A whole and the parts that a sentence divides it into: 共98期，其中市级48期、甲县50期. */
export interface Division {
  readonly whole: SaidNumber;
  readonly parts: readonly SaidNumber[];
  readonly sum: number;
  /** `exceed`: the parts are more than the whole. `lack`: they name an 其他 and are less. */
  readonly fault: "exceed" | "lack" | "none";
}

interface Part {
  readonly number: SaidNumber;
  readonly phrase: readonly Token[];
}

/** Verbs: what was done with a thing does not divide it (采纳50条，回复75条). */
const VERBS =
  /开展|召开|举办|组织|印发|采纳|回复|整改|新增|新开|更新|关停|回应|解读了|编制|制作|完成|参加|涉及|已|推送|转载|阅读|点击|浏览|转发|受众|覆盖|审核|处理|处置|化解|撤销|变更|撤下|优化|升级|提出|吸收|解决|公布|点赞|评论|播放/;
/** Of the words that narrow a number those that are deeds. */
const HANDLING = /审|查|修|补正|[延逾超]期|协助|协调|指导|督|转|交|整改/;
const DOES = new Set([
  "takeNew",
  "take",
  "handle",
  "publish",
  "change",
  "share",
  "neg",
  "extra",
  "issue",
  "repeal",
  "lapse",
  "inForce",
  "keep",
  "levy",
  "fee",
  "last",
  "all",
]);
const TOTAL = /^(?:共|共计|合计|总计|累计|总共|一共)$/;

/** The parts of a whole, taken one by one until the list ends. */
export class List {
  readonly #whole: SaidNumber;
  readonly #bracket: boolean;
  readonly #parts: Part[] = [];
  #separator = "";
  #kind: string | undefined;
  #sum = 0;
  #open = false;
  #void = false;

  constructor(whole: SaidNumber, bracket: boolean) {
    this.#whole = whole;
    this.#bracket = bracket;
  }

  /** The parts make up the whole: what follows divides it a second time, or is another matter. */
  get complete(): boolean {
    return this.#parts.length > 1 && this.#sum === this.#whole.value;
  }

  /** Takes a number as a part; false where the list has ended before it. */
  add(part: Part, numberFirst: boolean): boolean {
    const { number, phrase } = part;
    if (isPercent(number.unit)) return true;
    const sameUnit = number.unit === this.#whole.unit || (this.#bracket && number.unit === "" && phrase.length > 0);
    if (!sameUnit) return false;
    const kind = kindOf(phrase);
    const ends = numberFirst ? !isEnding(phrase) : doesSomething(phrase, kind !== undefined && kind !== "case");
    if (ends || (kind && this.#kind && kind !== this.#kind) || phrase.some((token) => token.kind === "year"))
      return false;
    if (number.approximate) {
      this.#void = true;
      return false;
    }
    this.#kind ??= kind;
    this.#parts.push(part);
    this.#sum += number.value;
    return true;
  }

  separate(mark: string): boolean {
    if (this.#parts.length === 0) return "，,：:、".includes(mark);
    if (!"，,、".includes(mark)) return false;
    const comma = mark === "、" ? "、" : "，";
    if (this.#separator === "") this.#separator = comma;
    // 甲20件、乙3件，…: the comma ends a list whose items 、 divides.
    return this.#separator === comma || comma === "、";
  }

  close(wholes: readonly SaidNumber[], rest: () => readonly number[]): Division | undefined {
    const parts = this.#parts.map(({ number }) => number);
    const [last] = this.#parts.slice(-1);
    if (this.#void || !last || (this.#bracket && parts.length < 2)) return undefined;
    const { value } = this.#whole;
    const exceeds =
      this.#sum > value &&
      wholes.every((one) => one.value < this.#sum) &&
      parts.every((part) => part.value < value || parts.length === 1);
    const names = this.#parts.some(({ phrase }) => phrase.some((token) => isWord(token, "rest")));
    this.#open = this.#parts.some(({ phrase }) =>
      phrase.some((token) => token.kind === "rest" && /等$/.test(token.text)),
    );
    const lacks = names && parts.length > 1 && this.#sum < value && !this.#open && !sums(rest()).includes(value);
    return { whole: this.#whole, parts, sum: this.#sum, fault: exceeds ? "exceed" : lacks ? "lack" : "none" };
  }
}

/** Every sum of the numbers from the first on. */
function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}

/** By what a part divides the whole: applicants, outcomes, results. */
function kindOf(phrase: readonly Token[]): string | undefined {
  for (const token of phrase) {
    if (token.kind !== "word") continue;
    if (token.sense in applicants) return "applicant";
    if (token.sense in outcomes) return "outcome";
    if (["upheld", "corrected", "otherResult", "pending"].includes(token.sense)) return "result";
    if (token.sense === "review" || token.sense === "litigation") return "case";
    if (token.sense === "direct" || token.sense === "afterReview") return "suit";
  }
  return undefined;
}

function doesSomething(phrase: readonly Token[], known: boolean): boolean {
  return phrase.some((token) => {
    if (token.kind === "rest") return VERBS.test(token.text);
    if (token.kind !== "word") return token.kind === "digits";
    if (token.sense === "limit") return HANDLING.test(token.text);
    return (
      DOES.has(token.sense) ||
      TOTAL.test(token.text) ||
      (!known && ["finish", "answer", "decide"].includes(token.sense))
    );
  });
}

/** 11件按程序办结，8件申请人主动撤销: an application ends in one way only. */
const isEnding = (phrase: readonly Token[]) =>
  phrase.some((token) => isWord(token, "finish") || isWord(token, "withdraw") || isWord(token, "carryOut")) &&
  phrase.every((token) => token.kind === "word" && !DOES.has(token.sense));
