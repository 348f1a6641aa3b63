import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";

const torn = {
  zh: "表格的一行断成了两行，这一行应接在上一行后面",
  en: "A line break has torn this row of the table in two; this line belongs behind the one above",
};
const join = { zh: "接到上一行后面", en: "Join it to the line above" };

/** Rows that a line break has torn in two, at their second lines. */
export function* tornRows({ header, rows }: BoundTable, text: string): Generator<Finding> {
  for (const { from, to } of new Set([...header, ...rows.map(({ source }) => source)].map(({ line }) => line))) {
    const [, above, end = "", below] = /^([^\r\n]*)(\r\n|[\r\n])([^\r\n]*)/.exec(text.slice(from, to)) ?? [];
    if (above === undefined || below === undefined) continue;
    const seam = { from: from + above.length, to: from + above.length + end.length };
    const indent = below.length - below.trimStart().length;
    yield {
      at: { from: seam.to + indent, to: seam.to + below.trimEnd().length },
      message: say(torn),
      fixes: [{ title: say(join), safe: true, edits: [{ span: seam, newText: "" }] }],
    };
  }
}
