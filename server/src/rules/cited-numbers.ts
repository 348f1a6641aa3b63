import type { Span } from "../draft/index.ts";
import { editDistance } from "../edit-distance.ts";
import type { CitationForm } from "../edition/index.ts";
import type { Report } from "../report/index.ts";
import { fold, squeeze } from "../report/label.ts";
import { restored } from "./restored.ts";
import type { Finding } from "./rule.ts";

const wrongNumber = { zh: "文件字号应为“{right}”", en: "The document's number is “{right}”" };

/** A year and a number with little between them, up to 号 or what was misprinted for it. */
const YEAR_AND_NUMBER = /((?:19|20)\d\d)[^\u4e00-\u9fff\d\n。，；、]{0,3}(\d{1,5})\s?[号條条]/g;

/** 〔2021〕30, without 号. */
const UNENDED = /((?:19|20)\d\d)〕\s?(\d{1,5})(?![\d.号條条年])/g;

/** 令 and a number: 国务院令第711号. */
const DECREE = /[令]\s?第?\s?(\d{1,5})\s?[条條项]/g;

/** The numbers of the documents that the edition knows: misprinted issuers, years without brackets, 条 for 号. */
export function* knownNumbers({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of [...text.matchAll(YEAR_AND_NUMBER), ...text.matchAll(UNENDED)]) {
    const known = edition.citations.find(
      ({ year, number }) => year === Number(match[1]) && number === Number(match[2]),
    );
    const issuer = known && issuerBefore(text, match.index, known);
    if (!known || !issuer) continue;
    const span = { from: issuer.from, to: match.index + match[0].length };
    const said = squeeze(text.slice(span.from, span.to));
    if (said !== known.text && !known.variants.includes(said)) yield restored(span, wrongNumber, known.text);
  }
  for (const match of text.matchAll(DECREE)) {
    const known = edition.citations.find(({ year, number }) => year === undefined && number === Number(match[1]));
    const issuer = known && issuersOf(known).find((words) => text.endsWith(words, match.index + 1));
    if (!known || !issuer) continue;
    const span = { from: match.index + 1 - issuer.length, to: match.index + match[0].length };
    yield restored(span, wrongNumber, `${issuer}第${known.number}号`);
  }
}

/** 国令 and 国务院令, as the right forms of a decree's number have it. */
const issuersOf = ({ text, variants }: CitationForm): string[] =>
  [text, ...variants].map((form) => form.replace(/第?\d+号$/, ""));

/**
 * Where the issuer's name begins that stands before a year: the right one, or characters in its place that misspell it or
 * lack or double one of it, behind a mark or a word that cannot be part of it.
 */
function issuerBefore(text: string, year: number, { issuer }: CitationForm): Span | undefined {
  let to = year;
  while (to > year - 3 && /[^\u4e00-\u9fff\d\n。，；、]/.test(text[to - 1] ?? "\n")) to--;
  if (text.endsWith(issuer, to)) return { from: to - issuer.length, to };
  if (issuer.length < 4) return undefined;
  for (const length of [issuer.length, issuer.length - 1, issuer.length + 1]) {
    const from = Math.max(0, to - length);
    const words = text.slice(from, to);
    const edge = /[（(，。、；：\s据照按和与]/.test(text[from - 1] ?? " ");
    const slips = length === issuer.length ? 2 : 1;
    if (edge && /^[\u4e00-\u9fff]+$/.test(words) && editDistance(words, issuer) <= slips) return { from, to };
  }
  return undefined;
}

/** 《…》 that is a known title, and behind it a number of the same issuer that is another document's. */
export function* numbersOfTitles({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of text.matchAll(/《([^《》\n]{6,120})》[（(]([^（()）\n]{4,20}号)[）)]/g)) {
    const [whole, title = "", number = ""] = match;
    const known = edition.citations.find((one) => one.title && fold(one.title) === fold(title));
    if (!known) continue;
    const to = match.index + whole.length - 1;
    // 《…条例》（国务院令第492号）, and nowhere the one in force.
    const decree = /^([^第\d]*令)第?(\d+)号$/.exec(squeeze(number));
    const issuer = decree && known.year === undefined && issuersOf(known).find((words) => decree[1]?.endsWith(words));
    if (issuer && decree[2] !== String(known.number) && !text.includes(`第${known.number}号`))
      yield restored({ from: to - number.length, to }, wrongNumber, `${issuer}第${known.number}号`);
    if (!known.year || !number.startsWith(known.issuer)) continue;
    const digits = number.match(/\d+/g)?.join(" ");
    if (digits === undefined || digits === `${known.year} ${known.number}` || squeeze(number) === known.text) continue;
    yield restored({ from: to - number.length, to }, wrongNumber, known.text);
  }
}
