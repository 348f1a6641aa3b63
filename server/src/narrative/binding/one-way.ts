import type { Counted, Sentence } from "../clauses/clauses.ts";
import { wordsOf } from "../clauses/telling-words.ts";
import { isAnothers } from "../meaning/another.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { Said } from "../meaning/meanings.ts";
import { ofApplications } from "../meaning/of-applications.ts";
import { deeds } from "../quantities/index.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { has, isApplication, isNoun, isTaken, isWord } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";
import { acceptedOf } from "./received.ts";

const WAY =
  /^(?:通过|网络|互联网|在线|线上|网上|线下|现场|当面|邮寄|快递|邮递|信函|来函|上门|书面|口头|电话|传真|窗口|网络申请|信件申请)$/;

/** 收到书面申请4件 where the table has none: applications that came in one way are not more than all. Yields those that are. */
export function* beyondAll(
  sentence: Sentence,
  next: Sentence | undefined,
  said: readonly Said[],
  kind: AgencyKind,
  bound: (one: Counted, meaning: Meaning) => BoundNumber,
): Generator<BoundNumber> {
  const { counted, tokens } = sentence;
  if (!has(tokens, "limit")) return;
  let divided: number | undefined;
  for (const one of counted) {
    if (said.some((other) => other.counted === one) || acceptedOf(one, counted) !== undefined) continue;
    const meaning = isAnothers(one.subject, kind) ? undefined : ofOneWay(one);
    const number = meaning && bound(one, meaning);
    if (!number || number.holds) continue;
    divided ??= lastPart(sentence, next);
    if (one.index >= divided) yield number;
  }
}

/**
 * 网上申请182件。其中，受理依申请公开19件、信箱咨询163件: what has applications among others is no number of applications. Gives
 * where the last of such parts stands.
 */
function lastPart({ counted, tokens, place }: Sentence, next: Sentence | undefined): number {
  const goesOn = next?.place.paragraph === place.paragraph && next.tokens.slice(0, 1).some(isList);
  if (goesOn && next.counted.some(isTakenPart)) return Number.POSITIVE_INFINITY;
  const last = counted.findLastIndex(
    (one, at) => isTakenPart(one) && tokens.slice(counted[at - 1]?.index ?? 0, one.index).some(isList),
  );
  return counted[last]?.index ?? -1;
}

const isList = (token: Token) => isWord(token, "list");
const isTakenPart = ({ before }: Counted) => before.some(isTaken) && before.some(isApplication);

function ofOneWay(one: Counted): Meaning | undefined {
  const { number, about, before, otherYear } = one;
  if (about !== "application" || otherYear || number.approximate || !countsCases(number.unit)) return undefined;
  const words = wordsOf(one) ?? [];
  const limits = words.filter((token) => isWord(token, "limit"));
  const ways = limits.length > 0 && limits.every((token) => "text" in token && WAY.test(token.text));
  if (!ways || !words.every((token) => token.kind === "word" || token.kind === "year")) return undefined;
  const senses = new Set(words.flatMap((token) => (token.kind === "word" ? token.sense : [])));
  const plain = !BARS.some((sense) => senses.has(sense));
  const meaning = plain ? ofApplications(senses, words.some(isNoun), before, words) : undefined;
  const received = meaning?.quantity === deeds.take || meaning?.quantity === deeds.takeNew;
  return received ? { ...meaning, some: true } : undefined;
}

const BARS = ["neg", "change", "share", "fee", "publish", "foreign", "others", "each", "rest"] as const;
