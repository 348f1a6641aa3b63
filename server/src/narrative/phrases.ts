import { isShortFor } from "./agency.ts";
import type { About, Clauses, Context, Counted, Of, Whose } from "./clauses.ts";
import { type Enumerated, enumerationsOf } from "./enumerations.ts";
import type { SaidNumber } from "./number.ts";
import {
  isAllWays,
  isDocumentDeed,
  isHeld,
  isLetter,
  isMonth,
  isPartOfYear,
  isThrough,
  isTotal,
  joined,
  tellsMatter,
} from "./phrase-words.ts";
import type { Sense, Topic } from "./sense.ts";
import { Subjects } from "./subjects.ts";
import type { Mark, Token, Word } from "./tokens.ts";
import { has, isEnd, isTelling, isTopic, isWord, joins } from "./words.ts";
import { CARRIES, carriesTo, endsRange, isFromLastYear, isNextYears, isOwnYear, turnsTo } from "./years.ts";

type Open = { -readonly [K in keyof Counted]: Counted[K] } & { after: Token[] };

/** Finds every number of a sentence with the words that belong to it, and who and what they speak of. */
export function findClauses(tokens: readonly Token[], from: Context, of: Of): Clauses {
  const reader = new Reader(tokens, from, of);
  for (const [index, token] of tokens.entries()) reader.read(token, index);
  return reader.finish();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #year: number | undefined;
  readonly #agency: string | undefined;
  readonly #counted: Open[] = [];
  /** What stood before each open bracket. */
  readonly #outer: {
    phrase: Token[];
    counted: number;
    about: About | undefined;
    subject: Whose | undefined;
    otherYear: boolean;
  }[] = [];
  #phrase: Token[] = [];
  #about: About | undefined;
  /** What was spoken of when the clause began. */
  #before: About | undefined;
  /** What a list that opens with 其中 divides. */
  #divided: About | undefined;
  #documents: "document" | "rule" | undefined;
  readonly #subject: Subjects;
  #otherYear = false;
  #ofYear = false;
  #last: Open | undefined;
  /** The clause before, where it names something and counts nothing: 行政诉讼方面，共2件. */
  #announced: Token[] = [];
  /** What was done with documents, before a 、: 制发规章2件、规范性文件84件. */
  #shared: Token | undefined;
  /** The mark that was read last. */
  #joiner = "";
  readonly #enumerated: Enumerated;

  constructor(tokens: readonly Token[], { about, subject }: Context, { year, agency }: Of) {
    this.#tokens = tokens;
    this.#enumerated = enumerationsOf(tokens);
    [this.#about, this.#before] = [about, about];
    this.#subject = new Subjects(agency, subject);
    this.#year = year;
    this.#agency = agency;
  }

  read(token: Token, index: number): void {
    if (token.kind === "mark") this.#mark(token);
    else if (token.kind === "number") this.#number(token, index);
    else this.#word(token, index);
  }

  #mark(mark: Mark): void {
    this.#joiner = mark.text;
    if ("（(".includes(mark.text)) {
      this.#outer.push({
        phrase: this.#phrase,
        counted: this.#counted.length,
        about: this.#about,
        subject: this.#subject.current,
        otherYear: this.#otherYear,
      });
      this.#phrase = [];
      this.#last = undefined;
    } else if ("）)".includes(mark.text)) {
      const outer = this.#outer.pop();
      // A bracket that counts nothing is as if it were not there: 作其他处理（含撤回）469件, but 不予公开（属于国家秘密）2件.
      const reason = this.#phrase.some(isEnd) && !isHeld(this.#phrase) ? this.#phrase : [];
      const bracket = this.#phrase;
      this.#phrase = outer && outer.counted === this.#counted.length ? [...outer.phrase, ...reason] : [];
      // What a bracket speaks of ends with it.
      if (outer) [this.#about, this.#subject.current, this.#otherYear] = [outer.about, outer.subject, outer.otherYear];
      this.#phrase = this.#subject.closeBracket(this.#phrase, bracket);
      this.#last = undefined;
    } else if (mark.text === "、" && this.#phrase.length > 0 && !this.#last) {
      this.#phrase.push(mark);
    } else {
      this.#clauseEnds();
      const announces = "，,：:".includes(mark.text) && !this.#last && this.#phrase.some(isTelling);
      this.#announced = announces ? this.#phrase : [];
      if ("；;".includes(mark.text)) this.#listEnds();
      this.#shared = mark.text === "、" ? this.#last?.before.find(isDocumentDeed) : undefined;
      this.#phrase = [];
      this.#last = undefined;
    }
  }

  /** 上年同期收到20件，办结18件: the other year goes on; 较上年增加3件，办结21件: it does not. 6月，…: nor is it the whole year. */
  #clauseEnds(): void {
    if (this.#saysLast(this.#phrase) && !has(this.#phrase, "change")) this.#otherYear = true;
    if (!this.#last && isPartOfYear(this.#phrase)) this.#otherYear = true;
    // 收到63件，涉及征收政策等方面，办结57件: what they were about is not what is counted next.
    if (!this.#last && tellsMatter(this.#phrase)) this.#about = this.#before;
    this.#before = this.#about;
  }

  /** 收到16件，其中网站14件、信箱2件；予以公开3件: of what was divided. */
  #listEnds(): void {
    if (this.#about === "foreign") this.#about = this.#divided ?? this.#about;
    this.#divided = undefined;
  }

  #saysLast(phrase: readonly Token[]): boolean {
    return has(phrase, "last") && !phrase.some((token) => token.kind === "word" && CARRIES.has(token.sense));
  }

  #number(number: SaidNumber, index: number): void {
    const ofPersons = this.#last !== undefined && /^[人名位家户]$/.test(this.#last.number.unit);
    if (this.#last) this.#last.ownAfter = false;
    const outer = this.#outer[this.#outer.length - 1];
    const first = outer && this.#phrase.length === 0 && outer.counted === this.#counted.length;
    const before = first ? outer.phrase : this.#ellipsis(this.#phrase);
    if (!has(before, "change") && this.#saysLast(before)) this.#otherYear = true;
    const otherYear = this.#otherYear || this.#saysLast(before) || this.#othersYear(before);
    const after: Token[] = [];
    const items = this.#enumerated.get(index);
    for (const words of items ?? [before]) {
      this.#last = {
        number,
        before: words,
        after: items ? [] : after,
        ownAfter: true,
        about: this.#about,
        documents: this.#documents,
        subject: this.#subject.current,
        otherYear,
        ofYear: this.#ofYear && this.#counted.length === 0,
        outer: first === true,
        depth: this.#outer.length,
        ofPersons,
        index,
      };
      this.#counted.push(this.#last);
    }
    this.#phrase = after;
  }

  /** The words of a phrase with those that it leaves out, because the one before has said them. */
  #ellipsis(phrase: Token[]): Token[] {
    if (this.#announced.length > 0 && phrase.some(isTotal) && phrase.every((token) => isWord(token, "filler")))
      return [...this.#announced, ...phrase];
    const document = phrase.some((token) => isWord(token, "document") || isWord(token, "rule"));
    return this.#shared && document && !phrase.some(isDocumentDeed) ? [this.#shared, ...phrase] : phrase;
  }

  /** 较2022年（31起）: the year holds for this number only. */
  #othersYear(before: readonly Token[]): boolean {
    return before.some(
      (token, at) => token.kind === "year" && token.year !== this.#year && !carriesTo(before, at, this.#year),
    );
  }

  #word(said: Token, index: number): void {
    const next = this.#tokens[index + 1];
    const token = this.#asMeant(said, index);
    if (isAllWays(token, this.#phrase)) {
      this.#phrase.splice(this.#phrase.findLastIndex(isThrough));
      return;
    }
    // 除2件结转下年外其余203件均办结: what stands behind the one is not said of the other.
    if (isWord(token, "extra") && this.#last && this.#phrase.length > 0) [this.#phrase, this.#last] = [[], undefined];
    // 2024年以来: this year.
    const before = this.#tokens[index - 1];
    if (isWord(token, "last") && token.text === "以来" && before?.kind === "year" && before.year === this.#year) return;
    // 从6月起: only some months.
    if (isMonth(token) && next && "text" in next && /^(?:起(?![草诉止步])|以来)/.test(next.text))
      this.#otherYear = true;
    this.#ofYear ||= isWord(token, "thisYear") || isOwnYear(before, token, this.#year);
    if (token.kind === "year") {
      const carries = carriesTo([this.#tokens[index - 1] ?? token, token, next ?? token], 1, this.#year);
      if (!carries && !has(this.#phrase, "change"))
        this.#otherYear = token.year !== this.#year || endsRange(this.#tokens, index, this.#year);
      // 其中1件为2023年申请; 收到36件以及2023年转办3件 goes on to the next.
      const own = this.#last && !carries && token.year !== this.#year && !this.#phrase.some(joins);
      if (this.#last && own) this.#last.otherYear = true;
    } else if (isWord(token, "thisYear")) {
      this.#otherYear = false;
    }
    this.#phrase = this.#subject.read(token, next, this.#phrase);
    if (isWord(token, "list")) this.#divided = this.#about;
    if (isWord(token, "document") || isWord(token, "rule")) this.#documents = token.sense;
    // 行政复议0件，未经复议直接起诉5件，其中维持4件: what follows speaks of the suits.
    if ((isWord(token, "direct") || isWord(token, "afterReview")) && this.#about === "review")
      this.#about = "litigation";
    if (isTopic(token))
      this.#about = this.#joint(token.sense) ? "cases" : joined(this.#about, token.sense, this.#phrase.slice(-6));
    this.#phrase.push(token);
  }

  /** A short name of the agency is the agency, and 转2025年办理, 将在2025年办理 is carried forward. */
  #asMeant(said: Token, index: number): Token {
    // 收到573件，上年结转信件8件: the applications that were counted; 接收群众信件8件 are others.
    const counted = this.#counted.at(-1)?.about === "application" && !has(this.#phrase, "take");
    if (isLetter(said) && (counted || (this.#about === "application" && has(this.#phrase, "answer"))))
      return { ...said, sense: "filler" };
    if (said.kind === "word") return { ...said, sense: this.#senseOf(said, index) };
    if (said.kind !== "rest") return said;
    if (this.#subject.opensClause(this.#phrase) && isShortFor(said.text, this.#agency))
      return { kind: "own", span: said.span };
    const turns = turnsTo(said.text, this.#tokens.slice(index + 1, index + 3), this.#year);
    return turns ? { ...said, kind: "word", sense: "carryOut" } : said;
  }

  /** 将在2025年办理, 2023年结转: carried forward, carried in. Behind the documents, 现行有效文件 are some of them. */
  #senseOf(said: Word, index: number): Sense {
    const [before, next] = [this.#tokens[index - 1], this.#tokens.slice(index + 1, index + 3)];
    if (isNextYears(before, said, this.#year)) return "carryOut";
    if (isFromLastYear(before, said, next, this.#year)) return "carryIn";
    const documents = said.text === "文件" && this.#documents === "document" && before && isWord(before, "inForce");
    return documents ? "document" : said.sense;
  }

  /** 复议27件、诉讼11件，被纠正2件: what follows may be said of both. */
  #joint(topic: Topic): boolean {
    const other = topic === "review" ? "litigation" : topic === "litigation" ? "review" : undefined;
    const last = this.#counted.at(-1);
    return (
      other !== undefined &&
      this.#joiner === "、" &&
      last !== undefined &&
      last.about === other &&
      !last.before.some(isEnd)
    );
  }

  finish(): Clauses {
    return { counted: this.#counted, context: { about: this.#about, subject: this.#subject.current } };
  }
}
