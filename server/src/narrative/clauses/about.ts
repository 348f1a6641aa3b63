import type { Sense } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import { isOfApplications, isTopicSense, isWord } from "../words/words.ts";
import type { About, Counted } from "./clauses.ts";

/** What a number speaks of, by the words that belong to it (`senses` of `words`), or else by what was spoken of before it. */
export function aboutOf(senses: ReadonlySet<Sense>, counted: Counted, words: readonly Token[]): About | undefined {
  // 收费总额3294.71万元, whatever was spoken of.
  if (counted.number.unit === "元" && words.some((token) => "text" in token && /^收费[总金]额$/.test(token.text)))
    return "charge";
  if (senses.has("foreign")) return "foreign";
  const topics = [...senses].filter(isTopicSense);
  const [review, litigation] = [senses.has("review"), senses.has("litigation")];
  if (review || litigation) {
    if (topics.length > 1 && !senses.has("application") && !(review && litigation)) return undefined;
    return review && litigation ? "cases" : review ? "review" : "litigation";
  }
  if (senses.has("document") && senses.has("rule") && topics.length === 2) return "document";
  if (topics.length > 1) return undefined;
  const [topic] = topics;
  // 直接向法院起诉的政府信息公开案件.
  if (topic === "application" && (senses.has("direct") || senses.has("afterReview"))) return "litigation";
  if (topic !== undefined && senses.has("applicationBare") && topic !== "application") return undefined;
  if (topic !== undefined) return topic === "dispute" ? "cases" : topic;
  if (senses.has("direct") || senses.has("afterReview")) return "litigation";
  if (senses.has("applicationBare")) return "application";
  // 结转下年度办理5件, 本机关不掌握9件, where nothing else was spoken of: only applications are told of so.
  if (counted.about === undefined && words.some(isOfApplications)) return "application";
  // 制发规范性文件4件，均公示了解读材料，现行有效21件: nothing else is in force or repealed.
  const stay = senses.has("keep") && words.some((token) => isWord(token, "keep") && token.text.includes("有效"));
  const documents = stay || senses.has("inForce") || senses.has("repeal") || senses.has("lapse");
  return counted.about === "foreign" && documents ? counted.documents : counted.about;
}

/** Reviews, suits, or both. */
export const isOfCases = (about: About | undefined): about is "cases" | "review" | "litigation" =>
  about === "cases" || about === "review" || about === "litigation";

/** Of reviews the suits, of suits the reviews. */
export function otherCases(kind: string | undefined): "review" | "litigation" | undefined {
  return kind === "review" ? "litigation" : kind === "litigation" ? "review" : undefined;
}
