import { describe, expect, test } from "vitest";
import { agencyName } from "../../server/src/rules/agency-name.ts";
import { feeStatement } from "../../server/src/rules/fee-statement.ts";
import { lateDate } from "../../server/src/rules/late-date.ts";
import { narrativeYear } from "../../server/src/rules/narrative-year.ts";
import { rulemakingPower } from "../../server/src/rules/rulemaking-power.ts";
import { bound, draftOf, fixed, marked, marks, told } from "../narrative/tables.ts";

const office = "示例县人民政府办公室";
const draft = draftOf(office, 2024);
const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";
const six = (text: string) =>
  `${draft.slice(0, draft.indexOf("六、其他需要报告的事项"))}六、其他需要报告的事项\n\n${text}\n`;

describe("narrative-year", () => {
  test.each([
    "（二）依申请公开。2023年，我办受理政府信息公开申请23件。",
    "2023年度，本机关按照要求做好公开工作。",
    "2023年全县共受理申请23件。",
  ])("found: %s", (text) => {
    const report = bound(draft.replace(PLACE, text));
    expect(marks(narrativeYear, report)).toEqual(["2023"]);
    expect(fixed(narrativeYear, report)).toContain(text.replace("2023", "2024"));
  });

  test("found: what was counted in a later year", () => {
    expect(marks(narrativeYear, bound(draft.replace(PLACE, "2025年，我办受理政府信息公开申请23件。")))).toEqual([
      "2025",
    ]);
  });

  test.each([
    "2025年，我办将受理政府信息公开申请的窗口增加到3个，计划公开文件40件。",
    "2024年，我办受理政府信息公开申请23件。",
    "2023年，我办受理申请31件；2024年，受理申请23件。",
    "2023年以来，我办连续开展培训。",
    "2023年印发的《示例县2023年要点》继续有效。",
    "2025年，我办将继续做好公开工作。",
    "按照《关于做好2023年工作的通知》，我办开展了自查。",
  ])("not found: %s", (text) => {
    expect(marks(narrativeYear, bound(draft.replace(PLACE, text)))).toEqual([]);
  });

  test("found: a signature before the year has ended", () => {
    expect(marks(narrativeYear, bound(`${six("未收取信息处理费。")}\n${office}\n\n2024年1月16日\n`))).toEqual([
      "2024年1月16日",
    ]);
  });
});

describe("fee-statement", () => {
  test.each(["无。", "无其他需要报告的事项。"])("found: %s", (text) => {
    const report = bound(six(text));
    expect(marks(feeStatement, report)).toEqual(["六、其他需要报告的事项"]);
    expect(marks(feeStatement, bound(fixed(feeStatement, report)))).toEqual([]);
  });

  test.each(["本年度未收取信息处理费。", "我办没有发出收费通知。", ""])("not found: “%s”", (text) => {
    expect(marks(feeStatement, bound(six(text)))).toEqual([]);
  });

  test("found once, where section six stands twice", () => {
    const twice = six("无。\n\n## 六、其他需要报告的事项\n\n没有。");
    expect(marks(feeStatement, bound(twice))).toEqual(["六、其他需要报告的事项"]);
  });

  test("put below the heading where nothing but a comment stands there", () => {
    const comment = "## 六、其他需要报告的事项\n<!-- 待补 -->";
    expect(fixed(feeStatement, bound(comment))).toBe(
      "## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n<!-- 待补 -->",
    );
  });

  test("not asked for by the form of 2019", () => {
    const old = draftOf("示例县人民政府", 2020);
    expect(marks(feeStatement, bound(`${old.slice(0, old.indexOf("六、"))}六、其他需要报告的事项\n\n无。\n`))).toEqual(
      [],
    );
  });
});

