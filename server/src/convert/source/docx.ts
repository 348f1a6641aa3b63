import { ConvertProblem } from "../problem.ts";
import { joined } from "../tidy.ts";
import { docxGrid } from "./docx-grid.ts";
import { Numbering } from "./docx-numbering.ts";
import { paragraphText, styleLevels } from "./docx-text.ts";
import type { Source, SourceBlock } from "./source.ts";
import { hasMoreTags } from "./tags.ts";
import { at, parseXml, type XmlElement } from "./xml.ts";
import { readZip } from "./zip.ts";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";

/** A report has some ten thousand tags, many more where Word has kept every change. */
const MOST_TAGS = 400_000;

/** Reads a Word document: its paragraphs with the numbers that Word prints, and its tables. Macros are never run. */
export function readDocx(bytes: Uint8Array): Source {
  const parts = readZip(bytes, [DOCUMENT, NUMBERING, STYLES]);
  if ([...parts.values()].some((part) => hasMoreTags(part, MOST_TAGS))) throw new ConvertProblem(texts.tags);
  try {
    const body = at(parseXml(parts.get(DOCUMENT) ?? ""), "w:document", "w:body");
    if (!body) throw new ConvertProblem(texts.other);
    const styles = parseXml(parts.get(STYLES) ?? "");
    const reader = new DocxReader(new Numbering(parseXml(parts.get(NUMBERING) ?? ""), styles), styleLevels(styles));
    return { blocks: reader.blocks(body), literal: true, pageNumbers: 0 };
  } catch (error) {
    if (error instanceof ConvertProblem) throw error;
    throw new ConvertProblem(texts.broken);
  }
}

class DocxReader {
  constructor(
    readonly numbering: Numbering,
    readonly levels: ReadonlyMap<string, number>,
  ) {}

  blocks(parent: XmlElement): SourceBlock[] {
    return parent.children.flatMap((node) => (typeof node === "string" ? [] : this.#block(node)));
  }

  #block(node: XmlElement): SourceBlock[] {
    if (node.name === "w:p") return this.#paragraph(node);
    if (node.name === "w:tbl") {
      const grid = docxGrid(node, (cell) => this.#cellText(cell));
      // A table of one cell is a frame around text.
      if (grid.rows.length === 1 && (grid.rows[0] ?? []).filter((cell) => cell !== "").length <= 1) {
        return node.children.flatMap((row) => (typeof row === "string" ? [] : this.#inside(row)));
      }
      return grid.rows.length === 0 ? [] : [grid];
    }
    // Content controls, tracked insertions and the like: what they hold is text like any other.
    return WRAPPERS.has(node.name) ? this.blocks(node) : [];
  }

  #inside(row: XmlElement): SourceBlock[] {
    return row.children.flatMap((cell) => (typeof cell !== "string" && cell.name === "w:tc" ? this.blocks(cell) : []));
  }

  #paragraph(node: XmlElement): SourceBlock[] {
    const { text, boxes } = paragraphText(node);
    const style = at(node, "w:pPr", "w:pStyle")?.attributes["w:val"] ?? "";
    const outline = at(node, "w:pPr", "w:outlineLvl")?.attributes["w:val"];
    const level = outline === undefined ? this.levels.get(style) : Number(outline) + 1;
    const number = text.trim() === "" ? "" : this.numbering.next(node, style);
    const lines = `${number}${text}`.split("\n").filter((line) => line.trim() !== "");
    const marked = level !== undefined && level >= 1 && level <= 6 ? { level } : {};
    return [
      // A line that was broken by hand goes on in the next.
      ...lines.map((text, i) => ({ kind: "line" as const, text, whole: i === lines.length - 1, ...marked })),
      ...boxes.flatMap((box) => this.blocks(box)),
    ];
  }

  #cellText(cell: XmlElement): string {
    return this.blocks(cell).reduce(
      (text, block) => (block.kind === "line" ? joined(text, block.text) : joined(text, block.rows.flat().join(" "))),
      "",
    );
  }
}

const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "mc:AlternateContent",
  "mc:Choice",
]);

const texts = {
  tags: { zh: "文档的内容太多，不像一份年报", en: "the document holds too much for a report" },
  other: {
    zh: "这个 .docx 里没有正文，不是 Word 文档",
    en: "there is no text in this .docx; it is not a Word document",
  },
  broken: {
    zh: "这个 .docx 已损坏，打不开；请用 Word 或 WPS 另存一份",
    en: "this .docx is damaged; please save it again in Word or WPS",
  },
};
