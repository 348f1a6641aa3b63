import { ConvertProblem } from "../problem.ts";
import { linesOfCell } from "../tidy.ts";
import { docxGrid, framedBy } from "./docx-grid.ts";
import { Numbering } from "./docx-numbering.ts";
import { type ParagraphStyle, stylesOf } from "./docx-styles.ts";
import { isPlaceholder, readParagraph } from "./docx-text.ts";
import { isLine, type Source, type SourceBlock } from "./source.ts";
import { hasMoreTags } from "./tags.ts";
import { at, elements, parseXml, value, type XmlElement } from "./xml.ts";
import { readZip } from "./zip.ts";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
const NOTES = ["footnote", "endnote"] as const;

/** A report has some ten thousand tags, many more where Word has kept every change. */
const MOST_TAGS = 400_000;

/**
 * Reads a Word document: its paragraphs with the numbers that Word prints, its tables and its notes. Macros are never
 * run.
 */
export function readDocx(bytes: Uint8Array): Source {
  const parts = readZip(bytes, DOCUMENT, [NUMBERING, STYLES, ...NOTES.map((kind) => `word/${kind}s.xml`)]);
  if ([...parts.values()].some((part) => hasMoreTags(part, MOST_TAGS))) throw new ConvertProblem(texts.tags);
  const xml = (name: string) => parseXml(parts.get(name) ?? "");
  try {
    const body = at(xml(DOCUMENT), "w:document", "w:body");
    if (!body) throw new ConvertProblem(texts.other);
    const notes = new Map(NOTES.flatMap((kind) => notesOf(xml(`word/${kind}s.xml`), kind)));
    const reader = new DocxReader(new Numbering(xml(NUMBERING)), stylesOf(xml(STYLES)), notes);
    const blocks = reader.blocks(body);
    return { blocks, literal: true, pageNumbers: 0, pictures: reader.pictures, struck: reader.struck };
  } catch (error) {
    if (error instanceof ConvertProblem) throw error;
    throw new ConvertProblem(texts.broken);
  }
}

/** Foot or end notes by their kind and id. */
function notesOf(part: XmlElement, kind: (typeof NOTES)[number]): [string, XmlElement][] {
  const root = at(part, `w:${kind}s`);
  return [...elements(root, `w:${kind}`)].map((note) => [`${kind} ${note.attributes["w:id"]}`, note]);
}

class DocxReader {
  /** How many pictures were met, which cannot be read. */
  pictures = 0;
  /** What is struck out. */
  readonly struck: string[] = [];
  #noted: string[] = [];
  #cells = 0;

  constructor(
    readonly numbering: Numbering,
    readonly styles: ReadonlyMap<string | undefined, ParagraphStyle>,
    readonly notes: ReadonlyMap<string, XmlElement>,
  ) {}

  blocks(parent: XmlElement): SourceBlock[] {
    return withoutDeletedMarks(parent.children).flatMap((node) => [...this.#block(node), ...this.#notesBelow()]);
  }

  #block(node: XmlElement): SourceBlock[] {
    if (node.name === "w:p") return this.#paragraph(node);
    if (node.name === "w:tbl") {
      const framed = framedBy(node);
      if (framed) return framed.flatMap((cell) => this.blocks(cell));
      const grid = docxGrid(node, (cell) => this.#cellText(cell));
      return grid.rows.length === 0 ? [] : [grid];
    }
    // Content controls, tracked insertions and the like: what they hold is text like any other.
    return WRAPPERS.has(node.name) && !isPlaceholder(node) ? this.blocks(node) : [];
  }

  #paragraph(node: XmlElement): SourceBlock[] {
    const { text, boxes, notes, pictures, struck } = readParagraph(node);
    this.pictures += pictures;
    if (struck.trim() !== "") this.struck.push(struck);
    this.#noted.push(...notes);
    const style = this.styles.get(value(node, "w:pPr", "w:pStyle"));
    const outline = value(node, "w:pPr", "w:outlineLvl");
    const level = outline === undefined ? style?.level : Number(outline) + 1;
    const number = text.trim() === "" ? "" : this.numbering.next(node, style?.list);
    const lines = `${number}${text}`.split("\n").filter((line) => line.trim() !== "");
    const marked = level !== undefined && level >= 1 && level <= 6 ? { level } : {};
    return [
      // A line that was broken by hand goes on in the next.
      ...lines.map((text, i) => ({ kind: "line" as const, text, whole: i === lines.length - 1, ...marked })),
      ...boxes.flatMap((box) => this.blocks(box)),
    ];
  }

  /** Foot and end notes, each a paragraph below the one, or the table, that refers to it. */
  #notesBelow(): SourceBlock[] {
    if (this.#cells > 0) return [];
    const noted = this.#noted;
    this.#noted = [];
    return noted.flatMap((id) => {
      const note = this.notes.get(id);
      const text = note ? this.#cellText(note) : "";
      return text === "" ? [] : [{ kind: "line" as const, text: `注：${text.replace(/^注[：:]/, "")}`, whole: true }];
    });
  }

  #cellText(cell: XmlElement): string {
    this.#cells++;
    const text = linesOfCell(
      this.blocks(cell).map((block) => (isLine(block) ? block.text : block.rows.flat().join(" "))),
    );
    this.#cells--;
    return text;
  }
}

/** A paragraph whose end a tracked change deleted goes on in the next, whose looks it takes. */
function withoutDeletedMarks(children: XmlElement["children"]): XmlElement[] {
  const nodes: XmlElement[] = [];
  let open: XmlElement["children"] = [];
  for (const node of children) {
    if (typeof node === "string") continue;
    if (node.name === "w:p" && at(node, "w:pPr", "w:rPr", "w:del")) open.push(...withoutProperties(node));
    else if (node.name === "w:p" && open.length > 0) {
      const properties = at(node, "w:pPr");
      nodes.push({ ...node, children: [...(properties ? [properties] : []), ...open, ...withoutProperties(node)] });
      open = [];
    } else nodes.push(node);
  }
  if (open.length > 0) nodes.push({ name: "w:p", attributes: {}, children: open });
  return nodes;
}

const withoutProperties = (paragraph: XmlElement) =>
  paragraph.children.filter((child) => typeof child === "string" || child.name !== "w:pPr");

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
