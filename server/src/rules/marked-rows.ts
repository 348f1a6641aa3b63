import type { Span } from "../draft/index.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";

const message = {
  zh: "行首多了“{mark}”，Markdown 会把这里当作列表或者引用，不会显示为表格的一行",
  en: "With “{mark}” before it this line is a list or a quotation to Markdown, and not shown as a row of the table",
};
const remove = { zh: "删去行首的“{mark}”", en: "Remove the “{mark}” before the row" };

/** Rows behind the mark of a list or quotation; all of one table together, as widePipes are. */
export function* markedRows({ header, rows, source }: BoundTable, text: string): Generator<Finding> {
  if (!source.rows.some(({ mark }) => mark)) return;
  const own = [...header, ...source.rows.filter(({ delimiter }) => delimiter), ...rows.map((row) => row.source)];
  const marks = [...new Set(own)].flatMap(({ mark }) => mark ?? []);
  const [first] = marks;
  if (!first) return;
  const mark = text.slice(first.from, first.to);
  const edits = marks.map((span) => ({ span: withSpace(text, span), newText: "" }));
  yield { at: first, message: say(message, { mark }), fixes: [{ title: say(remove, { mark }), safe: true, edits }] };
}

/** With the blanks between mark and pipe. */
function withSpace(text: string, { from, to }: Span): Span {
  while (/[^\S\r\n]/.test(text.charAt(to))) to++;
  return { from, to };
}
