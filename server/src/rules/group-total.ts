import { writeCell } from "../edit/cell.ts";
import { say } from "../message.ts";
import { defineRule } from "./rule.ts";
import { slipped, slippedRows } from "./slipped-rows.ts";
import { wrongTotals } from "./totals.ts";

const wrong = {
  zh: "“{row}”是分组行，一般不填数；如填写应为 {expected}（{parts}），填写为 {typed}",
  en: "“{row}” only names a group; its number, if any, should be {expected} ({parts}), but is {typed}",
};
const empty = { zh: "清空这一格", en: "Empty this cell" };

/** `group-total`: a number typed in a group row is the sum of the rows under it. Source: both forms, section three. */
export const groupTotal = defineRule({
  id: "group-total",
  group: "totals",
  severity: "error",
  title: { zh: "分组行如填数，应等于本组各项之和", en: "A number in a group row is the sum of its group" },
  about: {
    zh: "“（三）不予公开”等分组行在官方表格中是合并的单元格，没有数字。填了数的，应当等于本组各项之和；数对时不提示。上一行空着、数却填在分组行里的，看作填错了行。",
    en: "Group rows such as （三）不予公开 are merged cells in the official layout and hold no numbers. A number that is typed there all the same must be the sum of its group; where it is, nothing is said. Where the row above is blank, the numbers have slipped out of it.",
  },
  *check(report) {
    const slips = report.tables.flatMap(slippedRows);
    for (const slip of slips) yield slipped(slip);
    const cells = new Set(slips.flatMap(({ group }) => group.cells.map(({ source }) => source.span)));
    const totals = wrongTotals(report, this.id, wrong, ({ at }) => [
      { title: say(empty), safe: false, edits: [writeCell(at.source, "")] },
    ]);
    for (const total of totals) if (!cells.has(total.at)) yield total;
  },
  examples: [
    {
      bad: "| （四）无法提供 | 9 |  |  |  |  |  |  |\n| 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
      good: "| （四）无法提供 |  |  |  |  |  |  |  |\n| 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
    },
  ],
});
