import { describe, expect, test } from "vitest";
import { agencyName } from "../../server/src/rules/agency-name.ts";
import { feeStatement } from "../../server/src/rules/fee-statement.ts";
import { lateDate } from "../../server/src/rules/late-date.ts";
import { narrativeYear } from "../../server/src/rules/narrative-year.ts";
import { rulemakingPower } from "../../server/src/rules/rulemaking-power.ts";
import { bound, draftOf, fixed, marked, marks } from "../narrative/tables.ts";

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

  test.each([
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
  ])("not found: %s signed by %s", (agency, name) => {
    expect(marks(agencyName, signed(agency, name))).toEqual([]);
  });

  test("found: a misprint in the preamble", () => {
    const text = draft.replace("编写本报告", "编写示例县人民政付办公室2024年政府信息公开工作年度报告");
    expect(marked(agencyName, bound(text)).map(({ at }) => at)).toEqual(["示例县人民政付办公室"]);
    expect(marks(agencyName, bound(text.replace("政付", "政府")))).toEqual([]);
  });
});
