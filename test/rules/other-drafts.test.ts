import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { findPrevious, isSameAgency, repetition } from "../../server/src/history/index.ts";
import { checkText } from "../../server/src/index.ts";
import { rollUp } from "../../server/src/rollup/index.ts";
import { carriedOver } from "../../server/src/rules/carried-over.ts";
import { inForce } from "../../server/src/rules/in-force.ts";
import { narrativePercentage } from "../../server/src/rules/narrative-percentage.ts";
import { repeatedText } from "../../server/src/rules/repeated-text.ts";
import { rollupTotal } from "../../server/src/rules/rollup-total.ts";
import { bound, draftOf, fixed, marked, marks } from "../narrative/tables.ts";

const agency = "示例县人民政府";
const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";

const before = draftOf(agency, 2023, {
  applications: {
    received: { naturalPerson: "100", business: "10" },
    granted: { naturalPerson: "97", business: "9" },
    carriedForward: { naturalPerson: "3", business: "1" },
  },
  regulations: { normativeDocuments: { inForce: "20" } },
});
const thisYear = (over: readonly [string, string], documents: readonly [string, string, string]) =>
  draftOf(agency, 2024, {
    applications: {
      carriedOver: { naturalPerson: over[0], business: over[1] },
      granted: { naturalPerson: over[0], business: over[1] },
    },
    regulations: { normativeDocuments: { issued: documents[0], repealed: documents[1], inForce: documents[2] } },
  });
const with2023 = (text: string) => bound(text, { previous: bound(before, { file: "2023.nianbao.md" }) });

describe("carried-over", () => {
  test("each column is compared, and the total speaks for none of them", () => {
    expect(marks(carriedOver, with2023(thisYear(["3", "1"], ["3", "2", "21"])))).toEqual([]);
    const report = with2023(thisYear(["4", "0"], ["3", "2", "21"]));
    const found = marked(carriedOver, report);
    expect(found.map(({ at }) => at)).toEqual(["4", "0"]);
    expect(found[0]?.zh).toBe(
      "“二、上年结转政府信息公开申请数量”的“自然人”填写为 4，上年报告中“四、结转下年度继续办理”是 3",
    );
    expect(found[0]?.finding.related?.[0]?.in?.file).toBe("2023.nianbao.md");
    expect(marks(carriedOver, with2023(fixed(carriedOver, report)))).toEqual(["0"]);
  });

  test("nothing without last year's report", () => {
    expect(marks(carriedOver, bound(thisYear(["4", "0"], ["3", "2", "21"])))).toEqual([]);
  });
});

describe("in-force", () => {
  test("too many is a warning, too few may have expired", () => {
    expect(marks(inForce, with2023(thisYear(["3", "1"], ["3", "2", "21"])))).toEqual([]);
    expect(
      marked(inForce, with2023(thisYear(["3", "1"], ["3", "2", "23"]))).map(({ at, finding }) => [
        at,
        finding.severity,
      ]),
    ).toEqual([["23", undefined]]);
    expect(
      marked(inForce, with2023(thisYear(["3", "1"], ["3", "2", "20"]))).map(({ at, finding }) => [
        at,
        finding.severity,
      ]),
    ).toEqual([["20", "information"]]);
  });
});

describe("changes since last year", () => {
  const saying = (percent: string) =>
    with2023(
      draftOf(agency, 2024, { applications: { received: { naturalPerson: "121" } } }).replace(
        PLACE,
        `全县受理政府信息公开申请121件，同比增长${percent}%。`,
      ),
    );

  test.each(["10", "10.0"])("%s%% is right", (percent) => {
    expect(marks(narrativePercentage, saying(percent))).toEqual([]);
  });

  test("12% is not", () => {
    expect(marks(narrativePercentage, saying("12"))).toEqual(["12"]);
  });
});

describe("repeated-text", () => {
  const words = (text: string) => draftOf(agency, 2024).split(PLACE).join(text);
  const old = "优化申请受理流程，明确每个环节的责任科室和办理时限，答复文书统一由法制机构把关。全年组织业务培训3次。";
  const fresh = "新开通网上提交入口，群众足不出户即可查询进度；对历年文件逐件核对效力，发现问题当场更正。";

  test("a copied text is found, with its share; one of this year's is not", () => {
    const previous = bound(words(old));
    const [finding] = marked(repeatedText, bound(words(old), { previous }));
    expect(finding?.zh).toBe("正文有 100% 与上年报告相同（超过 50%），请按本年的情况重写");
    expect(finding?.finding.related?.length).toBeGreaterThan(0);
    expect(marks(repeatedText, bound(words(fresh), { previous }))).toEqual([]);
  });

  test("other numbers do not hide a copy, and the share can be set", () => {
    const previous = bound(words(old));
    const copied = bound(words(old.replace("3次", "5次")), { previous });
    expect(repetition(copied, previous).share).toBe(1);
    expect(marks(repeatedText, bound(words(old), { previous, repeatedText: 1 }))).toEqual([]);
  });
});

