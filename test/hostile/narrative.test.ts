/** The longer the narrative, the more steps it takes, and no more than that: whatever words it repeats. */
import { expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport, type Report } from "../../server/src/report/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { expectLinear, stepsOf } from "../kit/linear.ts";

const { text } = writeDraft({ edition: "2021", agency: "示例县人民政府", year: 2024, base: {} });
const [head = "", rest = ""] = text.split("## 二、", 2);

/** What a grammar that looks back or ahead might look back or ahead over. */
const units = [
  ..."分别 各 （ “ 《 、 ， 第 其中 未收到 清理 一二三 2024年 全市各级行政机关".split(" "),
  ..."1件、 1、 1件（ 占1%， 共1件， 均已办结 分别为1件、 各1件、 其中1件，".split(" "),
  ..."收到申请1件，共1件， 行政复议、行政诉讼分别为1件、2件， 收到1件，均已办结， 制发规范性文件1件、".split(" "),
  ..."较上年增加1件，增长1%， 未收到申请， 予以公开1件（含部分公开1件）， 收到申请1件，占1%，".split(" "),
  ..."向区政府提交申请10件、 合计10件， 2023年结转1件、 其中1件为网上申请，".split(" "),
  ..."区政府收到申请10件， 其中1件，协助1件， 办结1件，其余1件， 不予公开（属于国家秘密）1件， 其他1件，".split(" "),
];

const narrative = rules.filter(({ group }) => group === "narrative");

/** A sentence that repeats a unit, no longer than `length`, in so many paragraphs; ready to be read. */
function saying(unit: string, length: number, paragraphs = 1): Report {
  const paragraph = `${unit.repeat(Math.floor(length / unit.length))}。\n\n`;
  return bindReport(parseDraft(`${head}\n${paragraph.repeat(paragraphs)}\n## 二、${rest}`));
}

function readNarrative(report: Report): void {
  // A copy, for what was read of a report is kept.
  const copy = { ...report };
  for (const rule of narrative) for (const _ of rule.check?.(copy) ?? []);
}

test.each(units)("%s, in many sentences", (unit) => {
  expectLinear((n) => saying(unit, 400, n), 16, readNarrative);
});

test.each(units)("%s, in a sentence longer than any that is read", (unit) => {
  expectLinear((n) => saying(unit, n), 64_000, readNarrative);
});

test.each(units)("%s, in a sentence as long as it may be: no more than 1000 steps a character", (unit) => {
  const report = saying(unit, 2900);
  readNarrative(saying(unit, 290));
  expect(stepsOf(() => readNarrative(report))).toBeLessThan(1000 * 2900);
});
