import { applicants, type Columns } from "../quantities/index.ts";
import type { Token } from "../words/tokens.ts";
import { isApplication, isBy, isNoun, isWord } from "../words/words.ts";
import { isEmpty } from "./bare-words.ts";
import type { Counted } from "./clauses.ts";

/** What a statement says first, before any number: of which applications its numbers are. */

/** 结转2026年的申请中，; 对商业企业提交的申请，: the first clause, where it counts nothing and names applications. */
export function leadOf(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from;
  while (end < tokens.length && tokens[end]?.kind !== "mark" && tokens[end]?.kind !== "number") end++;
  const lead = tokens.slice(from, end);
  const named = lead.some(namesApplications) || lead.some(saysMost);
  const clear = tokens[end]?.kind === "mark" && named && lead.every(isPlain);
  return clear ? lead : [];
}

/** 申请主体以自然人为主. */
export const saysMost = (token: Token) => isWord(token, "filler") && token.text === "为主";

const namesApplications = (token: Token) => isApplication(token) || (isBy(token) && token.text.includes("申请"));

/** Whether a lead is of applications that were carried in or on; 申请办理中，at its end is of all that were handled. */
export const isOfCarriedOnes = (lead: readonly Token[]): boolean =>
  lead.some((token, at) => {
    const before = lead[at - 1];
    const handling = at === lead.length - 1 && "text" in token && /^[办处]理中$/.test(token.text);
    return isCarried(token) && !(handling && before && isApplication(before));
  });

const isPlain = (token: Token) => isEmpty(token) || isNoun(token) || isCarried(token) || isBy(token);

export const isCarried = (token: Token) =>
  isWord(token, "carry") || isWord(token, "carryIn") || isWord(token, "carryOut");

/** The columns of the one kind of applicant that a lead names. */
export function columnsOf(lead: readonly Token[]): readonly Columns[] | undefined {
  const [who, ...others] = lead.filter(isBy).map(({ sense }) => sense);
  if (!lead.some(saysMost)) return who && others.length === 0 ? applicants[who] : undefined;
  const most = others.at(-1) ?? who;
  return most && orAll(applicants[most]);
}

/** 3件申请延至2020年答复，自然人、企业、法律服务机构各1件: whether two numbers or more right behind one add up to it. */
export const addUp = (counted: readonly Counted[], at: number): boolean => {
  const last = lastPart(counted, at);
  return last !== undefined && last.depth === counted[at]?.depth;
};

/** The last of the numbers, two or more, that stand right behind one or in its bracket and add up to it. */
export function lastPart(counted: readonly Counted[], at: number): Counted | undefined {
  const whole = counted[at];
  const depth = counted[at + 1]?.depth ?? 0;
  let left = whole?.number.value ?? 0;
  if (!whole || depth < whole.depth) return undefined;
  for (let next = at + 1; left > 0; next++) {
    const part = counted[next];
    if (!part || part.number.unit !== whole.number.unit || part.depth !== depth) return undefined;
    left -= part.number.value;
    if (left === 0) return next > at + 1 ? part : undefined;
  }
  return undefined;
}

/** 法律服务机构申请48件，公开21件: of those, or of all. */
export function orAll(columns: readonly Columns[] | undefined): readonly Columns[] | undefined {
  const all = [applicants.natural, applicants.legal].flatMap(([first]) => first?.columns ?? []);
  return columns && [...columns, { says: { zh: "全部申请人", en: "all applicants" }, columns: all }];
}
