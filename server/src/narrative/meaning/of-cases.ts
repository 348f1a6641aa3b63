import type { Sense } from "../lexicon/sense.ts";
import { type Cases, cases, decidedOf, resultsOf } from "../quantities/index.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { isApplicant, isCases, isOutcome, isResult, isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";
import { eitherOf } from "./of-applications.ts";

/** What a number of reviews or suits counts: all of them, or those that ended in one way. */
export function ofCases(
  about: Cases,
  words: readonly Token[],
  senses: ReadonlySet<Sense>,
  kind: AgencyKind,
): Meaning | undefined {
  // 维持7件、撤销1件: set aside by those who decided, or withdrawn by those who asked.
  if (words.some(isUndone) && words.every((token) => isUndone(token) || isWord(token, "list")))
    return { quantity: eitherOf([resultsOf(about, ["corrected"]), resultsOf(about, ["otherResult"])]) };
  // 由自然人提起行政复议27件, 上年结转的复议5件: no rows of the tables.
  if (senses.has("carryIn") || [...senses].some(isApplicant)) return undefined;
  // 涉政府信息公开行政复议: not those of all matters.
  const open = words.some((token) => token.kind === "word" && /(?:信息|政务|申请)公开/.test(token.text));
  // 受理针对我局信息公开行为的行政复议5件.
  const against = words.some((token) => isWord(token, "filler") && /^(?:针对|涉及)[我本]/.test(token.text));
  const because = senses.has("cause") || against;
  const left = senses.has("carryOut") && !senses.has("handle") ? ["pending" as const] : [];
  const rest = senses.has("other") ? ["otherResult" as const] : [];
  // 行政复议46件，结案43件: what follows a number of cases that is right.
  const ended = [...senses].some(isResult);
  const settled = words.some((token) => isWord(token, "finish") && /审结|结案/.test(token.text));
  if (!because && senses.has("finish") && !ended && (settled || !words.some(isCases)) && !senses.has("take"))
    return { quantity: decidedOf(about), weak: !open };
  // 维持我局答复13宗: what was upheld.
  const deeds: readonly Sense[] = [
    "handle",
    "finish",
    "withdraw",
    "carry",
    "carryIn",
    ...(ended ? [] : ["answer" as const]),
  ];
  const handled = deeds.some((deed) => senses.has(deed));
  // 已审结的维持4件: how they ended.
  const only = settled && ended;
  // 办理行政复议案件134件 is what the review body did; 受理 in the report of a government, too.
  if (!because && handled && !open && !only) return undefined;
  const accepted = words.some((token) => isWord(token, "take") && token.text.includes("受理"));
  const weak = !because && ((handled && !only) || accepted || (!open && kind === "government" && senses.has("take")));
  // 征收类行政复议.
  if (senses.has("levy")) return undefined;
  if ([...senses].some((sense) => isOutcome(sense) && sense !== "other")) return undefined;
  const suit = senses.has("direct") ? "direct" : senses.has("afterReview") ? "afterReview" : undefined;
  if (senses.has("direct") && senses.has("afterReview")) return undefined;
  const results = [...[...senses].filter(isResult), ...left, ...rest];
  const what: Cases = suit ?? about;
  const quantity = results.length > 0 ? resultsOf(what, results) : cases[what];
  // 以县政府为被申请人的复议3件, in the report of the whole county: others were against its departments.
  const some = kind === "government" && words.some(isRespondent);
  return { quantity, ...(weak && { weak }), ...(some && { some }) };
}

/** 撤销, and nothing that says by whom. */
const isUndone = (token: Token) => isWord(token, "withdraw") && token.text === "撤销";

const isRespondent = (token: Token) => isWord(token, "filler") && token.text.includes("被申请人");
