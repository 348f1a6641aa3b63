import type { CodeLens } from "vscode-languageserver";
import { type Message, render, say, type Text } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { tableSpan } from "./table-span.ts";
import { wrongSums } from "./wrong-sums.ts";

/** The server's command that writes the totals of a draft anew. */
export const RECOMPUTE = "nianbao.server.recompute";

const texts = {
  right: { zh: "合计相符", en: "totals are right" },
  wrong: { zh: "{count} 处不符，重算合计", en: "totals wrong: {count}; recompute" },
  unknown: {
    zh: "有数据没有填写或者读不出，合计还不能全部判断",
    en: "numbers are blank or cannot be read: not all totals can be judged",
  },
} satisfies Record<string, Text>;

/** Above each table with sums: whether they hold, and the command that computes them anew. */
export function findCodeLenses(draft: CheckedDraft): CodeLens[] {
  const { report, lines, lang, uri } = draft;
  return report.tables.flatMap((table) => {
    if (table.sums.length === 0) return [];
    const wrong = wrongSums(draft, table).length;
    const title = render(titleFor(table, wrong), lang);
    const { from } = tableSpan(table);
    const command = wrong > 0 ? { title, command: RECOMPUTE, arguments: [uri] } : { title, command: "" };
    return { range: lines.rangeOf({ from, to: from }), command };
  });
}

function titleFor({ sums }: BoundTable, wrong: number): Message {
  if (wrong > 0) return say(texts.wrong, { count: wrong });
  const judged = sums.every(({ expected, at }) => expected !== undefined && at.value.kind === "number");
  return say(judged ? texts.right : texts.unknown);
}
