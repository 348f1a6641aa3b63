import { isWholeWord } from "../clauses/total-words.ts";
import type { Sense } from "../lexicon/sense.ts";
import type { Token, Word } from "../words/tokens.ts";
import { has, isBy, isOutcomeWord, isWord } from "../words/words.ts";
import { isClearing } from "./following.ts";

/** Words that make a number none of the table's: another subject, a change, a part, a publication. */
const BARS: ReadonlySet<Sense> = new Set<Sense>([
  "neg",
  "change",
  "share",
  "rate",
  "fee",
  "limit",
  "publish",
  "respectively",
  "rest",
  "foreign",
  "others",
  "each",
  "court",
]);

/** Whether one of the words makes the number none of the table's. */
export const isBarred = (words: readonly Token[]): boolean =>
  words.some((token, at) => token.kind === "word" && BARS.has(token.sense) && !isHarmless(token, at, words));

/** 分别为国家秘密2件、过程性信息16件: each item has its own number; 分别收到231件、198件 are of several bodies. */
const isHarmless = (token: Word, at: number, words: readonly Token[]) =>
  isShown(token, words) ||
  // 余下1件依法延期; 延期答复3件 may be done.
  (token.text === "延期" && words.some((one) => isWord(one, "extra"))) ||
  // 未答复的3宗结转下年度.
  (token.text === "未答复" && has(words, "carryOut")) ||
  // 7件已按照要求进行书面回复, beside none that were answered otherwise.
  (token.text === "书面" && has(words, "answer") && words.some(isAlready)) ||
  // 因涉及执法案卷不予公开2件: for that reason; 涉及土地征收20件 are of one matter.
  (/^涉及?$/.test(token.text) && words[at + 1] !== undefined && isOutcomeWord(words[at + 1] as Token)) ||
  // 以过程性信息为由不予公开15件.
  (token.text === "为由" && words.some(isOutcomeWord)) ||
  // 申请人以自然人为主，共63件.
  (token.text === "申请人" && words.some(isBy)) ||
  // 占答复总数71件的32.4%: of how many.
  (token.sense === "share" && words[at + 1] !== undefined && isWholeWord(words[at + 1] as Token)) ||
  // 行政事业性收费项目9.46万元.
  (token.text === "项目" && has(words, "charge")) ||
  // 梳理现行有效的规范性文件17件, 清理后继续有效的规范性文件17件.
  (isClearing(token) && has(words, "document") && (has(words, "inForce") || has(words, "keep"))) ||
  (token.sense === "respectively" && at === 0 && words.length > 1 && !words.some((one) => isWord(one, "take")));

/** 已, 均已. */
const isAlready = (token: Token) => "text" in token && /^[均都]?已$/.test(token.text);

/** 集中公开现行有效规范性文件17件: those in force, shown together; 发布规范性文件5件 may be those of the year. */
const isShown = (token: Token, words: readonly Token[]) =>
  isWord(token, "publish") &&
  (has(words, "document") || has(words, "rule")) &&
  (has(words, "inForce") || /^[发公]布$/.test(token.text));
