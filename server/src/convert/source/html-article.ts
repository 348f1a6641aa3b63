import { newestEdition } from "../../edition/index.ts";
import { findHeadings } from "../import/locate.ts";
import { findImportTitle } from "../import/title.ts";
import type { HtmlElement } from "./html.ts";
import type { HtmlBlock } from "./html-text.ts";

/**
 * The report within a page: from its title to the end of the element that holds all of its sections. What stands around
 * is the site's. A page in which no sections are found is left whole.
 */
export function articleOf(all: readonly HtmlBlock[]): { readonly from: number; readonly to: number } {
  const blocks = all.map(({ block }) => block);
  const headings = findHeadings(blocks, newestEdition);
  const [first] = headings;
  if (!first || headings.length < 2) return { from: 0, to: all.length };
  const places = headings.flatMap(({ from }) => all[from]?.at ?? []);
  const shared = commonElement(places);
  const within = (index: number) => chain(all[index]?.at).some((element) => element === shared);
  const title = findImportTitle(blocks, first.from);
  let from = title?.from ?? first.from;
  while (!title && from > 0 && within(from - 1)) from--;
  let to = Math.max(...headings.map((heading) => heading.to));
  while (to < all.length && within(to)) to++;
  return { from, to };
}

/** The innermost element that holds all of these. */
function commonElement(elements: readonly HtmlElement[]): HtmlElement | undefined {
  const [first, ...rest] = elements;
  const others = rest.map((element) => new Set(chain(element)));
  return chain(first).find((element) => others.every((set) => set.has(element)));
}

/** An element and those around it, innermost first. */
function chain(element: HtmlElement | undefined): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at = element; at; ) {
    elements.push(at);
    const parent: HtmlElement["parentNode"] = at.parentNode;
    at = parent && "tagName" in parent ? parent : undefined;
  }
  return elements;
}
