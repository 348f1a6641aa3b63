import { AlignmentType, LineRuleType, PageNumber, Paragraph, TextRun } from "docx";
import { printedWidth } from "../tidy.ts";
import type { Part } from "./document.ts";
import { fonts, page } from "./docx-style.ts";

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** `（一）主动公开。`: the words that lead into a paragraph are set as a heading. */
const LEAD = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；，：]{1,30}。/;

/** A line of the document in its type. */
export function paragraphOf(part: Exclude<Part, { kind: "table" }>): Paragraph {
  switch (part.kind) {
    case "title":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...exact(page.titleLine), after: page.line },
        children: titleLines(part.text).map(
          (text, i) => new TextRun({ text, font: fonts.title, size: page.titleSize, ...(i > 0 && { break: 1 }) }),
        ),
      });
    case "section":
      return line([new TextRun({ text: part.text, font: fonts.section })], 0);
    case "heading":
      return line([new TextRun({ text: part.text, font: fonts.heading })], Math.min(6, Math.max(3, part.level)) - 2);
    case "signature":
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exact(page.line),
        indent: { right: 4 * page.size * 10 },
        children: [new TextRun(part.text)],
      });
    case "paragraph": {
      const lead = LEAD.exec(part.text)?.[0] ?? "";
      const rest = new TextRun(part.text.slice(lead.length));
      return line(lead === "" ? [rest] : [new TextRun({ text: lead, font: fonts.heading }), rest]);
    }
  }
}

/** So many characters of the title fit on a line. */
const TITLE_WIDTH = 20;

/** A title too long for one line is broken behind the name of the agency, not within a word. */
function titleLines(text: string): string[] {
  const at = text.search(/\d{4}年/);
  return at > 0 && printedWidth(text) > TITLE_WIDTH ? [text.slice(0, at), text.slice(at)] : [text];
}

/** Two characters set in; headings stay with what follows them and show in Word's outline. */
function line(children: TextRun[], outlineLevel?: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact(page.line),
    indent: { firstLine: 2 * page.size * 10, firstLineChars: 200 },
    ...(outlineLevel !== undefined && { outlineLevel, keepNext: true }),
    children,
  });
}

/** `— 1 —`, on the outer side of the page and one character from its edge. */
export function pageNumber(side: "left" | "right"): Paragraph {
  const indent = page.numberSize * 10;
  return new Paragraph({
    alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [side]: indent },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: fonts.table, size: page.numberSize })],
  });
}
