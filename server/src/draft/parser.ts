import { type BlockContext, type Line, type MarkdownExtension, parser } from "@lezer/markdown";
import { holdsAlike, PIPE, WIDE_PIPE } from "./pipes.ts";

/**
 * Markdown's block structure, by @lezer/markdown, with two changes. Inline markup is not parsed: headings and
 * cells need only a little of it, and only where a label is compared. And a table is any run of lines that begin
 * with a pipe, so that one whose header or delimiter row is damaged is still a table, with ranges to mend it.
 */

const BACKSLASH = 92;

const isPipe = (code: number) => code === PIPE || code === WIDE_PIPE;

/** `| a |`: begins with a pipe and has another one. */
function isPipeLine(text: string, from: number): boolean {
  if (!isPipe(text.charCodeAt(from))) return false;
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (isPipe(code)) return true;
  }
  return false;
}

/** One cell of a delimiter row; white space of any kind, for whoever types Chinese types its spaces, too. */
const delimiterCell = /\s*:?-+:?\s*(?:[|｜]\s*|$)/y;

/** `| :-- | --: |`, cell by cell, so that no length of row is too much. */
export function isDelimiterRow(text: string): boolean {
  if (!text.includes("-") || !(text.includes("|") || text.includes("｜"))) return false;
  let at = /^\s*[|｜]?/.exec(text)?.[0].length ?? 0;
  do {
    delimiterCell.lastIndex = at;
    if (!delimiterCell.test(text)) return false;
    at = delimiterCell.lastIndex;
  } while (at < text.length);
  return true;
}

/** A directive on a line of its own, or nothing but white space. */
const directiveLine = /^[ \t]{0,3}<!--[ \t]*nianbao-(?:[^-]|-(?!->))*-->[ \t\r]*$/;

const atTop = (cx: BlockContext, line: Line) => cx.depth === 1 && line.indent < line.baseIndent + 4;

const startsTable = (cx: BlockContext, line: Line) =>
  atTop(cx, line) && (isPipeLine(line.text, line.pos) || (line.text.includes("|") && isDelimiterRow(cx.peekLine())));

const HASH = 35;

/** A line with a pipe in it, unless Markdown begins another block there. */
const continuesTable = (line: Line) =>
  line.text.charCodeAt(line.pos) !== HASH && (line.text.includes("|") || holdsAlike(line.text));

const table: MarkdownExtension = {
  defineNodes: [{ name: "PipeTable", block: true }],
  parseBlock: [
    {
      name: "PipeTable",
      before: "IndentedCode",
      parse(cx, line) {
        if (!startsTable(cx, line)) return false;
        const from = cx.lineStart;
        const header = from + line.text.length;
        let to = from;
        do {
          to = cx.lineStart + line.text.length;
          if (!cx.nextLine()) break;
          // A directive between two rows keeps the table whole, and so does a blank line under a header, though Markdown
          // itself would end it there.
        } while (
          continuesTable(line) ||
          (directiveLine.test(line.text) && isPipeLine(cx.peekLine(), 0)) ||
          (to === header && line.text.trim() === "" && isDelimiterRow(cx.peekLine()))
        );
        cx.addElement(cx.elt("PipeTable", from, to));
        return true;
      },
      endLeaf: (cx, line) => startsTable(cx, line),
    },
  ],
};

/** Deeper than anyone nests lists and quotations; what stands there is text, so that no line can nest without end. */
const DEEPEST = 50;

const tooDeep: MarkdownExtension = {
  parseBlock: [
    {
      name: "TooDeep",
      before: "IndentedCode",
      parse(cx, line) {
        if (cx.depth < DEEPEST) return false;
        cx.addElement(cx.elt("Paragraph", cx.lineStart + line.pos, cx.lineStart + line.text.length));
        cx.nextLine();
        return true;
      },
    },
  ],
};

export const draftParser = parser.configure([
  table,
  tooDeep,
  {
    remove: ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"],
  },
]);

// Without inline parsers there is nothing to find between the words, so they are not walked through.
draftParser.parseInline = () => [];
