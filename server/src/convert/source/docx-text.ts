import { at, elements, type XmlElement } from "./xml.ts";

/** The text of a paragraph, with line breaks, and the text boxes that are anchored in it. */
export function paragraphText(paragraph: XmlElement): { text: string; boxes: XmlElement[] } {
  const boxes: XmlElement[] = [];
  let text = "";
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (typeof child === "string") {
        if (node.name === "w:t") text += child;
        continue;
      }
      const sign = SIGNS[child.name];
      if (child.name === "w:br") text += child.attributes["w:type"] === undefined ? "\n" : "";
      else if (sign !== undefined) text += sign;
      else if (child.name === "w:txbxContent") boxes.push(child);
      else if (!(SILENT.has(child.name) || (child.name === "w:r" && isHidden(child)))) visit(child);
    }
  };
  visit(paragraph);
  return { text, boxes };
}

const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

/** Deleted text, the instructions of fields, properties, and the copy of a drawing for programs that cannot show it. */
const SILENT = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:pPr",
  "w:rPr",
  "mc:Fallback",
  "w:footnoteReference",
  "w:rt",
]);

function isHidden(run: XmlElement): boolean {
  const vanish = at(run, "w:rPr", "w:vanish");
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes["w:val"] ?? "");
}

/** The outline level of each style of paragraphs, 1 for a first heading. */
export function styleLevels(styles: XmlElement): Map<string, number> {
  const levels = new Map<string, number>();
  const root = at(styles, "w:styles");
  if (!root) return levels;
  for (const style of elements(root, "w:style")) {
    const level = at(style, "w:pPr", "w:outlineLvl")?.attributes["w:val"];
    const name = /^heading (\d)$/i.exec(at(style, "w:name")?.attributes["w:val"] ?? "")?.[1];
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    if (level !== undefined) levels.set(id, Number(level) + 1);
    else if (name !== undefined) levels.set(id, Number(name));
  }
  return levels;
}
