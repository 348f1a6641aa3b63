/** What a word of the lexicon means. */
export type Sense = Topic | "applicationBare" | Deed | Outcome | Applicant | Result | Suit | Grammar | Subject;

/** What a number counts. */
export type Topic =
  | "application"
  | "review"
  | "litigation"
  | "dispute"
  | "document"
  | "rule"
  | "licence"
  | "penalty"
  | "coercion"
  | "enforcement"
  | "charge"
  | "foreign";

export type Deed =
  | "takeNew"
  | "take"
  | "handle"
  | "finish"
  | "answer"
  | "withdraw"
  | "carry"
  | "carryOut"
  | "carryIn"
  | "issue"
  | "repeal"
  | "lapse"
  | "expire"
  | "inForce"
  | "shown"
  | "keep"
  | "decide"
  | "levy";

export type Outcome =
  | "grant"
  | "partGrant"
  | "deny"
  | "denyStateSecret"
  | "denyByLaw"
  | "denyStability"
  | "denyThirdParty"
  | "denyInternal"
  | "denyProcess"
  | "denyEnforcementFile"
  | "denyInquiry"
  | "lack"
  | "lackNotHeld"
  | "lackAbsent"
  | "lackNotMade"
  | "lackUnclear"
  | "ignore"
  | "ignorePetition"
  | "ignoreRepeated"
  | "ignorePublication"
  | "ignoreExcessive"
  | "ignoreConfirmation"
  | "other"
  | "otherNotCorrected"
  | "otherNotPaid";

export type Applicant =
  | "natural"
  | "legal"
  | "business"
  | "enterprise"
  | "research"
  | "charity"
  | "legalService"
  | "otherBody"
  | "otherApplicant";
export type Result = "upheld" | "corrected" | "otherResult" | "pending";
export type Suit = "direct" | "afterReview";

type Grammar =
  | "last"
  | "next"
  | "thisYear"
  | "neg"
  | "happen"
  | "cause"
  | "all"
  | "each"
  | "respectively"
  | "list"
  | "extra"
  | "rest"
  | "change"
  | "share"
  | "rate"
  | "fee"
  | "publish"
  | "limit"
  | "court"
  | "filler";

export type Subject = "unit" | "area" | "town" | "government" | "office" | "whole" | "others";

/** Every beginning with every end: 政府信息公开 × 申请, 案件. */
export function combine(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => beginning + end)).filter((word) => word !== "");
}

/** The words of a line, white space between them. */
export function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
