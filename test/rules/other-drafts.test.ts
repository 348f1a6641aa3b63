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
import { bound, draftOf, fixed, marked, marks, told } from "../narrative/tables.ts";

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

  test("nothing without last year's report, or where its table was lost", () => {
    const text = thisYear(["4", "0"], ["3", "2", "21"]);
    expect(marks(carriedOver, bound(text))).toEqual([]);
    const lost = before.replace(/\|[^\n]*勾稽(?:[^\n]*\n)+?\n/, "");
    expect(lost).not.toContain("四、结转下年度");
    expect(marks(carriedOver, bound(text, { previous: bound(lost) }))).toEqual([]);
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

  test("half of a text may be said again; of what is, the five longest are shown, in their order", () => {
    const same = [63, 70, 64, 71, 65, 72].map((count, i) => "甲乙丙丁戊己"[i]?.repeat(count) ?? "");
    const own = "子丑寅卯辰巳".split("").map((sign) => sign.repeat(10));
    const previous = bound(words(`${same.join("。")}。`));
    const text = words(`${same.flatMap((one, i) => [one, own[i]]).join("。")}。`);
    const [finding] = told(repeatedText, bound(text.replace(/### （二）[\s\S]*?## 二/, "## 二"), { previous }));
    expect(finding?.related?.map((one) => one.charAt(0))).toEqual(["乙", "丙", "丁", "戊", "己"]);
  });

  test("nothing is said of a draft without a title", () => {
    const previous = bound(words(old));
    expect(marks(repeatedText, bound(words(old).replace(/^#.*\n/, ""), { previous }))).toEqual([]);
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

  test("nor are years, nor what tells none with what tells one", () => {
    const kinds = (whole: string, years: (number | "")[]) => {
      const reports = years.map((year) =>
        bound(draftOf("示例县水利局", 2024).replace("局2024年政", `局${year && `${year}年`}政`)),
      );
      return rollUp(bound(whole), reports).problems.map(({ kind }) => kind);
    };
    const whole = draftOf("示例县人民政府", 2024);
    const timeless = whole.replace("府2024年政", "府政");
    expect(kinds(whole, [2024, 2023, ""])).toEqual(["year", "no-year"]);
    expect(kinds(timeless, [2024, 2024])).toEqual([]);
    expect(kinds(timeless, [2024, 2023, ""])).toEqual(["year", "no-year"]);
    expect(kinds(timeless, ["", ""])).toEqual([]);
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

describe("what is said across drafts, and offered", () => {
  test("carried-over: last year's number, the place it stands in, and a fix that is a claim", () => {
    const [first, second] = told(carriedOver, with2023(thisYear(["4", "0"], ["3", "2", "21"])));
    expect(first).toEqual({
      at: "4",
      zh: "“二、上年结转政府信息公开申请数量”的“自然人”填写为 4，上年报告中“四、结转下年度继续办理”是 3",
      en: "自然人 of “二、上年结转政府信息公开申请数量” is 4, but last year's “四、结转下年度继续办理” was 3",
      cell: "applications/carriedOver/naturalPerson",
      related: ["3 – 上年报告“四、结转下年度继续办理”的“自然人”：3"],
      fixes: ["claim: 改为 3 → 3"],
    });
    expect(second?.cell).toBe("applications/carriedOver/business");
  });

  test("carried-over: the total speaks where a column cannot be read, in either report, and no column is wrong", () => {
    const carriedIn = /(\| 二、上年结转政府信息公开申请数量 \| )3 \| 1 (\|.*\| )4 \|/;
    const carriedOn = /(\| 四、结转下年度继续办理 \| )3( \|)/;
    const draft = thisYear(["3", "1"], ["3", "2", "21"]);
    expect(draft).toMatch(carriedIn);
    expect(before).toMatch(carriedOn);
    const marksOf = (typed: string, last = before) =>
      marks(carriedOver, bound(draft.replace(carriedIn, typed), { previous: bound(last) }));
    expect(marksOf("$1 | 1 $25 |")).toEqual(["5"]);
    expect(marksOf("$1 | 1 $24 |")).toEqual([]);
    expect(marksOf("$1 | 2 $25 |")).toEqual(["2"]);
    expect(marksOf("$13 | 1 $25 |")).toEqual([]);
    expect(marksOf("$13 | 1 $25 |", before.replace(carriedOn, "$1/$2"))).toEqual(["5"]);
  });

  test("in-force: how the number is reckoned; none that is negative is offered", () => {
    const said = (...documents: [string, string, string]) => told(inForce, with2023(thisYear(["3", "1"], documents)));
    const place = { cell: "regulations/normativeDocuments/inForce", related: [expect.stringMatching(/^20 – .*：20$/)] };
    expect(said("3", "2", "23")).toEqual([
      {
        at: "23",
        zh: "“行政规范性文件”的“现行有效件数”按上年报告推算应为 21（上年 20+制发 3-废止 2），填写为 23",
        en: "现行有效件数 of “行政规范性文件” should be 21 going by last year's report (20 + 3 − 2), but is 23",
        fixes: ["claim: 改为 21 → 21"],
        ...place,
      },
    ]);
    expect(said("3", "2", "20")).toEqual([
      {
        at: "20",
        zh: "“行政规范性文件”的“现行有效件数”填写为 20，比按上年报告推算的 21（上年 20+制发 3-废止 2）少；如有到期失效的，可以不改",
        en: "现行有效件数 of “行政规范性文件” is 20, less than 21 going by last year's report (20 + 3 − 2); right if some have expired",
        severity: "information",
        fixes: ["claim: 改为 21 → 21"],
        ...place,
      },
    ]);
    expect(said("0", "20", "1").map(({ fixes }) => fixes)).toEqual([["claim: 改为 0 → 0"]]);
    expect(said("0", "21", "0").map(({ fixes }) => fixes)).toEqual([undefined]);
    expect(said("", "2", "20")).toEqual([]);
    const unread = before.replace(/(\| 行政规范性文件 \| 0 \| 0 \| )20/, "$1/");
    expect(unread).not.toBe(before);
    expect(marks(inForce, bound(thisYear(["3", "1"], ["3", "2", "23"]), { previous: bound(unread) }))).toEqual([]);
  });

  test("rollup-total: amounts are in 万元; a total that was typed wrong is no matter of the parts", () => {
    const of = (name: string, amount: string) =>
      draftOf(name, 2020, { procurement: { governmentProcurement: { amount } }, applications: {} });
    const parts = [bound(of("示例县财政局", "100万元")), bound(of("示例县民政局", "500000元"))];
    expect(told(rollupTotal, bound(of("示例县人民政府", "140万元"), { parts }))).toEqual([
      {
        at: "140万元",
        zh: "“政府集中采购”的“采购总金额”填写为 140万元，2 份报告相加为 150万元",
        en: "采购总金额 of “政府集中采购” is 140万元, but the 2 reports add up to 150万元",
        cell: "procurement/governmentProcurement/amount",
        related: ["100万元 – 示例县财政局：100万元", "500000元 – 示例县民政局：50万元"],
        fixes: ["claim: 改为 150万元 → 150万元"],
      },
    ]);
    const total = of("示例县人民政府", "150万元").replace(/(\| 一、本年新收.*\| )0( \|)/, "$13$2");
    expect(marks(rollupTotal, bound(total, { parts }))).toEqual([]);
  });

  test("rollup-total: the parts that are not 0, and the sum as a claim", () => {
    const part = (name: string, licensing: string) =>
      bound(draftOf(name, 2024, { licences: { licensing: { decisions: licensing } } }));
    const parts = [part("示例县财政局", "120"), part("示例县教育局", "0"), part("示例县民政局", "190")];
    const parent = draftOf("示例县人民政府", 2024, { licences: { licensing: { decisions: "300" } } });
    expect(told(rollupTotal, bound(parent, { parts }))).toEqual([
      {
        at: "300",
        zh: "“行政许可”的“本年处理决定数量”填写为 300，3 份报告相加为 310",
        en: "本年处理决定数量 of “行政许可” is 300, but the 3 reports add up to 310",
        cell: "licences/licensing/decisions",
        related: ["120 – 示例县财政局：120", "190 – 示例县民政局：190"],
        fixes: ["claim: 改为 310 → 310"],
      },
    ]);
    expect(told(rollupTotal, bound(parent, { parts: [] }))).toEqual([]);
    const many = Array.from({ length: 101 }, () => part("示例县财政局", "1"));
    expect(told(rollupTotal, bound(parent, { parts: many }))[0]?.related).toHaveLength(100);
    const mixed = [...parts, bound(draftOf("示例县水利局", 2020)), bound(draftOf("示例县体育局", 2023))];
    expect(told(rollupTotal, bound(parent, { parts: mixed }))).toEqual([
      {
        at: "示例县人民政府2024年政府信息公开工作年度报告",
        zh: "要汇总的报告中有 2 份的格式或者年度与本报告不同，或者没有写年度，没有汇总核对",
        en: "2 of the reports to be added up are of another form or year, or tell no year; nothing was checked",
        severity: "information",
      },
    ]);
  });
});
