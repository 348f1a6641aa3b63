import { editDistance } from "../edit-distance.ts";
import { perEdition } from "../edition/per-edition.ts";
import type { Report } from "../report/index.ts";
import { fold } from "../report/label.ts";
import { knownNumbers, numbersOfTitles } from "./cited-numbers.ts";
import { restored } from "./restored.ts";
import { defineRule, type Finding } from "./rule.ts";
import { superseding } from "./superseded-citations.ts";

const brackets = {
  zh: "发文字号的年份应用六角括号：“{right}”",
  en: "The year of a document number stands in 〔〕: “{right}”",
};
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

/** 《…》 that is a known title but for a character or two. */
function* titles({ draft: { text }, edition }: Report): Generator<Finding> {
  for (const match of text.matchAll(/《([^《》\n]{6,120})》/g)) {
    const words = match[1] ?? "";
    const folded = fold(words);
    if (edition.citations.some(({ title }) => title && fold(title) === folded)) continue;
    const meant = edition.citations.find(({ title }) => title && isMisprint(folded, fold(title)));
    if (!meant?.title) continue;
    const from = match.index + 1;
    yield restored({ from, to: from + words.length }, wrongTitle, meant.title);
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
      yield restored({ from: index, to: index + words.length }, wrongTitle, title, `《${title}》`);
    }
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
    yield restored({ from, to }, brackets, `〔${year}〕${number.replace("第", "")}号`);
  }
}
