import { at, type XmlElement } from "./xml.ts";

/** What a paragraph holds. */
export interface DocxParagraph {
  /** With line breaks. */
  readonly text: string;
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[];
  /** Foot and end notes that it refers to, as `footnote 2`. */
  readonly notes: readonly string[];
  readonly pictures: number;
}

export function readParagraph(paragraph: XmlElement): DocxParagraph {
  const boxes: XmlElement[] = [];
  const notes: string[] = [];
  let pictures = 0;
  let text = "";
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (typeof child === "string") {
        if (node.name === "w:t" || node.name === "m:t") text += child;
        continue;
      }
      const sign = SIGNS[child.name];
      const note = /^w:((?:foot|end)note)Reference$/.exec(child.name)?.[1];
      if (PICTURES.has(child.name)) pictures++;
      if (child.name === "w:br") text += child.attributes["w:type"] === undefined ? "\n" : "";
      else if (sign !== undefined) text += sign;
      else if (note !== undefined) notes.push(`${note} ${child.attributes["w:id"]}`);
      else if (child.name === "w:txbxContent") boxes.push(child);
      else if (!(SILENT.has(child.name) || (child.name === "w:r" && isHidden(child)))) visit(child);
    }
  };
  visit(paragraph);
  return { text, boxes, notes, pictures };
}

/** Drawings of today's Word, of old ones, and charts. */
const PICTURES = new Set(["pic:pic", "v:imagedata", "c:chart"]);

const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

/** Deleted text, the instructions of fields, properties, and the copy of a drawing for programs that cannot show it. */
const SILENT = new Set(["w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr", "mc:Fallback", "w:rt"]);

const OFF = new Set<string | undefined>(["0", "false", "off"]);

function isHidden(run: XmlElement): boolean {
  const vanish = at(run, "w:rPr", "w:vanish");
  return vanish !== undefined && !OFF.has(vanish.attributes["w:val"]);
}
