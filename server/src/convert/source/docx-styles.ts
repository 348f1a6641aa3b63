import { at, elements, type XmlElement } from "./xml.ts";

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
export function stylesOf(styles: XmlElement): Map<string, ParagraphStyle> {
  const root = at(styles, "w:styles");
  const all = new Map(
    [...(root ? elements(root, "w:style") : [])].map((style) => [style.attributes["w:styleId"], style]),
  );
  const inherited = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = all.get(id);
    if (!style || depth > DEEPEST) return {};
    return { ...inherited(at(style, "w:basedOn")?.attributes["w:val"], depth + 1), ...ownOf(style) };
  };
  return new Map([...all.keys()].flatMap((id) => (id === undefined ? [] : [[id, inherited(id, 0)] as const])));
}

function ownOf(style: XmlElement): ParagraphStyle {
  const properties = at(style, "w:pPr");
  const outline = at(properties, "w:outlineLvl")?.attributes["w:val"];
  const named = /^heading (\d)$/i.exec(at(style, "w:name")?.attributes["w:val"] ?? "")?.[1];
  const level = outline === undefined ? named && Number(named) : Number(outline) + 1;
  const list = listPlaceOf(properties);
  return { ...(level !== undefined && level !== "" && { level }), ...(list && { list }) };
}

/** The place in a list that these properties of a paragraph give it; `0` takes it out of one. */
export function listPlaceOf(properties: XmlElement | undefined): ListPlace | undefined {
  const id = at(properties, "w:numPr", "w:numId")?.attributes["w:val"];
  if (id === undefined) return undefined;
  return { id, level: Number(at(properties, "w:numPr", "w:ilvl")?.attributes["w:val"] ?? 0) };
}
