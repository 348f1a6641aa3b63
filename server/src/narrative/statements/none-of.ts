import { applicants, cases, decisions, deeds, documentsOf } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { has, isApplication, isBy, isCases, isMark, isNoun, isOutcomeWord, isWord, joins } from "../words/words.ts";

/** What the words behind a negation say there was none of. */

const DOCUMENT_DEEDS = ["issue", "repeal", "inForce"] as const;

/** 制发, 修改, 废止: what is done with documents. */
export const isOfDocuments = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DOCUMENT_DEEDS.some((deed) => isWord(token, deed)) || (isWord(token, "limit") && /^修[改订]$/.test(token.text)));

/** The nouns that stand together from `from` on, and where they end: 行政复议、行政诉讼; 被复议或被提起诉讼. */
export function nounsFrom(tokens: readonly Token[], from: number): { nouns: Word[]; end: number } {
  const nouns: Word[] = [];
  let end = from;
  for (; end < tokens.length; end++) {
    const token = tokens[end] as Token;
    if (token.kind === "word" && isNoun(token)) {
      if (!isAnother(tokens, end, nouns.length === 0)) nouns.push(token);
    } else if (
      !isMark(token, "、") &&
      !isWord(token, "filler") &&
      !leadsToCases(tokens, end) &&
      !isUncounted(token, tokens[end - 1])
    )
      break;
  }
  // 依申请公开行政复议案件: reviews.
  return { nouns: nouns.some(isCases) ? nouns.filter((noun) => !isApplication(noun)) : nouns, end };
}

/** 行政诉讼、投诉举报; 投诉举报和行政复议: of something else there was none, either; 投诉举报申请 is one thing. */
function isAnother(tokens: readonly Token[], at: number, first: boolean): boolean {
  const [before, token] = [tokens[at - 1] as Token, tokens[at]];
  if (!isForeign(token)) return false;
  // 无行政事业性收费项目.
  if (token.text === "项目" && before.kind === "word" && isDecided(before.sense)) return true;
  let next = at + 1;
  while (isForeign(tokens[next])) next++;
  const behind = tokens[next];
  return isJoined(tokens, at) || isForeign(before) ? !behind || !isNoun(behind) : first && !!behind && joins(behind);
}

/** 申请以及有关政府信息公开工作的投诉举报. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  for (let token = tokens[before]; token && isWord(token, "filler") && !joins(token); token = tokens[--before]);
  const joint = tokens[before];
  return joint !== undefined && joins(joint);
}

const isForeign = (token: Token | undefined): token is Word => token !== undefined && isWord(token, "foreign");

/** 行政复议、行政诉讼及申诉; 规范性文件、行政法规、规章: what no table counts. */
const isUncounted = (token: Token, before: Token | undefined) =>
  (isLaw(token) || isDenial(token) || (token.kind === "rest" && token.text === "申诉")) &&
  before !== undefined &&
  joins(before);

/** 无依申请公开和不予公开: of either. */
const isDenial = (token: Token) => isOutcomeWord(token) && token.sense === "deny";

/** No agency that writes such reports makes them. */
export const isLaw = (token: Token) => token.kind === "rest" && /^(?:行政|地方性)?法规$/.test(token.text);

/** 被, 被提起 before 行政诉讼. */
function leadsToCases(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined && next !== undefined && (isWord(token, "cause") || isWord(token, "happen")) && isCases(next)
  );
}

/** `between` are the words before the nouns: 未制发、废止规范性文件 says so of two things. */
export function quantitiesOf(nouns: readonly Word[], between: readonly Token[]): readonly Quantity[] {
  const carried = carriedOf(between, nouns);
  if (carried) return [carried];
  const senses = new Set(nouns.map(({ sense }) => sense));
  const documents = (["rule", "document"] as const).filter((one) => senses.has(one));
  if (documents.length > 0 && documents.length === senses.size)
    return documentDeeds(between).flatMap((deed) => documents.map((one) => documentsOf([one], deed)));
  // 未发布行政许可决定: they may have been made.
  if (has(between, "publish") && !has(between, "take")) return [];
  // 无新增行政事业性收费 is of kinds.
  if (senses.size > 0 && [...senses].every(isDecided))
    return has(between, "takeNew") ? [] : [...senses].filter(isDecided).map((one) => decisions[one]);
  const quantity = quantityOf(senses, between);
  return quantity ? [quantity] : [];
}

/** 未制发, 无新增的, 未发布; not 未及时发布, nor 无未发布的. */
function documentDeeds(between: readonly Token[]): readonly (typeof DOCUMENT_DEEDS)[number][] {
  const said = DOCUMENT_DEEDS.filter((one) => has(between, one));
  const [first] = between;
  const isNew = between.some((token) => isWord(token, "takeNew") && token.text === "新增");
  const isPublished = between.length === 1 && first !== undefined && isWord(first, "publish");
  // 无规范性文件: none was issued, at the least.
  return said.length === 0 && (isNew || isPublished || first === undefined) ? ["issue"] : said;
}

export const isDecided = (sense: Word["sense"]) =>
  sense === "licence" || sense === "penalty" || sense === "coercion" || sense === "charge";

function quantityOf(senses: ReadonlySet<Word["sense"]>, between: readonly Token[]): Quantity | undefined {
  const [only] = senses;
  // 未收到依申请公开事项申请.
  if (senses.size === 2 && senses.has("application") && senses.has("applicationBare")) return deeds.takeNew;
  if (senses.size === 2 && senses.has("review") && senses.has("litigation")) return cases.cases;
  if (senses.size === 0) return between.some(isBid) ? deeds.takeNew : undefined;
  if (senses.size > 1) return undefined;
  if (only === "application" || only === "applicationBare") return isHandled(between) ? deeds.finish : deeds.takeNew;
  return only === "review" ? cases.review : only === "litigation" ? cases.litigation : undefined;
}

/** 未办理申请: what was carried forward may have come in all the same. */
const isHandled = ([first, second]: readonly Token[]): boolean =>
  second === undefined && first !== undefined && isWord(first, "handle");

/** 无结转下年度办理的申请. */
function carriedOf(between: readonly Token[], nouns: readonly Word[]): Quantity | undefined {
  if (!nouns.every(isApplication)) return undefined;
  if (has(between, "carryIn")) return deeds.carryIn;
  if (has(between, "carryOut")) return deeds.carryOut;
  return has(between, "carry") ? deeds.carry : undefined;
}

export const isCarried = (token: Token): token is Word =>
  isWord(token, "carryIn") || isWord(token, "carryOut") || isWord(token, "carry");

/** 无企业申请. */
export const isBid = (token: Token): token is Word => isBy(token) && token.text.includes("申请");

/** 科研机构未提出申请, 未收到科研机构的申请: the columns that may be meant. */
export function columnsOf(words: readonly Token[]): (readonly string[] | undefined)[] {
  const who = words.filter(isBy).map(({ sense }) => sense);
  const [first] = who;
  if (first === undefined) return [undefined];
  if (who.length === 1) return applicants[first].map(({ columns }) => columns);
  return [[...new Set(who.flatMap((one) => applicants[one][0]?.columns ?? []))]];
}
