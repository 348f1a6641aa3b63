import { tidy } from "../tidy.ts";
import type { HtmlElement, HtmlNode, HtmlPage } from "./html.ts";

/** What government sites call an article in the head of its page, and what a browser shows as the page's title. */
export function namesOf(page: HtmlPage): string[] {
  const html = page.childNodes.filter(isElement).find(({ tagName }) => tagName === "html");
  const head = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === "head");
  const elements = head?.childNodes.filter(isElement) ?? [];
  const named = elements.filter((node) => /^ArticleTitle$/i.test(attributeOf(node, "name")));
  const titles = elements.filter(({ tagName }) => tagName === "title");
  return [...named.map((node) => attributeOf(node, "content")), ...titles.map(textOf)].map(tidy);
}

/** The value of an attribute; blank where the element has none. */
export function attributeOf({ attrs }: HtmlElement, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? "";
}

const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

const textOf = ({ childNodes }: HtmlElement): string =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");
