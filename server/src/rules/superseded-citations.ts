import type { Edit } from "../edit/edit.ts";
import type { Edition } from "../edition/index.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { texts } from "./texts.ts";

const superseded = {
  zh: "“{old}”自 {year} 年度的报告起已由“{new}”代替",
  en: "“{old}” was replaced by “{new}” for reports on {year} and later",
};

interface Superseded {
  readonly inForce: RegExp;
  readonly old: readonly { readonly notice: Edition["superseded"][number]; readonly pattern: RegExp }[];
}

const supersededBy = new WeakMap<Edition, Superseded>();

/** How an edition's own notice is cited, and how those that it replaced are. */
function patternsOf(edition: Edition): Superseded {
  let patterns = supersededBy.get(edition);
  if (!patterns) {
    const { issuer, year } = edition.source;
    const old = edition.superseded.map((notice) => {
      const between = "[^\\u4e00-\\u9fff]{0,3}";
      const cited = `${notice.issuer}\\s?${between}${notice.year}${between}\\s?${notice.number}\\s?号`;
      return { notice, pattern: new RegExp(cited, "g") };
    });
    patterns = { inForce: new RegExp(`${issuer}.{0,3}${year}`), old };
    supersededBy.set(edition, patterns);
  }
  return patterns;
}

/** A notice that the edition's own replaced, cited where the one in force is not. */
export function* superseding({ draft: { text }, edition }: Report): Generator<Finding> {
  const right = edition.source;
  const patterns = patternsOf(edition);
  if (patterns.old.length === 0 || patterns.inForce.test(text)) return;
  for (const { notice: old, pattern } of patterns.old) {
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      const edits: Edit[] = [{ span, newText: right.text }];
      const title = `《${old.title}》`;
      // The title goes with its number where it stands right before it, with or without a bracket between.
      const at = [0, 1].map((gap) => match.index - gap - title.length).find((place) => text.startsWith(title, place));
      if (at !== undefined && at >= 0) {
        edits.push({ span: { from: at, to: at + title.length }, newText: `《${right.title}》` });
      }
      yield {
        at: span,
        message: say(superseded, { old: old.text, new: right.text, year: edition.years.from }),
        fixes: [{ title: say(texts.restore, { text: right.text }), safe: false, edits }],
      };
    }
  }
}
