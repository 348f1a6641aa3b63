import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { ConvertProblem } from "../problem.ts";
import { articleOf } from "./html-article.ts";
import { gridOf } from "./html-grid.ts";
import { attributeOf, namesOf } from "./html-head.ts";
import { HtmlText, isHidden, isRaised, isStruck } from "./html-text.ts";
import { isPageNumber } from "./page-number.ts";
import { isLine, type Source, type SourceBlock } from "./source.ts";
import { hasMoreTags } from "./tags.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlPage = DefaultTreeAdapterTypes.Document;

/** With more markup than this, pictures in the text left out, a page is no report. */
const MOST = 4 * 1024 * 1024;
/** A page with a report has some thousands of tags. */
const MOST_TAGS = 100_000;
/** Elements nested deeper than this are an attack, or a generator gone wrong. */
const DEEPEST = 400;

/** Reads a web page: the text that a reader sees, with its tables. Scripts are never run and nothing is loaded. */
export function readHtml(html: string): Source {
  const page = pageOf(html);
  const text = textOf(page);
  const all = text.blocks();
  const { from, to } = articleOf(all);
  const article = all.slice(from, to).map(({ block }) => block);
  const pictures = text.picturesBetween(from, to);
  const blocks = article.filter((block) => !(isLine(block) && isPageNumber(block.text)));
  const pageNumbers = article.length - blocks.length;
  const siteLines = all.length - article.length;
  const struck = [...text.struck.values()].filter((words) => words !== "");
  return { blocks, literal: true, names: namesOf(page), pageNumbers, pictures, siteLines, struck };
}

/** All lines and tables of a piece of a page, nothing left out. */
export const readHtmlPiece = (html: string): readonly SourceBlock[] =>
  textOf(pageOf(html))
    .blocks()
    .map(({ block }) => block);

function pageOf(html: string): HtmlPage {
  // Pictures inside the text are most of a large page and say nothing.
  const markup = html.replace(/(["'(])data:[^"')\s>]*/g, "$1");
  if (markup.length > MOST) throw new ConvertProblem(texts.large, { size: Math.round(markup.length / 1024 / 1024) });
  checkTags(markup);
  return parse(markup, { treeAdapter: notTooDeep() });
}

/** Fails with a `ConvertProblem` where there are too many tags for a report. */
export function checkTags(markup: string): void {
  if (hasMoreTags(markup, MOST_TAGS)) throw new ConvertProblem(texts.tags);
}

function textOf(page: HtmlPage): HtmlText {
  const text = new HtmlText();
  walk(page.childNodes, text, 0);
  return text;
}

/** So small a picture is a mark of the site. */
const ICON = 40;

function isIcon(image: HtmlElement): boolean {
  const isSmall = (side: string) => Number.parseInt(attributeOf(image, side), 10) <= ICON;
  return /icon|logo/i.test(attributeOf(image, "src")) || ["width", "height"].some(isSmall);
}

/** Ends where elements are nested too deeply: to look up through all that are open, at each tag, would take hours. */
function notTooDeep(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++;
      if (depth > DEEPEST) throw new ConvertProblem(texts.deep);
    },
    onItemPop() {
      depth--;
    },
  };
}

function walk(nodes: readonly HtmlNode[], text: HtmlText, depth: number, parent?: HtmlElement): void {
  if (depth > DEEPEST) throw new ConvertProblem(texts.deep);
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) text.words(node.value, parent);
    else if ("tagName" in node && !isHidden(node)) element(node, text, depth);
  }
}

function element(node: HtmlElement, text: HtmlText, depth: number): void {
  if (node.tagName === "br") {
    text.end();
    return;
  }
  if (node.tagName === "img" && !isIcon(node)) text.picture();
  if (isStruck(node)) {
    text.struck.set(node, plainText(node, depth));
    return;
  }
  if (isRaised(node)) {
    text.raised(plainText(node, depth, text.struck), node);
    return;
  }
  if (node.tagName === "table") {
    const grid = gridOf(node, (cell) => cellText(cell, text.struck, depth));
    if (grid) {
      for (const child of node.childNodes) if (child.nodeName === "caption") walk([child], text, depth + 1, node);
      text.grid(grid, node);
      return;
    }
  }
  const block = BLOCKS.has(node.tagName);
  if (block) text.end();
  if (node.tagName === "li") text.words(markerOf(node), node);
  const before = text.level;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level !== undefined) text.level = Number(level);
  walk(node.childNodes, text, depth + 1, node);
  if (block) text.end();
  text.level = before;
}

/** The number that a browser prints before an item of a numbered list. */
function markerOf(item: HtmlElement): string {
  const list = item.parentNode;
  if (!list || !("tagName" in list) || list.tagName !== "ol") return "";
  const items = list.childNodes.filter((node) => node.nodeName === "li");
  const start = Number(attributeOf(list, "start")) || 1;
  const number = items.indexOf(item) + start;
  return (CHINESE.test(attributeOf(list, "style")) && CHINESE_DIGITS[number - 1]) || `${number}.`;
}

/** 一、 and so on, where the page says so and the list is not long. */
const CHINESE = /list-style[^;]*(?:cjk-ideographic|-chinese-)/i;
const CHINESE_DIGITS = [..."一二三四五六七八九十"].map((digit) => `${digit}、`);

function cellText(cell: HtmlElement, struck: HtmlText["struck"], depth: number): string {
  if (!isStruck(cell)) return plainText(cell, depth, struck);
  struck.set(cell, plainText(cell, depth));
  return "";
}

function plainText(element: HtmlElement, depth: number, struck?: HtmlText["struck"]): string {
  const text = new HtmlText(struck);
  walk(element.childNodes, text, depth + 1, element);
  return text.plain();
}

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);

const texts = {
  large: { zh: "网页有 {size} MB，太大，不像一份年报", en: "the page has {size} MB, too much for a report" },
  tags: { zh: "网页的标记太多，不像一份年报", en: "the page has too much markup for a report" },
  deep: { zh: "网页的结构层层嵌套，太深，无法读取", en: "the page is nested too deeply to be read" },
};
