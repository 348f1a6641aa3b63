import type { Sense } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import {
  isBy,
  isCases,
  isEnd,
  isNoun,
  isOutcome,
  isOutcomeWord,
  isSuit,
  isTelling,
  isTopic,
  isWord,
} from "../words/words.ts";
import { isStrange, withoutAll, withoutCause, withoutObject, withoutTitles, withoutWhole } from "./asides.ts";
import { isClear, isEmpty, isInTime, isLeft, isPutOff } from "./bare-words.ts";
import { causeOfCases, isAndOthers, isBecause } from "./causes.ts";
import type { Counted } from "./clauses.ts";
import { withoutManner } from "./manner.ts";

const ENDS: ReadonlySet<Sense> = new Set<Sense>(["finish", "answer", "carryOut", "carry", "withdraw", "all"]);

/**
 * The words that tell what is counted: those before the number, and those behind it where they name it (收到23件
 * 政府信息公开申请, 1件尚未审结). Nothing where unknown words stand between.
 */
export function wordsOf(counted: Counted): readonly Token[] | undefined {
  const { number, ownAfter, outer, ofPersons } = counted;
  const before = withoutWhole(withoutTitles(counted.before));
  const after = withoutAll(before, withoutObject(withoutManner(withoutCause(counted.after))));
  // 某等3人提出申请214件: of those persons.
  if (ofPersons) return undefined;
  // 收到2个自然人的申请: of persons.
  if (number.unit === "个" && after[0] && isBy(after[0])) return undefined;
  // 受理42件申请（38件为自然人提交）: what stands behind goes before what stands outside of the bracket.
  if (outer && after.length > 0) return ownAfter && isClear(after) ? after : undefined;
  // 收到的申请中有61件涉及征地: some of them, and what stands behind says which.
  if (isAmong(before)) return ownAfter && isClear(after) ? after : undefined;
  const first = before.findIndex(isTelling);
  if (first < 0) {
    // 发生3起行政复议案件; 针对本年度发生的3起行政复议案件.
    const happens = (token: Token) =>
      (isWord(token, "happen") || isWord(token, "cause")) &&
      after.some((one) => isCases(one) || isSuit(one) || isEnd(one));
    const lead = before[0] && isAbout(before[0]) ? before.slice(1) : before;
    const clear =
      lead.every((token) => isEmpty(token) || happens(token) || isEntire(token)) &&
      ownAfter &&
      (isClear(after) || (isLeft(before) && (isInTime(after) || after.some(isPutOff))));
    return clear ? [...lead, ...after] : undefined;
  }
  // 办理的依申请公开及印发的57份告知书: the noun right behind it says what is counted.
  if (ownAfter && after[0] && isWord(after[0], "foreign")) return undefined;
  const lead = before.slice(0, first);
  const core = before.slice(first);
  const cases = causeOfCases(before);
  if (cases) return cases === "other" ? undefined : cases;
  const decided = before.findIndex(isAndOthers) + 1;
  const next = before[decided];
  // 因本机关不掌握、需要汇总等原因无法提供: whatever the reasons are.
  if (decided > 0 && next && isOutcomeWord(next) && isBecause(before[0]) && core.some(isStrange))
    return before.slice(decided);
  // 收取不动产登记费等行政事业性收费261万元: in 元 nothing else is told.
  if (decided > 0 && next && isWord(next, "charge") && number.unit === "元") return before.slice(decided);
  // 告知补正等其他处理6件, 撤回等其他结果2件: what they are, by some examples.
  if (decided > 0 && next && isOtherwise(next)) return before.slice(decided);
  if (core.some((token, at) => isStrange(token) && !isEtc(token, core[at + 1]))) return undefined;
  // 行政复议9件维持、1件纠正; 申请21件予以公开: what became of those that are but named.
  const only = core.every((token) => !isTelling(token) || isNoun(token));
  if (
    only &&
    ownAfter &&
    after.some((token) => isEnd(token) || isWord(token, "carryOut")) &&
    after.every((token) => token.kind === "word")
  )
    return [...core, ...after];
  // 因案情复杂延至下年度2件: why they were carried forward, not which.
  if (
    isBecause(lead[0]) &&
    core[0] &&
    (isWord(core[0], "carryOut") || (isOutcomeWord(core[0]) && isAndOthers(lead.at(-1))))
  )
    return core;
  // 城市基础设施配套费等行政事业性收费: in 元 nothing else is told.
  if (core[0] && isWord(core[0], "charge") && number.unit === "元" && isAndOthers(lead.at(-1))) return core;
  // 低保申请, 双语受理: unknown words may say which.
  if (lead.some((token) => token.kind === "rest")) return undefined;
  // 收到3件信息公开征询单: the unknown word right behind is what was taken in.
  if (
    ownAfter &&
    !before.some(isNoun) &&
    !before.some(isEnd) &&
    (after.at(-1)?.kind === "rest" || after[0]?.kind === "rest")
  )
    return undefined;
  const noun = after.findIndex(isNoun);
  if (noun < 0 || !ownAfter || core.some(isTopic)) return before;
  const deed = after.findIndex((token) => token.kind === "word" && (ENDS.has(token.sense) || isOutcome(token.sense)));
  if (deed >= 0 && deed < noun) return before;
  const between = after.slice(0, noun + 1);
  return between.some(isStrange) ? undefined : [...before, ...between];
}

/** 全部240件均已办理完毕. */
const isEntire = (token: Token) => isWord(token, "all") && token.text === "全部";

const isAbout = (token: Token) => isWord(token, "limit") && token.text === "针对";

/** 其他处理, 其他结果. */
const isOtherwise = (token: Token) => isWord(token, "other") || isWord(token, "otherResult");

/** 重复申请等不予处理: more reasons than those named. */
const isEtc = (token: Token, next: Token | undefined) =>
  token.kind === "rest" && token.text === "等" && next !== undefined && isOutcomeWord(next);

/** …中有: the last words say of what a part is counted. */
function isAmong(before: readonly Token[]): boolean {
  const among = before.findLastIndex((token) => isWord(token, "filler") && token.text === "中");
  return among > 0 && !before.slice(among + 1).some(isTelling) && before.slice(0, among).some(isTelling);
}
