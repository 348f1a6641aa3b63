import type { Span } from "../draft/index.ts";
import type { CitationForm } from "../edition/index.ts";
import { perEdition } from "../edition/per-edition.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { editDistance, fold, squeeze } from "../report/label.ts";
import { defineRule, type Finding } from "./rule.ts";
import { superseding } from "./superseded-citations.ts";
import { texts } from "./texts.ts";

const brackets = {
  zh: "发文字号的年份应用六角括号：“{right}”",
  en: "The year of a document number stands in 〔〕: “{right}”",
};
const wrongNumber = { zh: "文件字号应为“{right}”", en: "The document's number is “{right}”" };
const wrongTitle = { zh: "文件名称应为《{right}》", en: "The document's title is 《{right}》" };

/** `citation-wording`: documents are cited by their right name and number. Source: the notices, GB/T 9704 (六角括号). */
export const citationWording = defineRule({
  id: "citation-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "引用文件的名称和字号要写对", en: "Documents are cited by their right name and number" },
  about: {
    zh: "发文字号的年份用六角括号“〔〕”，不用【】、[]、（）；“国令第711号”“国务院令第711号”都对。2021 年度起报告格式依据是国办公开办函〔2021〕30号。",
    en: "The year in a document number stands in 〔〕, not in 【】, [] or （）; 国令第711号 and 国务院令第711号 are both right. From the reports on 2021 on the form is that of 国办公开办函〔2021〕30号.",
  },
  *check(report) {
    // The brackets of a known document are one finding with the rest of its number: the more telling kind goes first.
    const kinds = [knownNumbers, superseding, numbersOfTitles, titles, unopenedTitles, yearBrackets];
    const found = kinds.flatMap((kind) => [...kind(report)]);
    let end = 0;
    // Those that begin at one place stay in the order of their kinds.
    for (const finding of found.sort((a, b) => a.at.from - b.at.from)) {
      if (finding.at.from < end) continue;
      end = finding.at.to;
      yield finding;
    }
  },
  examples: [
    { bad: "国办函【2020】109号", good: "国办函〔2020〕109号" },
    { bad: "国务院令第711条", good: "国务院令第711号" },
  ],
});

/** A year and a number with little between them, up to 号 or what was misprinted for it. */
const YEAR_AND_NUMBER = /((?:19|20)\d\d)[^\u4e00-\u9fff\d\n。，；、]{0,3}(\d{1,5})\s?[号條条]/g;

/** 令 and a number: 国务院令第711号. */
const DECREE = /[令]\s?第?\s?(\d{1,5})\s?[条條项]/g;

/** The numbers of the documents that the edition knows: misprinted issuers, years without brackets, 条 for 号. */
function* knownNumbers({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of text.matchAll(YEAR_AND_NUMBER)) {
    const known = edition.citations.find(
      ({ year, number }) => year === Number(match[1]) && number === Number(match[2]),
    );
    const issuer = known && issuerBefore(text, match.index, known);
    if (!known || !issuer) continue;
    const span = { from: issuer.from, to: match.index + match[0].length };
    const said = squeeze(text.slice(span.from, span.to));
    if (said !== known.text && !known.variants.includes(said)) yield replace(span, wrongNumber, known.text);
  }
  for (const match of text.matchAll(DECREE)) {
    const known = edition.citations.find(({ year, number }) => year === undefined && number === Number(match[1]));
    const issuer = known && issuersOf(known).find((words) => text.endsWith(words, match.index + 1));
    if (!known || !issuer) continue;
    const span = { from: match.index + 1 - issuer.length, to: match.index + match[0].length };
    yield replace(span, wrongNumber, `${issuer}第${known.number}号`);
  }
}

/** 国令 and 国务院令, as the right forms of a decree's number have it. */
const issuersOf = ({ text, variants }: CitationForm): string[] =>
  [text, ...variants].map((form) => form.replace(/第?\d+号$/, ""));

/**
 * Where the issuer's name begins that stands before a year: the right one, or as many characters in its place that
 * misspell it, behind a mark or a word that cannot be part of it.
 */
