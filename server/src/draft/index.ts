import type { SyntaxNode } from "@lezer/common";
import { readDirectives } from "./directives.ts";
import type { Block, Draft, HeadingBlock, Line, Span, Unclosed } from "./draft.ts";
import { draftParser } from "./parser.ts";
import { isSpace, phraseAt } from "./phrase.ts";
import { readRows } from "./table.ts";
import { unclosedAt } from "./unclosed.ts";
import { undecodedFrom } from "./undecoded.ts";

export type * from "./draft.ts";
export { splitsPair } from "./pair.ts";

/**
 * Reads a draft's text into blocks with their UTF-16 ranges. Any text gives a Draft: what the dialect does not
 * know becomes an `other` block. Never throws.
 */
export function parseDraft(text: string): Draft {
  const undecoded = undecodedFrom(text);
  if (undecoded !== undefined) return { text, blocks: [], directives: [], undecoded };
  const source = readable(text);
  // To lezer a CR is part of the line, so that none between two LFs would be blank.
  const tree = draftParser.parse(source.includes("\r") ? source.replaceAll("\r", " ") : source);
  const blocks: Block[] = [];
  const code: Span[] = [];
  let unclosed: Unclosed | undefined;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    readBlock(source, node, blocks, code);
    unclosed ??= unclosedAt(source, node);
  }
  const tables = blocks.filter(({ kind }) => kind === "table").map(({ block }) => block);
  return { text, blocks, directives: readDirectives(source, code, tables), ...(unclosed && { unclosed }) };
}

/**
 * The text with every offset kept, and LF or CRLF at the end of every line: a byte-order mark, which would hide the
 * first heading, is a blank line before it; a CR by itself is a line end of old.
 */
function readable(text: string): string {
  const source = text.charCodeAt(0) === 0xfeff ? `\n${text.slice(1)}` : text;
  return source.includes("\r") ? source.replace(/\r(?!\n)/g, "\n") : source;
}

function readBlock(text: string, node: SyntaxNode, blocks: Block[], code: Span[]): void {
  // The CR of CRLF is a space to lezer.
  const block = { from: node.from, to: text.charCodeAt(node.to - 1) === CR ? node.to - 1 : node.to };
  const heading = /^(ATX|Setext)Heading(\d)$/.exec(node.name);
  if (heading?.[1] === "ATX") {
    blocks.push(readHeading(text, block, Number(heading[2])));
  } else if (heading) {
    blocks.push(readUnderlined(text, block, Number(heading[2])));
  } else if (node.name === "Paragraph") {
    blocks.push({ kind: "paragraph", block, lines: readLines(text, block), nested: false });
  } else if (node.name === "PipeTable") {
    blocks.push({ kind: "table", block, rows: readRows(text, block) });
  } else if (node.name === "FencedCode" || node.name === "CodeBlock") {
    code.push(block);
    blocks.push({ kind: "other", block });
  } else if (node.name === "BulletList" || node.name === "OrderedList" || node.name === "Blockquote") {
    blocks.push({ kind: "paragraph", block, lines: readLines(text, block), nested: true });
  } else if (node.name !== "CommentBlock") {
    blocks.push({ kind: "other", block });
  }
}

/** A heading underlined with `---` or `===`; sentences above a line meant as a rule stay a paragraph. */
function readUnderlined(text: string, block: Span, level: number): Block {
  const content = { from: block.from, to: Math.max(block.from, text.lastIndexOf("\n", block.to - 1)) };
  const lines = readLines(text, content);
  const [only] = lines;
  if (!only || lines.length > 1 || only.text.includes("。")) return { kind: "paragraph", block, lines, nested: false };
  return { kind: "heading", level, block, span: only.span, text: only.text };
}

function readHeading(text: string, block: Span, level: number): HeadingBlock {
  let { from } = block;
  while (text.charCodeAt(from) !== HASH && from < block.to) from++;
  from += level;
  return { kind: "heading", level, block, ...phraseAt(text, from, withoutClosing(text, from, block.to)) };
}

const HASH = 35;
const CR = 13;

/** The closing #s of `## heading ##` are markup, but only behind a space. */
function withoutClosing(text: string, from: number, to: number): number {
  const { span } = phraseAt(text, from, to);
  let at = span.to;
  while (at > from && text.charCodeAt(at - 1) === HASH) at--;
  return at < span.to && (at === from || /[ \t]/.test(text.charAt(at - 1))) ? at : to;
}

/** `##五、`: a heading to whoever typed it, but not to Markdown, which wants a space there. */
function behindMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  const start = at;
  while (at < to && isHash(text.charCodeAt(at))) at++;
  return at > start && at - start <= MOST_LEVELS && at < to ? at : from;
}

const MOST_LEVELS = 6;
const WIDE_HASH = 0xff03;
const isHash = (code: number) => code === HASH || code === WIDE_HASH;

function readLines(text: string, block: Span): Line[] {
  const lines: Line[] = [];
  for (let from = block.from; from < block.to; ) {
    const end = text.indexOf("\n", from);
    const stop = end < 0 || end > block.to ? block.to : end;
    const to = text.charCodeAt(stop - 1) === 13 && stop > from ? stop - 1 : stop;
    const phrase = phraseAt(text, behindMarks(text, from, to), to);
    if (phrase.span.from < phrase.span.to) lines.push({ line: { from, to }, ...phrase });
    from = stop + 1;
  }
  return lines;
}
