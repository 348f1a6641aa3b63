import type { Report } from "../../report/index.ts";
import { withoutAskers } from "../words/askers.ts";
import { cut, isWorthReading } from "../words/cut.ts";
import { withLeftOut } from "../words/left-out.ts";
import { ownNames } from "../words/own-names.ts";
import { joinShortNames } from "../words/short-names.ts";
import { type OwnNames, tokenize } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import type { About, Context, Sentence } from "./clauses.ts";
import { findClauses } from "./phrases.ts";

/** No sentence is longer; a bound for each makes the whole linear. */
const MOST = 3000;

/** 一是, （一）: another matter begins. */
const POINT =
  /^(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])/;

/** The longest that POINT matches. */
const POINT_LENGTH = 5;
const opensPoint = (text: string, from: number) => POINT.test(text.slice(from, from + POINT_LENGTH));

/** Reads the sentences of the narrative that hold anything to be compared, in the order of the text. */
export function readSentences(report: Report): Sentence[] {
  const { text } = report.draft;
  const sentences: Sentence[] = [];
  const own = namesOf(report.agency);
  for (const section of report.sections) {
    let heading: About | undefined = section.form.id === "reviews" ? "cases" : undefined;
    for (const block of section.blocks) {
      if (block.kind === "heading") heading = aboutOf(block.text) ?? (block.level <= 3 ? undefined : heading);
      if (block.kind !== "paragraph") continue;
      for (const { span } of block.lines) {
        const lead = aboutOf(leadOf(text.slice(span.from, Math.min(span.to, span.from + 40))));
        heading = lead ?? heading;
        let context: Context = { about: heading, subject: undefined };
        let opens = true;
        for (const sentence of cut(text, span)) {
          if (opensPoint(text, sentence.from)) context = { about: heading, subject: undefined };
          if (sentence.to - sentence.from > MOST || !isWorthReading(text, sentence)) {
            opens = false;
            continue;
          }
          const read = tokenize(text, sentence.from, sentence.to, own);
          const tokens = withLeftOut(withoutAskers(joinShortNames(read, report.agency)));
          const { counted, context: after } = findClauses(tokens, context, report);
          sentences.push({
            counted,
            context: after,
            span: { from: sentence.from, to: sentence.to },
            tokens,
            place: { section: section.form.id, opens, paragraph: span },
          });
          context = followUp(
            after,
            counted.some(({ number }) => countsCases(number.unit)),
          );
          opens = false;
        }
      }
    }
  }
  return sentences;
}

/** The names of the agency that was read of last: one draft is read again and again while it is written. */
let last: { readonly agency: string | undefined; readonly names: OwnNames } | undefined;

function namesOf(agency: string | undefined): OwnNames {
  if (!last || last.agency !== agency) last = { agency, names: byFirst(ownNames(agency)) };
  return last.names;
}

function byFirst(names: readonly string[]): OwnNames {
  const map = new Map<number, string[]>();
  for (const name of names) map.set(name.charCodeAt(0), [...(map.get(name.charCodeAt(0)) ?? []), name]);
  return map;
}

/** A subject holds on in the next sentence only where it was counted for: …受理17件。其中予以公开5件. */
const followUp = ({ about, subject }: Context, counted: boolean): Context => ({
  about,
  subject: counted ? subject : undefined,
});

/** （二）依申请公开情况。2024年，…: the first words, where they are numbered as a heading is. */
function leadOf(text: string): string {
  return POINT.test(text) ? (/^[^。：:，,；]{0,30}/.exec(text)?.[0] ?? "") : "";
}

/** What a heading or lead-in announces. */
function aboutOf(words: string): About | undefined {
  if (words === "") return undefined;
  if (/复议/.test(words)) return /诉讼/.test(words) ? "cases" : "review";
  if (/诉讼/.test(words)) return "litigation";
  if (/依申请|申请公开|公开申请/.test(words)) return "application";
  return /规范性文件/.test(words) ? "document" : undefined;
}
