import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { has, isApplication, isBy, isDocument, isEnd, isOutcomeWord, isWord, joins } from "../words/words.ts";
import { isOfCases } from "./about.ts";
import type { About } from "./clauses.ts";

/** Words that mean by their place what they do not mean elsewhere; most words are none of them, and are not looked at any further. */
export const MEANT: ReadonlySet<string> = new Set([
  "完成",
  "信件",
  "里",
  "于",
  "计",
  "占",
  "经复议",
  "经行政复议",
  "经诉讼",
  "有效",
  "其他组织",
  "其它组织",
  "来自",
  "公民",
  "文件",
  "公开",
  "局",
  "厅",
  "委",
  "税务",
  "信息公开案件",
  "政府信息公开案件",
]);

/** Where a word stands. */
interface Place {
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly behind: Token | undefined;
  /** The words of its clause before it. */
  readonly phrase: readonly Token[];
}

/** What is spoken of: by now, of which documents, and by the number before. */
interface Spoken {
  readonly current: About | undefined;
  readonly documents: "document" | "rule" | undefined;
  readonly counted: About | undefined;
}

/** The word as it is meant there; nothing where it means what it says. */
export function meantHere(said: Token, place: Place, spoken: Spoken): Token | undefined {
  const { before, next, behind, phrase } = place;
  if (said.kind === "rest") {
    // 新收91件，上年结转4件，计95件.
    if (said.text === "计")
      return phrase.length === 0 && next?.kind === "number"
        ? { ...said, kind: "word", sense: "filler", text: "共计" }
        : undefined;
    // 余3件于2025年答复.
    if (said.text === "于")
      return next && (next.kind === "year" || isWord(next, "carryOut"))
        ? { ...said, kind: "word", sense: "filler" }
        : undefined;
    // 34件申请里2件由企业提出.
    const among = said.text === "里" && before && (before.kind === "number" || isApplication(before) || isBy(before));
    if (among) return { ...said, kind: "word", sense: "filler", text: "中" };
    // 制发厅规范性文件9件, 制发税务规范性文件3件, 年末厅现行有效规范性文件77件: the agency's own.
    const own =
      said.text !== "里" &&
      next &&
      ((isDocument(next) && (before === undefined || isDone(before))) ||
        (isDone(next) && behind && isDocument(behind)));
    return own ? { ...said, kind: "word", sense: "filler" } : undefined;
  }
  if (said.kind !== "word") return undefined;
  // 经复议被纠正的3件、经诉讼被纠正的1件: of reviews, of suits.
  if (/^经(?:行政)?(?:复议|诉讼)$/.test(said.text))
    return next && isEnd(next) && !isOutcomeWord(next)
      ? { ...said, sense: said.text.endsWith("诉讼") ? "litigation" : "review" }
      : undefined;
  // 无法提供的3件中，本机关不掌握的占2件: counted, and no share.
  if (said.text === "占") return isCount(place) ? { ...said, sense: "filler" } : undefined;
  // 收到81件，完成78件: those that were received, and nothing else is named.
  if (said.text === "完成" && spoken.counted === "application" && isCount(place) && phrase.every(isFiller))
    return { ...said, sense: "finish" };
  // 收到573件，上年结转信件8件: the applications that were counted; 接收群众信件8件 are others.
  if (said.text === "信件") {
    const counted = spoken.counted === "application" && !has(phrase, "take");
    return counted || (spoken.current === "application" && has(phrase, "answer"))
      ? { ...said, sense: "filler" }
      : undefined;
  }
  // 公开及部分公开86件: of applications.
  if (said.text === "公开") {
    const both = isWord(said, "publish") && next && joins(next) && place.behind && isWord(place.behind, "partGrant");
    return both && spoken.current === "application" ? { ...said, sense: "grant" } : undefined;
  }
  // 行政复议63件，其中信息公开案件17件: of those cases; 会商案件11件，其中信息公开案件4件: of some of whatever kind.
  if (said.text.endsWith("信息公开案件"))
    return isOfCases(spoken.current) || (spoken.current === "foreign" && has(phrase, "list"))
      ? { ...said, sense: "filler" }
      : undefined;
  // 截至2022年底有效规范性文件76件, 有效的规范性文件76件.
  if (said.text === "有效") {
    const noun = next && "text" in next && next.text === "的" ? place.behind : next;
    return noun && isDocument(noun) ? { ...said, sense: "inForce" } : undefined;
  }
  // 其余5件来自企业和其他组织: which organisations, is not said.
  if (/^其[他它]组织$/.test(said.text))
    return before && joins(before) && phrase.some(isBy) ? { ...said, sense: "rest" } : undefined;
  // 公民102件，企业30件: persons; a word that may be said of anybody, so no more is told by it than by 个人.
  if (said.text === "公民")
    return next?.kind === "number" && phrase.every((token) => isWord(token, "list"))
      ? { ...said, sense: "natural", text: "个人" }
      : undefined;
  // 6件来自商业企业: by whom, not by which way; 来自公民、法人的: by whomever.
  if (said.text === "来自") return next && (isBy(next) || isAnybody(next)) ? { ...said, sense: "filler" } : undefined;
  // 规范性文件3件，废止文件2件，现行有效文件17件: of the same documents.
  const same =
    said.text === "文件" && spoken.documents === "document" && before && DEEDS.some((deed) => isWord(before, deed));
  return same ? { ...said, sense: "document" } : undefined;
}

const DEEDS = ["repeal", "lapse", "inForce"] as const;

const isDone = (token: Token) => isWord(token, "issue") || DEEDS.some((deed) => isWord(token, deed));

/** 公民、法人或者其他组织, 群众. */
const isAnybody = (token: Token) => isWord(token, "filler") && /^(?:公民|社会|人民|群众|公众)/.test(token.text);

const isFiller = (token: Token) => isWord(token, "filler");

/** 完成78件, 占78件, with nothing behind it. */
const isCount = ({ next, behind }: Place) =>
  next?.kind === "number" && countsCases(next.unit) && (behind === undefined || behind.kind === "mark");
