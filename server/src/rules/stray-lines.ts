import type { Draft, Span, TableRow } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { insertBlock, lineEndOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";

const comment = {
  zh: "注释夹在表格的两行之间，表格到这里就断了，下面的行不会显示为表格；请移到上一行的行末，或者移到表格后面",
  en: "A comment between two rows ends the table, and Markdown shows the rows below it as text; move it to the end of the row above, or behind the table",
};
const behindRow = { zh: "把注释移到上一行的行末", en: "Move the comment to the end of the row above" };
const stray = {
  zh: "这里的文字没有竖线，却夹在表格的两行之间，显示时表格会断开或者多出一行；请移到表格后面或删去，是表格的一行就补上竖线",
  en: "Text without pipes between two rows: the table is shown torn, or with a row too many; move the text behind the table or remove it, or, if it is a row, give it pipes",
};
const behindTable = { zh: "移到表格后面", en: "Move it behind the table" };

const DIRECTIVE = /^<!--\s*nianbao-/;
const LINE_END = /\r\n|[\r\n]/;

/** Two rows of a table, and what stands between them. */
export interface Gap {
  readonly span: Span;
  readonly above: TableRow;
  readonly table: BoundTable;
  readonly draft: Draft;
  /** Where the line below the table begins. */
  readonly end: number;
}

/**
 * Lines between two rows that are no rows. A comment is nothing to whoever reads the report, so that it tears the table
 * however it stands there, unless it is a directive. Text does only with rows right above and below it: where a blank
 * line or a header is beside it, it may be meant to stand between two tables.
 */
export function strayIn(gap: Gap): Finding | undefined {
  const between = gap.draft.text.slice(gap.span.from, gap.span.to);
  const { comments, text } = apart(between);
  if (text.trim() === "") return ofComments(gap, comments);
  const lines = between.split(LINE_END).slice(1, -1);
  const meant = lines.some((line) => line.trim() === "") || /[|｜]|^[ \t]*[#＃]/m.test(text);
  return meant ? undefined : ofText(gap, text, comments.length === 0 ? lines : []);
}

interface Comment {
  readonly at: number;
  readonly words: string;
}

/** The comments of a text, and the text with blanks in their places. */
function apart(between: string): { comments: Comment[]; text: string } {
  const comments: Comment[] = [];
  const pieces: string[] = [];
  let behind = 0;
  for (let at = between.indexOf("<!--"); at >= 0; at = between.indexOf("<!--", behind)) {
    const close = between.indexOf("-->", at + 4);
    if (close < 0) break;
    const words = between.slice(at, close + 3);
    comments.push({ at, words });
    pieces.push(between.slice(behind, at), words.replace(/[^\r\n]/g, " "));
    behind = close + 3;
  }
  return { comments, text: pieces.join("") + between.slice(behind) };
}

function ofComments({ span, above, table, draft }: Gap, comments: readonly Comment[]): Finding | undefined {
  const first = comments.find(({ words }) => !DIRECTIVE.test(words));
  if (!first) return undefined;
  const from = span.from + first.at;
  const last = above.cells[above.cells.length - 1];
  // Behind the last pipe Markdown drops it; behind the header it would be one cell more.
  const closed = last && last.cell.to < above.line.to && !above.delimiter && !table.header.includes(above);
  const fits = closed && comments.every(({ words }) => !DIRECTIVE.test(words) && !/[|｜\r\n]/.test(words));
  const newText = ` ${comments.map(({ words }) => words).join(" ")}${lineEndOf(draft.text)}`;
  return {
    at: { from, to: from + first.words.length },
    message: say(comment),
    fixes: fits ? [{ title: say(behindRow), safe: true, edits: [{ span, newText }] }] : [],
  };
}

/** `lines` are those that can be moved as they stand. */
function ofText({ span, draft, end }: Gap, text: string, lines: readonly string[]): Finding {
  const closeUp: Edit = { span, newText: lineEndOf(draft.text) };
  const edits = [closeUp, insertBlock(draft.text, end, lines)];
  return {
    at: { from: span.from + text.search(/\S/), to: span.from + text.trimEnd().length },
    message: say(stray),
    fixes: lines.length > 0 ? [{ title: say(behindTable), safe: false, edits }] : [],
  };
}
