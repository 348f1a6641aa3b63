import { isLeft, isPutOff } from "../clauses/bare-words.ts";
import { saysMost } from "../clauses/leads.ts";
import { isTotalWord } from "../clauses/total-words.ts";
import type { Applicant, Outcome, Sense } from "../lexicon/sense.ts";
import { applicants, byApplicant, type Columns, deeds, outcomes } from "../quantities/index.ts";
import type { Quantity, Reading } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { has, isApplicant, isOutcome, isResult, isWord, joins } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";

/** What a number of applications counts: by outcome, by what was done, by who asked. */
export function ofApplications(
  senses: ReadonlySet<Sense>,
  named: boolean,
  before: readonly Token[],
  words: readonly Token[],
): Meaning | undefined {
  if ([...senses].some((sense) => isResult(sense)) || senses.has("direct") || senses.has("afterReview"))
    return undefined;
  // 信息公开一审案件21件，审结17件: courts do so.
  if (!named && words.some(isTried)) return undefined;
  const who = [...senses].filter(isApplicant);
  // 群众和企业的申请: of all.
  // 法人及其他组织申请以商业企业为主，有17件: of the latter.
  const most = words.some(saysMost) ? who.slice(-1) : who;
  const columns =
    who.length === 0 || words.some(isPublic) ? undefined : columnsOf(most, words.some(isEveryBody) && most === who);
  const found = rowsOf(senses, who.length > 0, named, before, words);
  return found && { quantity: found, ...(columns && { columns }) };
}

function rowsOf(
  senses: ReadonlySet<Sense>,
  byWhom: boolean,
  named: boolean,
  before: readonly Token[],
  words: readonly Token[],
): Quantity | undefined {
  const several = words.some((token) => joins(token) || ("text" in token && token.text.startsWith("等")));
  const by = outcomesOf([...senses].filter(isOutcome), words.some(joins), several);
  // 全部或部分公开740件.
  if (by === outcomes.partGrant && senses.has("all")) return together([outcomes.grant, outcomes.partGrant]);
  if (by) return by;
  if (senses.has("withdraw")) return undefined;
  // 2023年结转、2024年新收的申请共208件.
  const carries = senses.has("carry") || senses.has("carryIn");
  if (carries && (senses.has("takeNew") || senses.has("take")) && before.some(joins)) {
    // 当年新收和上年转入的申请已答复83件: of both, how many were.
    const acted = (["handle", "finish", "answer"] as const).filter((deed) => senses.has(deed));
    return acted.length > 0 ? eitherOf(acted.map((deed) => deeds[deed])) : deeds.both;
  }
  if (isBehindCarried(before)) return deeds.takeNew;
  const both = withCarriedIn(before);
  if (both) return both;
  const carried = carriedOf(senses, before);
  if (carried) return deeds[carried];
  const done = (["takeNew", "take", "handle", "finish", "answer"] as const).filter(
    (deed) => senses.has(deed) || (deed === "answer" && words.some(isHandledAndAnswered)),
  );
  // 仍有8件在法定期限内办理: and nothing done.
  if (!named && !byWhom && isLeft(before) && words.some(isInTime) && !senses.has("finish") && !senses.has("answer"))
    return deeds.carryOut;
  // 余下1件依法延期.
  if (!named && !byWhom && isLeft(before) && words.some(isPutOff)) return deeds.carryOut;
  // 尚有25件在法定办理期限内.
  if (done.length === 0 && !named && !byWhom && isLeft(before)) return deeds.carryOut;
  // 仍有申请6件: those that are left.
  if (done.length === 0 && !byWhom && before.some(isStill)) return deeds.carryOut;
  if (done.length === 0) return byWhom ? byApplicant : named ? deeds.take : undefined;
  // 办结当年新收申请67件, 新收申请办结67件: how many of the new ones; 新收申请 with which nothing is done are all of them.
  if (has(before, "takeNew") && before.some((token) => isWord(token, "finish") || isWord(token, "answer")))
    return eitherOf(done.map((deed) => deeds[deed]));
  if (senses.has("takeNew")) return deeds.takeNew;
  return eitherOf(done.map((deed) => deeds[deed]));
}

const isTried = (token: Token) => isWord(token, "finish") && token.text === "审结";

const isStill = (token: Token) => isWord(token, "filler") && /^(?:尚[有余]|仍有)$/.test(token.text);

const isInTime = (token: Token) => isWord(token, "filler") && /[期时]限内$/.test(token.text);

