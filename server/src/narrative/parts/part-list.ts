import { isWay } from "../clauses/way-words.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { has, textOf } from "../words/words.ts";
import type { Division, Opening, Part } from "./division.ts";
import { describes, doesSomething, isEnding, isRevising, isWithin, saidAgain } from "./part-deeds.ts";
import { cameIn, exceeds, isOneSide, type Listed, lacks } from "./part-fault.ts";
import {
  isAcross,
  isGeneral,
  isOfFields,
  isOfOtherCases,
  isOthers,
  isRemainder,
  kindOf,
  sortOf,
  standsBeside,
} from "./part-words.ts";

/** The parts of a whole, taken one by one until the list ends. */
export class List {
  readonly #whole: Part;
  readonly #opening: Opening;
  readonly #general: boolean;
  /** Applications are divided: each came by one way. */
  readonly #applications: boolean;
  readonly #parts: Part[] = [];
  #separator = "";
  #kind: string | undefined;
  #sort: string | undefined;
  #sum = 0;
  /** From which part on they may be another statement. */
  #doubtful: number | undefined;
  /** The last part is whatever the others leave. */
  #rest = false;
  #void: boolean;

  constructor(whole: Part, opening: Opening) {
    this.#whole = whole;
    this.#opening = opening;
    this.#general = isGeneral(whole.phrase) || (opening.behind && has(whole.phrase, "publish"));
    this.#applications = has(whole.phrase, "application") || has(whole.phrase, "applicationBare");
    this.#void = isOfFields(whole.phrase);
  }

  /** The parts make up the whole: what follows divides it a second time, or is another matter. */
  get complete(): boolean {
    return this.#parts.length > 1 && this.#sum === this.#whole.number.value;
  }

  /** 予以公开4件，部分公开2件，不予公开1件; 网络12件、信函3件: one kind divides a whole once. */
  isOfKind(phrase: readonly Token[]): boolean {
    return (this.#kind !== undefined && this.#kind === this.#kindOf(phrase)) || (this.#ofWays && isWay(phrase));
  }

  /** A long list of kinds of information goes on, though it be complete without the last ones. */
  get isLong(): boolean {
    return this.#general && this.#parts.length > 4;
  }

  /** 收到36件，其中网络申请28件；信函申请9件: by which way each came. */
  get #ofWays(): boolean {
    return this.#applications && this.#parts.length > 0 && this.#parts.every(({ phrase }) => isWay(phrase));
  }

