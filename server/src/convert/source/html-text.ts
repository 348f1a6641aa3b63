import { linesOfCell, tidy } from "../tidy.ts";
import type { HtmlElement } from "./html.ts";
import { raised } from "./marks.ts";
import type { SourceBlock, SourceGrid } from "./source.ts";

/** A block of the page, and the element that it stands in. */
export interface HtmlBlock {
  readonly block: SourceBlock;
  readonly at: HtmlElement;
}

/** White space that a browser shows as one space; what it shows as it is may part the cells of a row. */
const COLLAPSED = /[ \t\n\r\f]+/g;

/** Gathers the words of a page into lines, as a browser would break them. */
export class HtmlText {
  readonly #blocks: HtmlBlock[] = [];
  readonly #lines: string[] = [];
  /** Behind how many blocks each picture stands. */
  readonly #pictures: number[] = [];
  #words = "";
  #at: HtmlElement | undefined;
  /** The level of the heading that the words stand in. */
  level: number | undefined;

  /** What is struck out, here and in cells, which may be read more than once. */
  constructor(readonly struck: Map<HtmlElement, string> = new Map()) {}

  words(text: string, at: HtmlElement | undefined): void {
    if (text.trim() !== "") this.#at ??= at;
    this.#words += text;
  }

  /** Words printed higher than those before them. */
  raised(text: string, at: HtmlElement): void {
    this.words(raised(this.#words, text), at);
  }

  /** Ends the line. */
  end(): void {
    const text = this.#words.replace(COLLAPSED, " ").trim();
    const at = this.#at;
    this.#words = "";
    this.#at = undefined;
    if (tidy(text) === "" || !at) return;
    const level = this.level === undefined ? {} : { level: this.level };
    this.#blocks.push({ block: { kind: "line", text, whole: true, ...level }, at });
    this.#lines.push(text);
  }

  grid(block: SourceGrid, at: HtmlElement): void {
    this.end();
    this.#blocks.push({ block, at });
  }

  picture(): void {
    this.#pictures.push(this.#blocks.length);
  }

  picturesBetween(from: number, to: number): number {
    return this.#pictures.filter((at) => at > from && at < to).length;
  }

  blocks(): HtmlBlock[] {
    this.end();
    return this.#blocks;
  }

  /** All lines as one text, for a cell. */
  plain(): string {
    this.end();
    return linesOfCell(this.#lines.map(tidy));
  }
}

/** What is no text: programs, styles, controls. Navigation is marked as such on newer pages. */
const SILENT = new Set(
  "script style noscript template iframe object embed svg canvas video audio button select textarea input nav head".split(
    " ",
  ),
);
const NAVIGATION = new Set(["navigation", "banner", "contentinfo", "search", "menu", "menubar"]);

const STRUCK = new Set(["s", "strike", "del"]);
const styleOf = ({ attrs }: HtmlElement): string => attrs.find(({ name }) => name === "style")?.value ?? "";

export const isStruck = (element: HtmlElement): boolean =>
  STRUCK.has(element.tagName) || /text-decoration[\w-]*\s*:[^;]*line-through/i.test(styleOf(element));

export const isRaised = (element: HtmlElement): boolean =>
  element.tagName === "sup" || /vertical-align\s*:\s*super/i.test(styleOf(element));

/** Elements that a reader does not see. */
export function isHidden(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === "hidden" || (name === "aria-hidden" && value === "true")) return true;
    if (name === "role" && NAVIGATION.has(value)) return true;
    if (name === "style" && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(value))
      return true;
  }
  return false;
}