describe("agencies", () => {
  test.each([
    ["洪泽区人民政府", "淮安市洪泽区人民政府"],
    ["示例县财政局", "样板省某市示例县财政局"],
    ["示例县财政局", "示例县财政局"],
  ])("%s is %s", (a, b) => {
    expect(isSameAgency(a, b)).toBe(true);
    expect(isSameAgency(b, a)).toBe(true);
  });

  test.each([
    ["人民政府办公室", "示例县人民政府办公室"],
    ["示例县财政局", "示例县民政局"],
    ["泽区人民政府", "洪泽区人民政府"],
    ["甲市鼓楼区人民政府", "乙市鼓楼区人民政府"],
    ["示例县人民政府", "示例县人民政府办公室"],
  ])("%s is not %s", (a, b) => {
    expect(isSameAgency(a, b)).toBe(false);
  });

  test("last year's draft is found where there is one; of two none is taken", () => {
    const list = [
      { agency: "示例县人民政府", year: 2022 },
      { agency: "示例县人民政府", year: 2023 },
      { agency: "样板县人民政府", year: 2023 },
    ];
    const of = { agency: "某市示例县人民政府", year: 2024 };
    expect(findPrevious(of, list)).toEqual({ kind: "one", draft: list[1] });
    expect(findPrevious(of, [...list, { agency: "某市示例县人民政府", year: 2023 }]).kind).toBe("several");
    expect(findPrevious({ agency: "示例县人民政府", year: 2025 }, list)).toEqual({ kind: "none" });
  });
});

describe("rollup-total", () => {
  const part = (name: string, licensing: string, persons: string) =>
    bound(
      draftOf(name, 2024, {
        licences: { licensing: { decisions: licensing } },
        applications: { received: { naturalPerson: persons }, granted: { naturalPerson: persons } },
        fees: { administrativeFees: { amount: "0.1" } },
      }),
      { file: `${name}.nianbao.md` },
    );
  const parts = [part("示例县财政局", "120", "3"), part("示例县民政局", "190", "4"), part("示例县教育局", "0", "0")];
  const parent = (licensing: string) =>
    draftOf("示例县人民政府", 2024, {
      licences: { licensing: { decisions: licensing } },
      applications: { received: { naturalPerson: "7" }, granted: { naturalPerson: "7" } },
      fees: { administrativeFees: { amount: "0.3" } },
    });

  test("right sums are not found; a wrong one is, with the parts that are not 0", () => {
    expect(marks(rollupTotal, bound(parent("310"), { parts }))).toEqual([]);
    const [finding] = marked(rollupTotal, bound(parent("300"), { parts }));
    expect(finding?.zh).toBe("“行政许可”的“本年处理决定数量”填写为 300，3 份报告相加为 310");
    expect(finding?.finding.related?.map((one) => one.in?.file)).toEqual([
      "示例县财政局.nianbao.md",
      "示例县民政局.nianbao.md",
    ]);
  });

  test("the two forms are not mixed", () => {
    const mixed = [...parts, bound(draftOf("示例县水利局", 2020))];
    expect(marked(rollupTotal, bound(parent("300"), { parts: mixed })).map(({ finding }) => finding.severity)).toEqual([
      "information",
    ]);
    expect(rollUp(bound(parent("300")), mixed).problems).toHaveLength(1);
  });

  test("a consolidated report is written from its parts", () => {
    const empty = draftOf("示例县人民政府", 2024);
    const written = applyEdits(empty, rollUp(bound(empty), parts).edits);
    expect(marks(rollupTotal, bound(written, { parts }))).toEqual([]);
    expect(checkText(written).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(written).toContain("| 行政许可 | 310 |");
    expect(rollUp(bound(written), parts).edits).toEqual([]);
  });

  test("other drafts are named in the result of checkText", () => {
    const [finding] = checkText(parent("300"), { parts, rules: {} }).diagnostics.filter(
      ({ rule }) => rule === "rollup-total",
    );
    expect(finding?.related[0]?.file).toBe("示例县财政局.nianbao.md");
  });
});