describe("rulemaking-power", () => {
  const of = (agency: string) => bound(draftOf(agency, 2024, { regulations: { rules: { inForce: "6" } } }));

  test.each([
    "示例县城关镇人民政府",
    "示例市东街街道办事处",
    "示例县人民政府",
    "示例县教育局",
    "示例市东城区人民政府办公室",
    "某某自治区示例县人民政府",
    "示例自治县人民政府",
    "示例旗人民政府",
  ])("found: %s", (agency) => {
    expect(marks(rulemakingPower, of(agency))).toEqual(["6"]);
    expect(marks(rulemakingPower, bound(fixed(rulemakingPower, of(agency))))).toEqual([]);
  });

  test.each([
    "示例省人民政府",
    "示例市人民政府",
    "示例市人民政府办公室",
    "某某自治区人民政府",
    "示例自治州人民政府",
    "镇江市人民政府",
    "新乡市人民政府",
    "示例市东湖新区管理委员会",
    "示例市高新技术产业开发区管理委员会",
    "示例市财政局",
    "国家示例总局",
  ])("not found: %s", (agency) => {
    expect(marks(rulemakingPower, of(agency))).toEqual([]);
  });
});

describe("late-date", () => {
  const signed = (agency: string, date: string) => bound(`${draftOf(agency, 2024)}\n${agency}\n\n${date}\n`);

  test.each([
    [office, "2025年2月1日"],
    ["示例县财政局", "2025年3月18日"],
    ["示例市人民政府", "2025年4月1日"],
    ["示例市人民政府", "二〇二五年四月三日"],
  ])("found: %s, %s", (agency, date) => {
    expect(marks(lateDate, signed(agency, date))).toEqual([date]);
  });

  test.each([
    [office, "2025年1月31日"],
    ["示例市人民政府", "2025年3月31日"],
    ["示例县城关镇人民政府", "2025年2月10日"],
    ["示例市人民政府", "二〇二五年一月十六日"],
  ])("not found: %s, %s", (agency, date) => {
    expect(marks(lateDate, signed(agency, date))).toEqual([]);
  });
});

describe("agency-name", () => {
  const signed = (agency: string, name: string) => bound(`${draftOf(agency, 2024)}\n${name}\n\n2025年1月16日\n`);

  test.each([
    ["示例县财政局", "示例县民政局"],
    ["示例县人民政府", "别样县人民政府"],
    ["示例市教育局", "示例市体育局"],
    ["示例新城管理委员会", "样板新城管理委员会"],
  ])("found: %s signed by %s", (agency, name) => {
    expect(marks(agencyName, signed(agency, name))).toEqual([name]);
  });

  test.each([
    [office, office],
    [office, `样板市${office}`],
    ["样板市示例区人民政府", "示例区人民政府"],
    ["示例县人民政府", "示例县人民政府办公室"],
    [office, "示例县人民政府"],
    ["示例县财政局", "示例县财政局办公室"],
    ["示例县财政局", "样板市示例县财政局办公室"],
    ["示例县财政局办公室", "示例县财政局"],
    ["示例县城关镇人民政府", "城关镇政府"],
    ["示例县城关镇人民政府", "样板市城关镇政府"],
    ["示例县城关镇人民政府", "城关镇政府办公室"],
    ["示例县人民政府", "示例县政务公开中心"],
    [office, "示例县政务公开中心"],
  ])("not found: %s signed by %s", (agency, name) => {
    expect(marks(agencyName, signed(agency, name))).toEqual([]);
  });

  test("found: a misprint in the preamble", () => {
    const text = draft.replace("编写本报告", "编写示例县人民政付办公室2024年政府信息公开工作年度报告");
    expect(marked(agencyName, bound(text)).map(({ at }) => at)).toEqual(["示例县人民政付办公室"]);
    expect(marks(agencyName, bound(text.replace("政付", "政府")))).toEqual([]);
  });
});

