import type { Counted } from "../clauses/clauses.ts";
import { decisions } from "../quantities/index.ts";
import type { Token } from "../words/tokens.ts";
import { isTopic, isWord } from "../words/words.ts";
import { isAttribute } from "./following.ts";
import type { Meaning } from "./meaning.ts";

/** Whether a number says itself what it counts, with `words` of its own, whatever `strayed` before it. */
export function isNamed(
  one: Counted,
  words: readonly Token[],
  meaning: Meaning,
  strayed: Counted | undefined,
): boolean {
  // 主动公开信息66条，依申请公开6件: counted by another measure, so no attribute.
  const apart = strayed !== undefined && strayed.number.unit !== one.number.unit;
  // 主动公开行政事业性收费1项，收费总额47.82万元: in 元 nothing else is told.
  if (meaning.quantity === decisions.charge) return true;
  // 主动公开规范性文件71件，废止8件; 制发规范性文件9件，同步解读9件，废止14件: nothing else is repealed.
  const ofDocuments = one.about === "document" || (one.about === "foreign" && one.documents === "document");
  if (ofDocuments && words.some((token) => isWord(token, "repeal"))) return true;
  return words.some(isTopic) && (apart || !isAttribute(words));
}
