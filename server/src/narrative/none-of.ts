import { isComplaint } from "./none-behind.ts";
import { cases, decisions, deeds, documentsOf } from "./quantities/index.ts";
import type { Quantity } from "./quantity.ts";
import type { Token, Word } from "./tokens.ts";
import { has, isApplication, isBy, isCases, isMark, isNoun, isWord, joins } from "./words.ts";

/** What there is said to be none of, by the words between the negation and the nouns, and by those. */

/** The nouns that stand together, without those that the tables do not have: 投诉、行政复议、行政诉讼及行政申诉案件, 行政法规、规章. */
export function nounsFrom(tokens: readonly Token[], from: number): Word[] {
  const nouns: Word[] = [];
  let apart = false;
  for (let at = from; at < tokens.length; at++) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1]];
    const joined = next !== undefined && joins(next);
    apart = nouns.length > 0 && (apart || joins(token));
    if (apart && isComplaint(token)) break;
    if (nouns.length === 0 && joined && (isComplaint(token) || isLaw(token))) continue;
    if (token.kind === "word" && isNoun(token)) nouns.push(token);
    else if (!isMark(token, "、") && !isWord(token, "filler") && !(happened(token) && nouns.length > 0)) break;
  }
  // 依申请公开行政复议案件: reviews.
  return nouns.some(isCases) ? nouns.filter((noun) => !isWord(noun, "application")) : nouns;
}

/** 被申请行政复议或被提起行政诉讼. */
const happened = (token: Token) => isWord(token, "happen") && token.text.startsWith("被");

const isLaw = (token: Token) => token.kind === "rest" && /^(?:行政|地方性)?法规$/.test(token.text);

/** 无结转下年度办理的申请. */
export function carriedOf(between: readonly Token[], nouns: readonly Word[]): Quantity | undefined {
  if (!nouns.every(isApplication)) return undefined;
  return has(between, "carryIn") ? deeds.carryIn : has(between, "carryOut") ? deeds.carryOut : undefined;
}

/** 无企业申请. */
export const isBid = (token: Token): token is Word => isBy(token) && token.text.includes("申请");

/** 未收到申请, 未制发规范性文件, 无行政复议、行政诉讼. */
export function noneOf(nouns: readonly Word[], between: readonly Token[]): Quantity | undefined {
  const senses = new Set(nouns.map(({ sense }) => sense));
  const [only] = senses;
  const documents = (["rule", "document"] as const).filter((sense) => senses.has(sense));
  if (documents.length > 0 && documents.length === senses.size) {
    const deed = documentDeed(between);
    return deed && documentsOf(documents, deed);
  }
  // 未发布行政许可决定: they may have been made.
  if (has(between, "publish")) return undefined;
  // 未收到依申请公开事项申请.
  if (senses.size === 2 && senses.has("application") && senses.has("applicationBare")) return deeds.takeNew;
  if (senses.size === 0) return between.some(isBid) ? deeds.takeNew : undefined;
  if (senses.size === 1) {
    if (only === "licence" || only === "penalty" || only === "coercion") return decisions[only];
    if (only === "application" || only === "applicationBare") return isHandled(between) ? deeds.finish : deeds.takeNew;
    return only === "review" ? cases.review : only === "litigation" ? cases.litigation : undefined;
  }
  return senses.size === 2 && senses.has("review") && senses.has("litigation") ? cases.cases : undefined;
}

/** 未办理申请: what was carried forward may have come in all the same. */
const isHandled = ([first, second]: readonly Token[]): boolean =>
  second === undefined && first !== undefined && isWord(first, "handle");

/** 未制发, 无新增的, 未发布; not 未及时发布, nor 无未发布的. */
function documentDeed(between: readonly Token[]): "issue" | "repeal" | "inForce" | undefined {
  const said = (["issue", "repeal", "inForce"] as const).find((one) => has(between, one));
  const isNew = between.some((token) => isWord(token, "takeNew") && token.text === "新增");
  const [first] = between;
  const isPublished = between.length === 1 && first !== undefined && isWord(first, "publish");
  return said ?? (isNew || isPublished ? "issue" : undefined);
}
