/** The longer the narrative, the longer it takes, and no longer than that: whatever words it repeats. */
import { expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { writeDraft } from "../kit/draft.ts";

const { text } = writeDraft({ edition: "2021", agency: "示例县人民政府", year: 2024, base: {} });
const [head = "", rest = ""] = text.split("## 二、", 2);

/** What a grammar that looks back or ahead might look back or ahead over. */
const units = [
  ..."分别 各 （ “ 《 、 ， 第 其中 未收到 清理 一二三 2024年 全市各级行政机关".split(" "),
  ..."1件、 1、 1件（ 占1%， 共1件， 均已办结 分别为1件、 各1件、 其中1件，".split(" "),
  ..."收到申请1件，共1件， 行政复议、行政诉讼分别为1件、2件， 收到1件，均已办结， 制发规范性文件1件、".split(" "),
  ..."较上年增加1件，增长1%， 未收到申请， 予以公开1件（含部分公开1件）， 收到申请1件，占1%，".split(" "),
];

const narrative = rules.filter(({ group }) => group === "narrative");

/** Milliseconds that the rules of the narrative work on a text. */
function cost(paragraphs: string): number {
  const report = bindReport(parseDraft(`${head}\n${paragraphs}\n## 二、${rest}`));
  const runs = [1, 2].map(() => {
    // A copy, for what was read of a report is kept.
    const copy = { ...report };
    const start = process.cpuUsage();
    for (const rule of narrative) for (const _ of rule.check?.(copy) ?? []);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

const repeated = (unit: string, length: number) => `${unit.repeat(Math.floor(length / unit.length))}。\n\n`;

/** Eight times the text: linear is 8, quadratic 64. A few milliseconds say nothing by themselves. */
const isLinear = (small: string, large: string) => expect(cost(large)).toBeLessThan(24 * (cost(small) + 3));

test.each(units)("%s, in sentences as long as a sentence may be", (unit) => {
  isLinear(repeated(unit, 2900), repeated(unit, 2900).repeat(8));
});

test.each(units)("%s, in one sentence", (unit) => {
  isLinear(repeated(unit, 360), repeated(unit, 2900));
  isLinear(repeated(unit, 4000), repeated(unit, 32_000));
});