function issuerBefore(text: string, year: number, { issuer }: CitationForm): Span | undefined {
  let to = year;
  while (to > year - 3 && /[^\u4e00-\u9fff\d\n。，；、]/.test(text[to - 1] ?? "\n")) to--;
  const from = to - issuer.length;
  const words = text.slice(Math.max(0, from), to);
  if (words === issuer) return { from, to };
  const edge = /[（(，。、；：\s据照按和与]/.test(text[from - 1] ?? " ");
  const misspelt = issuer.length >= 4 && /^[\u4e00-\u9fff]+$/.test(words) && words.length === issuer.length;
  return edge && misspelt && editDistance(words, issuer) <= 2 ? { from, to } : undefined;
}

/** 《…》 that is a known title but for a character or two. */
function* titles({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of text.matchAll(/《([^《》\n]{6,120})》/g)) {
    const words = match[1] ?? "";
    const folded = fold(words);
    if (edition.citations.some(({ title }) => title && fold(title) === folded)) continue;
    const meant = edition.citations.find(({ title }) => title && isMisprint(folded, fold(title)));
    if (!meant?.title) continue;
    const from = match.index + 1;
    yield replace({ from, to: from + words.length }, wrongTitle, meant.title);
  }
}

const unopenedOf = perEdition(({ citations }) =>
  citations.flatMap(({ title }) => {
    const marked = title?.replace("〈", "[〈《<]").replace("〉", "[〉》>]");
    return title && marked ? { title, pattern: new RegExp(`(?<![《〈<“]\\s?)${marked}》`, "g") } : [];
  }),
);

/** A known title that ends with 》 and has lost its 《, as where the marks within it were taken for its own. */
function* unopenedTitles({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const { title, pattern } of unopenedOf(edition)) {
    if (!text.includes(title.slice(0, 12))) continue;
    for (const { index, 0: words } of text.matchAll(pattern)) {
      yield replace({ from: index, to: index + words.length }, wrongTitle, title, `《${title}》`);
    }
  }
}

/** 《…》 that is a known title, and behind it a number of the same issuer that is another document's. */
function* numbersOfTitles({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of text.matchAll(/《([^《》\n]{6,120})》[（(]([^（()）\n]{4,20}号)[）)]/g)) {
    const [whole, title = "", number = ""] = match;
    const known = edition.citations.find((one) => one.title && fold(one.title) === fold(title));
    if (!known?.year || !number.startsWith(known.issuer)) continue;
    const digits = number.match(/\d+/g)?.join(" ");
    if (digits === undefined || digits === `${known.year} ${known.number}` || squeeze(number) === known.text) continue;
    const to = match.index + whole.length - 1;
    yield replace({ from: to - number.length, to }, wrongNumber, known.text);
  }
}

/** Titles differ from each other by more than this. */
const SLIPS = 2;

const isMisprint = (typed: string, title: string): boolean =>
  Math.abs(typed.length - title.length) <= SLIPS && editDistance(typed, title) <= SLIPS;

const YEAR_IN_BRACKETS =
  /([\u4e00-\u9fff])\s?([【［[（(﹝〖「{])\s?((?:19|20)\d\d)\s?([】］\]）)﹞〗」}])\s?(第?\d{1,5})\s?号/g;

/** What a document's code ends in; before round brackets, where a year may stand for other reasons, it is asked for. */
const CODE = /[发函办令字文规通告公明电]/;

function* yearBrackets({ draft: { text } }: Report): Generator<Finding> {
  for (const match of text.matchAll(YEAR_IN_BRACKETS)) {
    const [whole, before = "", open = "", year = "", , number = ""] = match;
    if (/[（(「{]/.test(open) && !CODE.test(before)) continue;
    const from = match.index + whole.indexOf(open);
    const to = match.index + whole.length;
    yield replace({ from, to }, brackets, `〔${year}〕${number.replace("第", "")}号`);
  }
}

function replace(span: Span, message: typeof brackets, right: string, newText = right): Finding {
  const fix = { title: say(texts.restore, { text: newText }), safe: true, edits: [{ span, newText }] };
  return { at: span, message: say(message, { right }), fixes: [fix] };
}