  /** Takes a number as a part; false where the list has ended before it. */
  add(part: Part, numberFirst: boolean): boolean {
    const { number, phrase } = part;
    if (isPercent(number.unit)) return true;
    const { unit } = this.#whole.number;
    const sameUnit = number.unit === unit || (this.#opening.bracket && number.unit === "" && phrase.length > 0);
    // 动态1162条、公告243条、调查15期、其他1114条: one item of another kind ends no list.
    if (!sameUnit) return this.#separator === "、" && phrase.length > 0 && !this.complete;
    if (this.#rest) return false;
    // 5件予以公开，其余3件部分公开.
    this.#rest = this.#parts.length > 0 && isOthers(phrase);
    if (!this.#rest && this.#endsBefore(part, numberFirst)) return false;
    if (number.approximate || isAcross(phrase) || isOfOtherCases(phrase, this.#whole.phrase)) {
      this.#void = true;
      return false;
    }
    this.#kind ??= this.#kindOf(phrase);
    this.#sort ??= sortOf(phrase);
    this.#parts.push(part);
    this.#sum += number.value;
    return true;
  }

  /** Another statement, another division, or what is counted beside the whole. */
  #endsBefore({ phrase }: Part, numberFirst: boolean): boolean {
    const way = this.#applications && isWay(phrase);
    if (this.#ofWays && !way && !isRemainder(phrase, this.#whole.phrase)) return true;
    // 其中自然人申请20件，网络申请15件: the same applications, divided once more.
    if (way && this.#kind === "applicant") return true;
    const [kind, sort] = [this.#kindOf(phrase), sortOf(phrase)];
    const does = numberFirst
      ? !isEnding(phrase) && !((this.#parts.length === 0 || phrase.some(isOneSide)) && describes(phrase))
      : doesSomething(saidAgain(phrase, this.#whole.phrase), kind !== undefined && kind !== "case", this.#general);
    // 其中上年结转1件，新收6件.
    const came = cameIn(phrase) && this.#parts.every((one) => cameIn(one.phrase));
    if ((does && !way && !came && !this.#isRevision(phrase)) || phrase.some((token) => token.kind === "year"))
      return true;
    if (kind && this.#kind && kind !== this.#kind) return true;
    // 维持2件，纠正1件，责令重新答复1件: a result, and what followed from it.
    if (!kind && this.#kind === "result" && !has(phrase, "rest")) return true;
    // 其中文件100条，其中规范性文件60条: a part of a part.
    if (this.#parts.length > 0 && (has(phrase, "list") || isWithin(phrase))) return true;
    if (standsBeside(phrase, this.#whole.phrase)) return true;
    return this.#general && this.#sort !== undefined && sort !== undefined && sort !== this.#sort;
  }

  #kindOf(phrase: readonly Token[]): string | undefined {
    return kindOf(phrase, this.#whole.phrase);
  }

  /** 规章18件（含新制定4件，修改14件）: what was done with each. */
  #isRevision(phrase: readonly Token[]): boolean {
    const { phrase: whole } = this.#whole;
    return this.#opening.bracket && (has(whole, "document") || has(whole, "rule")) && phrase.every(isRevising);
  }

  /** Whether the list goes on behind a mark, with `next` as the words right behind it and `item` as those of its next item. */
  separate(mark: string, next: readonly Token[], item: readonly Token[]): boolean {
    if (this.#parts.length === 0) return "，,：:、".includes(mark);
    // 许可412项，其中，教育局301项: a part of a part.
    if (next.length === 1 && has(next, "list")) return false;
    if (this.#ofWays && "，,、；;".includes(mark)) return true;
    // 予以公开21件，占60%；部分公开3件，占8.6%: a share is of its part, and an application ends in one way only.
    const ends = this.#kind === "outcome";
    if (ends && "，,".includes(mark) && has(next, "share")) return true;
    if ("；;".includes(mark)) {
      // 其中：组织机构2条；工作动态73条；….
      const kind = /类$/.test(textOf(next)) && /类$/.test(textOf(this.#parts.at(-1)?.phrase ?? []));
      const goesOn = ends
        ? this.isOfKind(item)
        : this.#general
          ? this.#opening.colon || /(?:信息|类)$/.test(textOf(next))
          : kind;
      if (!goesOn || !/^；?$/.test(this.#separator)) return false;
      this.#separator = "；";
      return true;
    }
    if (!"，,、".includes(mark) || this.#separator === "；") return false;
    const comma = mark === "、" ? "、" : "，";
    if (this.#separator === "") this.#separator = comma;
    // 甲20件、乙3件，…: the comma ends a list whose items 、 divides, but for what is left of it.
    if (comma === "、") this.#doubtful = undefined;
    if (comma === "、" || this.#separator === comma || isRemainder(next, this.#whole.phrase)) return true;
    // 维持6件、纠正1件，2件尚未审结: a case ends in one way only.
    if (this.#kind === "result" && this.isOfKind(item)) return true;
    this.#doubtful ??= this.#parts.length;
    return this.#general;
  }

  /** 甲20条、乙3条，丙2条: what stands behind the comma is of the list where a 、 goes on with it. */
  #settle(): void {
    for (const { number } of this.#parts.splice(this.#doubtful ?? this.#parts.length)) this.#sum -= number.value;
  }

  /** What is wrong with the list, now that it has ended; `wholes` are the numbers before it, `rest` those behind its whole. */
  close(wholes: readonly SaidNumber[], rest: () => Iterable<readonly SaidNumber[]>): Division | undefined {
    this.#settle();
    if (this.#void || this.#parts.length === 0) return undefined;
    const listed: Listed = {
      whole: this.#whole,
      opening: this.#opening,
      parts: this.#parts,
      sum: this.#sum,
      general: this.#general,
      sort: this.#sort,
      kind: this.#kind,
      separator: this.#separator,
      ofWays: this.#ofWays,
      rest: this.#rest,
    };
    const fault = exceeds(listed, wholes) ? "exceed" : lacks(listed, wholes, rest);
    const parts = this.#parts.map(({ number }) => number);
    return fault && { whole: this.#whole.number, parts, sum: this.#sum, fault };
  }
}
