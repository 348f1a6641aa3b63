import type { CodeLens } from "vscode-languageserver";
import { type Message, render, say, type Text } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { tableKey } from "./deed.ts";
import { tableSpan } from "./table-span.ts";
import { kindsOf, wrongSums } from "./wrong-sums.ts";

/** The server's command that writes the totals of a draft anew. */
export const RECOMPUTE = "nianbao.server.recompute";

/** The server's command that fills the blanks of a table; besides the draft it is told which table. */
export const FILL_BLANKS = "nianbao.server.fillBlanks";

const texts = {
  right: { zh: "合计相符", en: "totals are right" },
  wrong: { zh: "{count} 处合计不符，重算", en: "totals wrong: {count}; recompute" },
  unbalanced: { zh: "{count} 列勾稽不符，请核对", en: "columns out of balance: {count}; please check" },
  groups: { zh: "{count} 处分组行的数不符，请核对", en: "numbers of group rows wrong: {count}; please check" },
  blank: { zh: "{count} 格没有填写", en: "blank cells: {count}" },
  fill: { zh: "空白处全部填写（数据填 0，合计按和填写）", en: "fill all blanks (0, and sums)" },
  unknown: {
    zh: "有数据读不出或者缺行，合计还不能全部判断",
    en: "numbers cannot be read or rows are missing: not all totals can be judged",
  },
} satisfies Record<string, Text>;

/** Above each table: whether its sums hold, how many cells are still blank, and the commands that help with both. */
export function findCodeLenses(draft: CheckedDraft): CodeLens[] {
  const { report, lines, lang, uri } = draft;
  return report.tables.flatMap((table) => {
    const { from } = tableSpan(table);
    const range = lines.rangeOf({ from, to: from });
    const lens = (message: Message, command = "", ...rest: unknown[]): CodeLens => {
      const title = render(message, lang);
      return { range, command: command ? { title, command, arguments: [uri, ...rest] } : { title, command } };
    };
    const { totals, columns, groups } = kindsOf(wrongSums(draft, table));
    const blank = countBlanks(draft, table);
    const lenses: CodeLens[] = [];
    if (totals.length > 0) lenses.push(lens(say(texts.wrong, { count: totals.length }), RECOMPUTE));
    if (columns.length > 0) lenses.push(lens(say(texts.unbalanced, { count: columns.length })));
    if (groups.length > 0) lenses.push(lens(say(texts.groups, { count: groups.length })));
    if (blank > 0) {
      lenses.push(lens(say(texts.blank, { count: blank })));
      lenses.push(lens(say(texts.fill), FILL_BLANKS, tableKey(draft, table)));
    }
    if (lenses.length === 0 && table.sums.length > 0)
      lenses.push(lens(say(isJudged(table) ? texts.right : texts.unknown)));
    return lenses;
  });
}

/** The blanks that the checker speaks of: none where a rule's setting or a directive has silenced it. */
function countBlanks({ findings }: CheckedDraft, table: BoundTable): number {
  const { from, to } = tableSpan(table);
  return findings.filter(({ rule, at }) => rule === "cell-blank" && from <= at.from && at.from < to).length;
}

const isJudged = ({ sums }: BoundTable): boolean =>
  sums.every(({ expected, at }) => expected !== undefined && at.value.kind === "number");
