import { lineEndOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";

const cutOff = {
  zh: "表格中间隔了空行，从这一行起不会显示为表格",
  en: "A blank line cuts the table in two; from this row on Markdown shows no table",
};
const join = { zh: "删去表格中间的空行", en: "Remove the blank line within the table" };

/** Rows that nothing but blank lines parts from the rows above. A comment may stand between rows, and parts them too. */
export function* cutOffRows({ rows }: BoundTable, text: string): Generator<Finding> {
  for (const [at, { source }] of rows.entries()) {
    const above = rows[at - 1]?.source;
    // Nearly all rows follow each other with one line end between them.
    if (!above || source.line.from - above.line.to < 2) continue;
    const gap = { from: above.line.to, to: source.line.from };
    const lines = text.slice(gap.from, gap.to).split(/\r\n|[\r\n]/);
    if (lines.length < 3 || !lines.every((line) => /^[ \t]*$/.test(line))) continue;
    const [label] = source.cells;
    yield {
      at: label && label.text !== "" ? label.span : source.line,
      message: say(cutOff),
      fixes: [{ title: say(join), safe: true, edits: [{ span: gap, newText: lineEndOf(text) }] }],
    };
  }
}
