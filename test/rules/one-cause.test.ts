import { describe, expect, test } from "vitest";
import { check } from "../../server/src/check.ts";
import { caseTotal } from "../../server/src/rules/case-total.ts";
import { bound, draftOf, told } from "../narrative/tables.ts";

const office = draftOf("示例县人民政府办公室", 2024, {
  applications: {
    received: { naturalPerson: "23", business: "6" },
    carriedOver: { naturalPerson: "2" },
    granted: { naturalPerson: "21", business: "6" },
    carriedForward: { naturalPerson: "4" },
  },
  reviews: { review: { upheld: "3", otherResult: "1" }, litigationDirect: { upheld: "2" } },
});
const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";

/** The report with this sentence, after one line of a table was changed. */
function changed(sentence: string, from: string, to: string) {
  const text = office.replace(PLACE, `（二）依申请公开。${sentence}`);
  expect(text.split(from)).toHaveLength(2);
  return bound(text.replace(from, to));
}

const found = (sentence: string, from: string, to: string) => {
  const report = changed(sentence, from, to);
  return check(report, { rules: { "narrative-length": "off" } }).map(
    ({ rule, at }) => `${rule}:${report.draft.text.slice(at.from, at.to)}`,
  );
};

const received = "| 23 | 6 | 0 | 0 | 0 | 0 | 29 |";
const review = "| 3 | 0 | 1 | 0 | 4 |";
const slip = received.replace("23", "32");
const sums = ["suspect-cell:32", "row-total:29", "balance:4"];

describe("one cause, one finding: in the table, not again at the sentences that have the right number", () => {
  test.each([
    "新收政府信息公开申请29件，其中自然人申请23件。",
    "新收自然人政府信息公开申请32件。",
    "新收政府信息公开申请38件。",
  ])("a base cell that the sums show to be wrong: %s", (sentence) => {
    expect(found(sentence, received, slip).sort()).toEqual([...sums].sort());
  });

  test("a number that neither the cell nor the sums give is told of", () => {
    expect(found("新收政府信息公开申请29件，其中自然人申请24件。", received, slip).sort()).toEqual(
      [...sums, "narrative-count:24"].sort(),
    );
  });

  test.each(["行政复议4件。", "行政复议5件。", "行政复议4件，直接提起行政诉讼2件。", "行政复议和行政诉讼共6件。"])(
    "a total that fails alone: %s",
    (sentence) => {
      expect(found(sentence, review, "| 4 | 0 | 1 | 0 | 4 |")).toEqual(["case-total:4"]);
    },
  );

  test("a total of none, and a sentence that says none", () => {
    expect(found("未发生行政复议。", review, "| 0 | 0 | 1 | 0 | 0 |")).toEqual(["case-total:0"]);
    expect(found("未发生行政复议。", review, "| 0 | 0 | 1 | 0 | 2 |")).toEqual([
      "narrative-count:未发生行政复议",
      "case-total:2",
    ]);
  });
});

describe("a total that the text says too may be the right one", () => {
  const fixOf = (sentence: string) =>
    told(caseTotal, changed(sentence, review, "| 4 | 0 | 1 | 0 | 4 |")).map(({ fixes, related }) => [
      fixes?.[0],
      related?.slice(2),
    ]);

  test.each([
    ["行政复议4件。", ["claim: 改为 5 → 5", ["4 – 正文也写 4"]]],
    ["行政复议和行政诉讼共6件。", ["claim: 改为 5 → 5", ["6 – 正文也写 6"]]],
    [
      "行政复议4件，其中维持3件。",
      [
        "claim: 把“行政复议”的“结果维持”改为 3（改后各项合计都相符） → 3",
        ["4 – 正文也写 4", "3 – 正文写 3，照此合计相符"],
      ],
    ],
    ["行政复议5件。", ["safe: 改为 5 → 5", []]],
    ["直接提起行政诉讼2件。", ["safe: 改为 5 → 5", []]],
    ["没有别的。", ["safe: 改为 5 → 5", []]],
  ])("%s", (sentence, fix) => {
    expect(fixOf(sentence)).toEqual([fix]);
  });
});
