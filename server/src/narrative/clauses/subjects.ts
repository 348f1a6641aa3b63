import type { Subject } from "../lexicon/sense.ts";
import { agencyKind, levelOf } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { isBy, isEnd, isSubject, isWord, joins } from "../words/words.ts";
import type { Whose } from "./clauses.ts";
import { isCourt, isStranger, isTowards, leadsIn } from "./phrase-words.ts";

/** Follows whose deeds a sentence tells of, clause by clause. */
export class Subjects {
  readonly #agency: string | undefined;
  current: Whose | undefined;
  #lead: { phrase: readonly Token[]; read: number; opens: boolean } = { phrase: [], read: 0, opens: true };

  /** `agency` is whose report it is; `current` what the sentence takes over. */
  constructor(agency: string | undefined, current: Whose | undefined) {
    this.#agency = agency;
    this.current = current;
  }

  /** Takes a word, with the one behind it, before it joins the phrase. Gives the phrase that it is to join. */
  read(token: Token, next: Token | undefined, phrase: Token[]): Token[] {
    const office = this.#joinsOffice(token, phrase);
    if (office || this.opensClause(phrase)) {
      const whose = token.kind === "own" ? "own" : subjectOf(token);
      if ((whose === "own" || whose === "unit") && next && this.#isBelow(next)) this.current = "stranger";
      else if (whose && !(next && isAttribute(next))) this.current = this.#isLevel(token, whose) ? whose : "stranger";
      else if (token.kind === "rest" && isStranger(token.text, next) && next?.kind !== "own" && !isChannel(next))
        this.current = "stranger";
    } else if (isBodyOf(token, phrase)) this.current = "stranger";
    if (this.#isAddressed(token, phrase)) this.current ??= "government";
    if (isCourt(token, next)) this.current = "stranger";
    return office ? phrase.slice(0, -2) : phrase;
  }

  /** 市政府（含市政府办公室）收到: in the report of the office that is all it counts. Gives the phrase without the government. */
  closeBracket(phrase: Token[], bracket: readonly Token[]): Token[] {
    const government = phrase[phrase.length - 1];
    const [office, ...others] = bracket.filter((token) => !isWord(token, "filler"));
    const both = office && others.length === 0 && government && isWord(government, "government");
    if (!both || !this.#isOffice(office)) return phrase;
    if (this.current === "government") this.current = "own";
    return phrase.slice(0, -1);
  }

  /** 收到申请最多的乡镇为城关镇，收到6件: what follows is told of that one. */
  clauseEnds(phrase: readonly Token[], counts: boolean): void {
    // 不掌握的最多，为26件: an outcome, or a kind of applicant, is nobody.
    if (!counts && phrase.some(isMost) && !phrase.some((token) => isEnd(token) || isBy(token)))
      this.current = "stranger";
  }

  /** Nothing but words that lead in stands in the phrase so far; what was looked at once is not looked at again. */
  opensClause(phrase: readonly Token[]): boolean {
    if (this.#lead.phrase !== phrase) this.#lead = { phrase, read: 0, opens: true };
    const lead = this.#lead;
    for (; lead.opens && lead.read < phrase.length; lead.read++) lead.opens = leadsIn(phrase[lead.read] as Token);
    return lead.opens;
  }

  /** 向县政府或县政府办公室提交: where the office counts for both, the government is left out. */
  #joinsOffice(token: Token, phrase: readonly Token[]): boolean {
    if (!this.#isOffice(token)) return false;
    const [first, joiner] = phrase.slice(-2);
    return !!joiner && !!first && joins(joiner) && isWord(first, "government");
  }

  /** 向市政府提出的: in the report of its office or its own, of those whom it counts for. */
  #isAddressed(token: Token, phrase: readonly Token[]): boolean {
    const to = phrase[phrase.length - 1];
    if (!isWord(token, "government") || !isTowards(to)) return false;
    const kind = agencyKind(this.#agency);
    return (kind === "office" || kind === "government") && this.#isLevel(token, "government");
  }

  /** 镇综合行政执法队, 便民服务中心: who does it in a town; 部门规范性文件: whose they are in a department. */
  isOwnPart(words: string, next: Token | undefined): boolean {
    if (words === "部门")
      return next !== undefined && isWord(next, "document") && agencyKind(this.#agency) === "department";
    return OFFICE.test(words) && agencyKind(this.#agency) === "town";
  }

  /** 局属医院受理, 县教育局办公室收到: one that the agency is over, or a part of it. */
  #isBelow(next: Token): boolean {
    if (isWord(next, "filler")) return next.text === "属";
    return "text" in next && next.text === "办公室" && agencyKind(this.#agency) === "department";
  }

  /** 区政府信息公开行政复议6件, in the report of the district: its 政府信息公开; 以市政府为被申请人的: who was asked. */
  isPlace(token: Token, next: Token | undefined): boolean {
    if (!isWord(token, "government") || !token.text.endsWith("政府")) return false;
    if (next && "text" in next && /^作?为被申请人/.test(next.text)) return true;
    const kind = agencyKind(this.#agency);
    const own = kind === "government" || kind === "office";
    return own && this.#isLevel(token, "government") && !!next && "text" in next && next.text.startsWith("信息公开");
  }

  /** The office whose report it is. */
  #isOffice(token: Token): boolean {
    return (token.kind === "own" || isWord(token, "office")) && agencyKind(this.#agency) === "office";
  }

  /** 市政府 in the report of a county is the one above. */
  #isLevel(token: Token, whose: Whose): boolean {
    return whose !== "government" || !("text" in token) || levelOf(this.#agency) === token.text.charAt(0);
  }
}

/** 规自分局, 市疾控中心: the second half of another's name. */
const isBodyOf = (token: Token, phrase: readonly Token[]) =>
  isWord(token, "unit") &&
  /^(?:中心|分局)$/.test(token.text) &&
  phrase.at(-1)?.kind === "rest" &&
  phrase.slice(0, -1).every(leadsIn);

const isMost = (token: Token) => isWord(token, "limit") && /^最[多大]$/.test(token.text);

const OFFICE =
  /^(?:[镇乡]|街道)?(?:综合(?:行政)?执法(?:[大中]?队|办|办公室)|便民服务(?:中心|大厅)|行政审批办公室|综合服务(?:大厅|中心))$/;

/** Also 部门新收5件 in the report of a government: those of its departments. */
function subjectOf(token: Token): Subject | undefined {
  if (isWord(token, "limit") && token.text === "部门") return "others";
  return token.kind === "word" && isSubject(token.sense) ? token.sense : undefined;
}

/** 局微信公众号: where, not who. */
const isChannel = (next: Token | undefined) =>
  next !== undefined && "text" in next && /^(?:网站|平台|微信|微博|公众号|新媒体|信箱|热线)/.test(next.text);

/** 区政府网站, 市政府公报: not who did it. */
const isAttribute = (next: Token) =>
  isWord(next, "limit") || isWord(next, "foreign") || (next.kind === "rest" && /^(?:网|门户)/.test(next.text));
