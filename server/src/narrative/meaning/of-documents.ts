import type { Sense } from "../lexicon/sense.ts";
import { decisions, documentsOf } from "../quantities/index.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { isTopic } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";

/** What a number of documents or rules counts: by what was done with them. */
export function ofDocuments(about: "document" | "rule", senses: ReadonlySet<Sense>): Meaning | undefined {
  const kinds = (["document", "rule"] as const).filter((kind) => senses.has(kind));
  const named = (["issue", "repeal", "lapse", "expire", "inForce", "shown", "keep"] as const).filter((deed) =>
    senses.has(deed),
  );
  // 保留现行有效的46件: those in force.
  const done = named.includes("inForce") ? named.filter((one) => one !== "keep") : named;
  const [deed] = done;
  const what = kinds.length > 0 ? kinds : [about];
  // 现行有效46件，当年新增11件.
  if (done.length === 0 && senses.has("takeNew") && !senses.has("applicationBare"))
    return { quantity: documentsOf(what, "issue"), weak: true };
  if (done.length > 1 || deed === "expire" || senses.has("applicationBare")) return undefined;
  if (!senses.has("publish")) return deed && { quantity: documentsOf(what, deed) };
  if (deed === "inForce") return { quantity: documentsOf(what, "publish"), weak: true };
  return deed ? undefined : { quantity: documentsOf(what, "issue"), weak: true };
}

/** 作出行政许可决定15731件; 办理行政许可98214件 and 行政许可事项 may count more than was decided. */
export function ofDecisions(
  about: "licence" | "penalty" | "coercion",
  words: readonly Token[],
  senses: ReadonlySet<Sense>,
  unit: string,
): Meaning | undefined {
  // 公开行政处罚决定71条: what was published.
  const asTheForm = words.some((token) => "text" in token && token.text === "处理决定数量");
  const times = unit === "次" && senses.has("decide");
  if (!countsCases(unit) && !asTheForm && !times) return undefined;
  const quantity = decisions[about];
  if (senses.has("decide") || words.some((token) => isTopic(token) && token.text.endsWith("决定"))) return { quantity };
  if (senses.has("applicationBare")) return undefined;
  // 许可事项312项 are kinds, 办理许可事项2716件, 办结许可事项2716件 are cases.
  const items = words.some((token) => "text" in token && token.text === "事项");
  return items && !((senses.has("handle") || senses.has("finish")) && unit === "件")
    ? undefined
    : { quantity, weak: true };
}
