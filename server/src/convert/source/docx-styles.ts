import { at, elements, value, type XmlElement } from "./xml.ts";

/** The number that a paragraph has in a list: the list's id, and how deep in it. */
export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

/** What a style says of its paragraphs, what it is based on included. */
export interface ParagraphStyle {
  /** The level of a heading, 1 for a first one. */
  readonly level?: number;
  readonly list?: ListPlace;
}

/** Styles based on one another in a longer chain than this go in a circle. */
const DEEPEST = 20;

/** The styles of a document by their ids. */
export function stylesOf(styles: XmlElement): Map<string | undefined, ParagraphStyle> {
  const root = at(styles, "w:styles");
  const all = new Map([...elements(root, "w:style")].map((style) => [style.attributes["w:styleId"], style]));
  const inherited = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = all.get(id);
    if (!style || depth > DEEPEST) return {};
    return { ...inherited(value(style, "w:basedOn"), depth + 1), ...ownOf(style) };
  };
  return new Map([...all.keys()].map((id) => [id, inherited(id, 0)]));
}

function ownOf(style: XmlElement): ParagraphStyle {
  const properties = at(style, "w:pPr");
  const outline = value(properties, "w:outlineLvl");
  const named = /^heading (\d)$/i.exec(value(style, "w:name") ?? "")?.[1];
  const level = outline === undefined ? Number(named) : Number(outline) + 1;
  const list = listPlaceOf(properties);
  return { ...(!Number.isNaN(level) && { level }), ...(list && { list }) };
}

/** The place in a list that these properties of a paragraph give it; `0` takes it out of one. */
export function listPlaceOf(properties: XmlElement | undefined): ListPlace | undefined {
  const id = value(properties, "w:numPr", "w:numId");
  if (id === undefined) return undefined;
  return { id, level: Number(value(properties, "w:numPr", "w:ilvl") ?? 0) };
}
