import { raised } from "./marks.ts";
import { at, value, type XmlElement } from "./xml.ts";

/** What a paragraph holds. */
export interface DocxParagraph {
  /** With line breaks. */
  readonly text: string;
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[];
  /** Foot and end notes that it refers to, as `footnote 2`. */
  readonly notes: readonly string[];
  readonly pictures: number;
  /** What is struck out. */
  readonly struck: string;
}

export function readParagraph(paragraph: XmlElement): DocxParagraph {
  const boxes: XmlElement[] = [];
  const notes: string[] = [];
  const fields = new Fields();
  let struck = "";
  let pictures = 0;
  let text = "";
  const visit = (node: XmlElement, look: Look) => {
    for (const child of node.children) {
      if (typeof child === "string") {
        if ((node.name !== "w:t" && node.name !== "m:t") || !fields.inResult) continue;
        if (look === "struck") struck += child;
        else text += look === "raised" ? raised(text, child) : child;
        continue;
      }
      const sign = SIGNS[child.name];
      const note = /^w:((?:foot|end)note)Reference$/.exec(child.name)?.[1];
      if (PICTURES.has(child.name)) pictures++;
      if (child.name === "w:fldChar") fields.next(child.attributes["w:fldCharType"]);
      if (child.name === "w:br") text += child.attributes["w:type"] === undefined ? "\n" : "";
      else if (sign !== undefined) text += sign;
      else if (note !== undefined) notes.push(`${note} ${child.attributes["w:id"]}`);
      else if (child.name === "w:txbxContent") boxes.push(child);
      else if (!(SILENT.has(child.name) || isPlaceholder(child))) {
        const own = child.name === "w:r" ? lookOf(child) : look;
        if (own !== "hidden") visit(child, own);
      }
    }
  };
  visit(paragraph, "plain");
  return { text, boxes, notes, pictures, struck };
}

/** Fields that stand in one another; what they are made of is silent, and of what they give the outermost is printed. */
class Fields {
  readonly #open: boolean[] = [];

  get inResult(): boolean {
    return this.#open.every(Boolean);
  }

  next(type: string | undefined): void {
    if (type === "begin") this.#open.push(false);
    else if (type === "end") this.#open.pop();
    else if (this.#open.length > 0) this.#open[this.#open.length - 1] = true;
  }
}

/** A control that nobody filled in shows what to type there. */
export const isPlaceholder = (node: XmlElement): boolean =>
  node.name === "w:sdt" && isOn(at(node, "w:sdtPr", "w:showingPlcHdr"));

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

const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !OFF.has(property.attributes["w:val"]);

type Look = "plain" | "hidden" | "struck" | "raised";

function lookOf(run: XmlElement): Look {
  const properties = at(run, "w:rPr");
  if (isOn(at(properties, "w:vanish"))) return "hidden";
  if (isOn(at(properties, "w:strike")) || isOn(at(properties, "w:dstrike"))) return "struck";
  const isRaised = value(properties, "w:vertAlign") === "superscript" || Number(value(properties, "w:position")) > 0;
  return isRaised ? "raised" : "plain";
}
