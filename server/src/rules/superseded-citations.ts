import type { Span } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import type { Edition } from "../edition/index.ts";
import { perEdition } from "../edition/per-edition.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { texts } from "./texts.ts";

const superseded = {
  zh: "“{old}”自 {year} 年度的报告起已由“{new}”代替",
  en: "“{old}” was replaced by “{new}” for reports on {year} and later",
};

type Notice = Edition["superseded"][number];

interface Superseded {
  readonly inForce: RegExp;
  /** How each is cited by its number, and by its title. */
  readonly old: readonly { readonly notice: Notice; readonly number: RegExp; readonly title?: RegExp }[];
}

/** How an edition's own notice is cited, and how those that it replaced are. */
const patternsOf = perEdition((edition): Superseded => {
  const { issuer, year } = edition.source;
  const old = edition.superseded.map((notice) => {
    const between = "[^\\u4e00-\\u9fff]{0,3}";
    const cited = `${notice.issuer}\\s?${between}${notice.year}${between}\\s?${notice.number}\\s?号`;
    const title = notice.title && { title: titlePattern(notice.title, notice.issuer) };
    return { notice, number: new RegExp(cited, "g"), ...title };
  });
  return { inForce: new RegExp(`${issuer}.{0,3}${year}`), old };
});

/** The title without its number; the issuer may stand before the mark: 国务院办公厅……办公室《关于……的通知》. */
function titlePattern(title: string, issuer: string): RegExp {
  const words = title.replace("关于", "(?:《?关于)");
  return new RegExp(`《?${words}(?:》|(?!》))(?![（(]?${issuer})`, "g");
}

/** A notice that the edition's own replaced, cited where the one in force is not. */
export function* superseding(report: Report): Generator<Finding> {
  const { text } = report.draft;
  const right = report.edition.source;
  const patterns = patternsOf(report.edition);
  if (patterns.old.length === 0 || patterns.inForce.test(text)) return;
  for (const { notice, number, title } of patterns.old) {
    for (const match of text.matchAll(number)) yield byNumber(text, match, notice, report.edition);
    for (const match of (title && text.matchAll(title)) ?? []) {
      const span = { from: match.index, to: match.index + match[0].length };
      yield finding(span, notice, report.edition, [{ span, newText: `《${right.title}》` }]);
    }
  }
}

function byNumber(text: string, match: RegExpExecArray, old: Notice, edition: Edition): Finding {
  const span = { from: match.index, to: match.index + match[0].length };
  const edits: Edit[] = [{ span, newText: edition.source.text }];
  const title = `《${old.title}》`;
  // The title goes with its number where it stands right before it, with or without a bracket between.
  const at = [0, 1].map((gap) => match.index - gap - title.length).find((place) => text.startsWith(title, place));
  if (at !== undefined && at >= 0) {
    edits.push({ span: { from: at, to: at + title.length }, newText: `《${edition.source.title}》` });
  }
  return finding(span, old, edition, edits);
}

function finding(at: Span, old: Notice, { source: right, from }: Edition, edits: Edit[]): Finding {
  return {
    at,
    message: say(superseded, { old: old.text, new: right.text, year: from }),
    fixes: [{ title: say(texts.restore, { text: edits[0]?.newText ?? "" }), safe: false, edits }],
  };
}