/** 含上年结转共处理29件, 连同上年结转的共办结29件: of both; 含上年结转办理1件 is of those. */
function withCarriedIn(before: readonly Token[]): Quantity | undefined {
  const at = before.findIndex((token) => isWord(token, "carryIn"));
  const [held, behind] = [before[at - 1], before.slice(at + 1)];
  const adds = held && "text" in held && /^(?:包?含|包括|连同?|加上|算上|叠加)$/.test(held.text);
  if (!adds || !behind.some(isTotalWord)) return undefined;
  const done = (["finish", "answer"] as const).find((deed) => has(behind, deed));
  if (done) return deeds[done];
  return has(behind, "handle") || has(behind, "take") ? deeds.both : undefined;
}

/** 结转上年后新收到46件: the new ones alone. */
function isBehindCarried(before: readonly Token[]): boolean {
  const at = before.findIndex((token) => isWord(token, "carryIn"));
  const [apart, taken] = before.slice(at + 1);
  return (
    at >= 0 && !!apart && !!taken && isWord(apart, "filler") && /^[后外]$/.test(apart.text) && isWord(taken, "takeNew")
  );
}

/** 办理答复. */
const isHandledAndAnswered = (token: Token) => isWord(token, "handle") && token.text.includes("答复");

/**
 * 信息不存在而无法提供 is one thing, said twice; 予以公开及部分公开 are two. 重复申请等不予处理3件 says what was decided, and
 * why, or how many there were for these reasons.
 */
function outcomesOf(by: readonly Outcome[], joined: boolean, several: boolean): Quantity | undefined {
  if (by.length === 0) return undefined;
  const isReason = (one: Outcome) => by.some((group) => group !== one && one.startsWith(group));
  const [reasons, decided] = [by.filter(isReason), by.filter((one) => !isReason(one))].map((list) => {
    const all = list.map((one) => outcomes[one]);
    return all.length > 1 && joined ? together(all) : eitherOf(all);
  });
  if (!reasons || !decided) return decided;
  // 因属于行政执法案卷不予公开2件: for one reason, so not all that was not given.
  const alone = several ? decided : { ...decided, readings: decided.readings.slice(0, 1) };
  return eitherOf([alone, reasons]);
}

/** 上年结转, 结转下年, 2023年结转; 结转 alone may be either. */
function carriedOf(senses: ReadonlySet<Sense>, before: readonly Token[]): "carryIn" | "carryOut" | "carry" | undefined {
  if (senses.has("carryOut")) return senses.has("carryIn") ? undefined : "carryOut";
  if (senses.has("carryIn")) return "carryIn";
  if (!senses.has("carry")) return undefined;
  if (senses.has("last")) return senses.has("next") ? undefined : "carryIn";
  if (senses.has("next")) return "carryOut";
  return has(before, "thisYear") && before.some((token) => token.kind === "year") ? undefined : "carry";
}

/** 予以公开及部分公开42件: the rows together. */
export function together(quantities: readonly Quantity[]): Quantity {
  const says = {
    zh: quantities.map((one) => one.says.zh).join("+"),
    en: quantities.map((one) => one.says.en).join(" + "),
  };
  const plus = [...new Set(quantities.flatMap((one) => one.readings[0]?.plus ?? []))];
  // 信息不存在或本机关不掌握: may be all that could not be had.
  const wider = quantities.includes(outcomes.lackAbsent) ? outcomes.lackAbsent.readings.slice(1) : [];
  const id = quantities.map((one) => one.id).join("+");
  return { id, says, table: "applications", readings: [{ says, plus }, ...wider] };
}

/** 受理并办结申请23件: either may be meant. */
export function eitherOf(quantities: readonly [Quantity, ...Quantity[]]): Quantity;
export function eitherOf(quantities: readonly Quantity[]): Quantity | undefined;
export function eitherOf(quantities: readonly Quantity[]): Quantity | undefined {
  const [first, ...rest] = quantities;
  if (!first || rest.length === 0) return first;
  const readings = [...new Set(quantities.flatMap((one) => one.readings))] as Reading[];
  return { ...first, id: quantities.map((one) => one.id).join("|"), readings };
}

const isPublic = (token: Token) => isWord(token, "filler") && /^(?:人民|社会)?[群公]众$/.test(token.text);

/** 法人或其他组织: all of them, and not businesses alone. */
const isEveryBody = (token: Token) => isWord(token, "legal") && token.text.includes("组织");

function columnsOf(who: readonly Applicant[], every: boolean): readonly Columns[] {
  const [first, ...rest] = who;
  if (!first) return [];
  if (rest.length === 0) return every ? applicants[first].slice(0, 1) : applicants[first];
  const all = who.flatMap((one) => applicants[one][0] ?? []);
  return [
    {
      says: { zh: all.map((one) => one.says.zh).join("+"), en: all.map((one) => one.says.en).join(" + ") },
      columns: [...new Set(all.flatMap((one) => one.columns))],
    },
  ];
}