describe("what is said, and offered", () => {
  const signed = (agency: string, date: string) => bound(`${draftOf(agency, 2024)}\n${agency}\n\n${date}\n`);

  test("late-date: the deadline of an office, and that of a government", () => {
    expect(told(lateDate, signed(office, "2025年2月1日"))).toEqual([
      {
        at: "2025年2月1日",
        zh: "落款日期 2025年2月1日 晚于期限：2025 年 1 月 31 日（《条例》第四十九条、第五十条）",
        en: "Signed on 2025年2月1日, after the deadline of 31 January 2025 (条例, articles 49 and 50)",
      },
    ]);
    expect(told(lateDate, signed("示例市人民政府", "2026年1月1日"))).toEqual([
      {
        at: "2026年1月1日",
        zh: "落款日期 2026年1月1日 晚于期限：2025 年 3 月 31 日（《条例》第四十九条、第五十条）",
        en: "Signed on 2026年1月1日, after the deadline of 31 March 2025 (条例, articles 49 and 50)",
      },
    ]);
  });

  test.each([
    ["2024年12月31日", []],
    ["2025年13月1日", []],
    ["2025年12月32日", []],
    ["2025年十二月三十一日", ["2025年十二月三十一日"]],
    ["二○二五年十月十日", ["二○二五年十月十日"]],
    ["2025 年 5 月 6 日", ["2025 年 5 月 6 日"]],
    ["2025年5月", []],
    ["于2025年5月6日", []],
  ])("late-date: signed on %s", (date, found) => {
    expect(marks(lateDate, signed(office, date))).toEqual(found);
  });

  test("late-date: only the last line is the signature's, and not that of a list", () => {
    const ends = (text: string) => marks(lateDate, bound(`${draft}\n${text}`));
    expect(ends(`${office}\n2025年5月6日\n`)).toEqual(["2025年5月6日"]);
    expect(ends(`${office}\n\n2025年5月6日\n\n联系人：某某\n`)).toEqual([]);
    expect(ends("- 2025年5月6日\n")).toEqual([]);
    expect(ends("2025年5月6日\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n")).toEqual([]);
  });

  test("narrative-year: of a paragraph, of the preamble, of the signature", () => {
    const fixes = ["claim: 改为 2024 → 2024"];
    const zh = "这里写的是 2023 年，报告年度是 2024 年；如果不是有意写往年，请改正";
    const en = "This says 2023, while the report is on 2024; correct it unless an earlier year is meant";
    expect(told(narrativeYear, bound(draft.replace(PLACE, "2023年，我办受理申请23件。")))).toEqual([
      { at: "2023", zh, en, fixes },
    ]);
    const preamble = (text: string) => told(narrativeYear, bound(draft.replace("编写本报告", text)));
    expect(preamble("现公布2023年度政府信息公开工作年度报告")).toEqual([{ at: "2023", zh, en, fixes }]);
    expect(preamble("现公布2024年政府信息公开工作年度报告")).toEqual([]);
    expect(preamble("现公布2025年度政府信息公开工作年度报告")).toEqual([
      { at: "2025", zh: zh.replace("2023", "2025"), en: en.replace("2023", "2025"), fixes },
    ]);
    const counted = told(narrativeYear, bound(draft.replace(PLACE, "2025年，我办受理申请23件。")));
    expect(counted.map((one) => one.zh)).toEqual(["这里写的是 2025 年，报告年度是 2024 年，那时的件数还不知道"]);
    expect(preamble("参照《示例县2023年政府信息公开工作年度报告》编写本报告")).toEqual([]);
    expect(told(narrativeYear, signed(office, "2024年11月30日"))).toEqual([
      {
        at: "2024年11月30日",
        zh: "落款日期在 2024 年结束之前，年份可能没有改",
        en: "The report on 2024 is signed before that year has ended: the year may be a leftover",
      },
    ]);
    expect(marks(narrativeYear, signed(office, "2023年12月31日"))).toEqual(["2023年12月31日"]);
    for (const date of ["2024年12月1日", "2024年0月5日", "2024年5月0日"])
      expect(marks(narrativeYear, signed(office, date))).toEqual([]);
  });

  test.each([
    ["2023年，我办与上年同比多收3件。受理23件。", []],
    ["2023年，我办受理23件。与2022年同比多3件。", ["2023"]],
    ["2023年，我办受理23件，是2024年以前的事。", []],
    ["2025年，我办受理23件。", ["2025"]],
    ["2023年，我办受理23件", ["2023"]],
    ["2023年，我办连续受理23件", []],
    [`（一）${"办".repeat(30)}。2023年，我办受理23件。`, ["2023"]],
  ])("narrative-year: %s", (text, found) => {
    expect(marks(narrativeYear, bound(draft.replace(PLACE, text)))).toEqual(found);
  });

  test("fee-statement: the sentence goes behind what stands there", () => {
    const report = bound(six("无其他事项。\n\n详见附件。"));
    expect(told(feeStatement, report)).toEqual([
      {
        at: "六、其他需要报告的事项",
        zh: "“六、其他需要报告的事项”中没有报告收取信息处理费情况",
        en: "“六、其他需要报告的事项” does not report on 收取信息处理费情况",
        fixes: ["claim: 写入“2024年未收取信息处理费。”（如果确实没有收取） → 2024年未收取信息处理费。"],
      },
    ]);
    expect(fixed(feeStatement, report)).toBe(six("无其他事项。\n\n详见附件。\n\n2024年未收取信息处理费。"));
    const untitled = bound("## 六、其他需要报告的事项\n\n无其他事项。");
    expect(fixed(feeStatement, untitled)).toBe(
      "## 六、其他需要报告的事项\n\n无其他事项。\n\n本年度未收取信息处理费。\n",
    );
  });

  test("rulemaking-power: one finding for the row, which the fix empties", () => {
    const of = (figures: Readonly<Record<string, string>>) =>
      bound(draftOf("示例县教育局", 2024, { regulations: { rules: figures } }));
    expect(told(rulemakingPower, of({ issued: "1", inForce: "6" }))).toEqual([
      {
        at: "1",
        zh: "示例县教育局没有制定规章的权限，“规章”一行应为 0，“本年制发件数”填写为 1",
        en: "示例县教育局 has no power to make rules: the row “规章” should be 0, but 本年制发件数 is 1",
        cell: "regulations/rules/issued",
        related: ["6 – 现行有效件数：6"],
        fixes: ["claim: 改为 0 → 0，0"],
      },
    ]);
    expect(told(rulemakingPower, of({}))).toEqual([]);
  });

  test("agency-name: of the signature, and of the preamble", () => {
    const signature = bound(`${draftOf("示例县财政局", 2024)}\n示例县民政局\n`);
    expect(told(agencyName, signature)).toEqual([
      {
        at: "示例县民政局",
        zh: "机关名称“示例县民政局”与标题中的“示例县财政局”不一致",
        en: "The agency “示例县民政局” is not the title's “示例县财政局”",
        fixes: ["claim: 改为“示例县财政局” → 示例县财政局"],
      },
    ]);
    const preamble = (agency: string, said: string) =>
      marks(agencyName, bound(draftOf(agency, 2024).replace("编写本报告", `编写${said}2024年政府信息公开年度报告`)));
    expect(preamble(office, "示例县人民政付办公室 ")).toEqual(["示例县人民政付办公室"]);
    expect(preamble(office, "示例县人民政付力公室")).toEqual(["示例县人民政付力公室"]);
    expect(preamble(office, "示例县人民政府办室")).toEqual(["示例县人民政府办室"]);
    expect(preamble(office, "示例县人民政府府办公室")).toEqual(["示例县人民政府府办公室"]);
    expect(preamble(office, "示例县人氏政付力公室")).toEqual([]);
    expect(preamble(office, "样例县人民政府办公室")).toEqual([]);
    expect(preamble("示例县财政局", "示例县材政局")).toEqual(["示例县材政局"]);
    expect(preamble("示例县财政局", "示例县民正局")).toEqual([]);
    expect(preamble("甲县财政局", "甲县材政局")).toEqual([]);
  });
});
