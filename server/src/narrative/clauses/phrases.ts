import { isShortFor } from "../words/agency.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Mark, Token } from "../words/tokens.ts";
import { isEnd, isWord } from "../words/words.ts";
import { changedTo, closeLast, goesOn, type Open, shareEnds } from "./between.ts";
import type { About, Clauses, Context, Of, Whose } from "./clauses.ts";
import { Ellipsis } from "./ellipsis.ts";
import { type Enumerated, enumerationsOf } from "./enumerations.ts";
import { allWaysFrom, isExcept, isHeld, isOthersLeft, isTowards, leadsOn } from "./phrase-words.ts";
import { Subjects } from "./subjects.ts";
import { Topics } from "./topics.ts";
import { Years } from "./years.ts";

/** Finds every number of a sentence with the words that belong to it, and who and what they speak of. */
export function findClauses(tokens: readonly Token[], from: Context, of: Of): Clauses {
  const reader = new Reader(tokens, from, of);
  for (let index = 0; index < tokens.length; index++) reader.read(tokens[index] as Token, index);
  return reader.finish();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #agency: string | undefined;
  readonly #counted: Open[] = [];
  /** What stood before each open bracket. */
  readonly #outer: {
    phrase: Token[];
    counted: number;
    /** The bracket stands behind a number: 复议1件（结果为维持）. */
    behind: boolean;
    about: About | undefined;
    subject: Whose | undefined;
    otherYear: boolean;
  }[] = [];
  #phrase: Token[] = [];
  readonly #topics: Topics;
  readonly #subject: Subjects;
  readonly #years: Years;
  #last: Open | undefined;
  readonly #ellipsis = new Ellipsis();
  /** The mark that was read last. */
  #joiner = "";
  readonly #enumerated: Enumerated;

  constructor(tokens: readonly Token[], { about, subject }: Context, { year, agency }: Of) {
    this.#tokens = tokens;
    this.#enumerated = enumerationsOf(tokens);
    this.#topics = new Topics(about);
    this.#subject = new Subjects(agency, subject);
    this.#years = new Years(year);
    this.#agency = agency;
  }

  read(token: Token, index: number): void {
    if (token.kind === "mark") this.#mark(token, index);
    else if (token.kind === "number") this.#number(token, index);
    else this.#word(token, index);
  }

  #mark(mark: Mark, index: number): void {
    this.#joiner = mark.text;
    if ("（(".includes(mark.text)) {
      this.#outer.push({
        phrase: this.#phrase,
        counted: this.#counted.length,
        behind: this.#last !== undefined,
        about: this.#topics.current,
        subject: this.#subject.current,
        otherYear: this.#years.other,
      });
      this.#years.bracketOpens(this.#phrase);
      this.#phrase = [];
      this.#last = undefined;
    } else if ("）)".includes(mark.text)) {
      const outer = this.#outer.pop();
      // A bracket that counts nothing is as if it were not there: 作其他处理（含撤回）469件, but 不予公开（属于国家秘密）2件.
      const reason = !outer?.behind && this.#phrase.some(isEnd) && !isHeld(this.#phrase) ? this.#phrase : [];
      const bracket = this.#phrase;
      this.#phrase = outer && outer.counted === this.#counted.length ? [...outer.phrase, ...reason] : [];
      // What a bracket speaks of ends with it.
      if (outer)
        [this.#topics.current, this.#subject.current, this.#years.other] = [
          outer.about,
          outer.subject,
          outer.otherYear,
        ];
      this.#phrase = this.#subject.closeBracket(this.#phrase, bracket);
      this.#last = undefined;
    } else if (
      mark.text === "、" &&
      this.#phrase.length > 0 &&
      (!this.#last || goesOn(this.#phrase, this.#tokens.slice(index + 1, index + 5)))
    ) {
      this.#phrase.push(mark);
    } else {
      if (mark.text === "，" && !this.#last && leadsOn(this.#phrase)) return;
      this.#clauseEnds();
      this.#ellipsis.clauseEnds(mark, this.#phrase, this.#last);
      if ("；;".includes(mark.text)) this.#topics.listEnds();
      this.#phrase = [];
      this.#last = undefined;
    }
  }

  #clauseEnds(): void {
    this.#subject.clauseEnds(this.#phrase, this.#last !== undefined);
    this.#years.clauseEnds(this.#phrase, this.#last !== undefined);
    this.#topics.clauseEnds(this.#phrase, this.#last !== undefined);
  }

  #number(number: SaidNumber, index: number): void {
    const ofPersons = this.#last !== undefined && /^[人名位家户]$/.test(this.#last.number.unit);
    if (this.#last) this.#phrase = closeLast(this.#last, this.#phrase);
    const outer = this.#outer[this.#outer.length - 1];
    const first = outer && this.#phrase.length === 0 && outer.counted === this.#counted.length;
    const grown = changedTo(this.#last, this.#phrase);
    if (grown) this.#years.changesTo(this.#phrase);
    const before = first ? outer.phrase : (grown ?? this.#ellipsis.fill(this.#phrase, this.#tokens, index));
    const otherYear = this.#years.isOthers(before);
    const after: Token[] = [];
    const items = this.#enumerated.get(index);
    for (const words of items?.map((item) => item.map((one) => this.#asNamed(one))) ?? [before]) {
      this.#last = {
        number,
        before: words,
        after: items ? [] : after,
        ownAfter: true,
        about: this.#topics.current,
        documents: this.#topics.documents,
        subject: this.#subject.current,
        otherYear,
        ofYear: this.#years.saysOwn && this.#counted.length === 0,
        outer: first === true,
        depth: this.#outer.length,
        ofPersons,
        index,
      };
      this.#counted.push(this.#last);
    }
    this.#phrase = after;
    this.#topics.count(number.value, this.#counted.at(-2));
  }

  #word(said: Token, index: number): void {
    const next = this.#tokens[index + 1];
    const token = this.#asMeant(said, index);
    const ways = allWaysFrom(token, this.#phrase);
    if (ways >= 0) {
      this.#phrase.splice(ways);
      return;
    }
    // 受理的申请除6件结转外，其余279件均已答复: what stands before it is of all of them.
    if (isExcept(token) && next?.kind === "number") this.#phrase = [];
    // 除2件结转下年外其余203件均办结: what stands behind the one is not said of the other.
    if (isWord(token, "extra") && this.#last && this.#phrase.length > 0) [this.#phrase, this.#last] = [[], undefined];
    if (this.#years.saysSince(token, this.#tokens[index - 1])) return;
    if (this.#years.read(token, this.#tokens, index, this.#phrase) && this.#last) this.#last.otherYear = true;
    this.#phrase = this.#subject.read(token, next, this.#phrase);
    this.#topics.read(token, this.#phrase, this.#counted.at(-1), this.#joiner);
    this.#phrase.push(token);
  }

  /** 市局复议、诉讼分别为17件、12件: of an item, a short name of the agency is the agency. */
  #asNamed(token: Token): Token {
    return token.kind === "rest" && isShortFor(token.text, this.#agency) ? { kind: "own", span: token.span } : token;
  }

  /** A word as it is meant here: a short name of the agency is the agency, 转2025年办理 is carried forward. */
  #asMeant(said: Token, index: number): Token {
    if (said.kind === "word" && isOthersLeft(said, this.#tokens, index)) return { ...said, sense: "extra" };
    if (said.kind === "word" && this.#subject.isPlace(said, this.#tokens[index + 1]))
      return { ...said, sense: "filler" };
    if (isWord(said, "limit") && this.#subject.isOwnPart(said.text, this.#tokens[index + 1]))
      return { ...said, sense: "filler" };
    const carried = this.#years.carriedAs(said, this.#tokens, index);
    if (carried && "text" in said) return { ...said, kind: "word", sense: carried };
    const names = said.kind === "rest" && (this.#subject.opensClause(this.#phrase) || isTowards(this.#phrase.at(-1)));
    if (names && isShortFor(said.text, this.#agency)) return { kind: "own", span: said.span };
    return this.#topics.asMeant(this.#tokens, index, this.#phrase, this.#counted.at(-1));
  }

  finish(): Clauses {
    shareEnds(this.#counted);
    return { counted: this.#counted, context: { about: this.#topics.current, subject: this.#subject.current } };
  }
}
