import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bindNarrative } from "../../server/src/narrative/index.ts";
import { narrativeCount } from "../../server/src/rules/narrative-count.ts";
import { bound, draftOf, fixed, marked, marks, told } from "../narrative/tables.ts";

const office = draftOf("示例县人民政府办公室", 2024, {
  applications: {
    received: { naturalPerson: "23" },
    carriedOver: { naturalPerson: "2" },
    granted: { naturalPerson: "21" },
    carriedForward: { naturalPerson: "4" },
  },
});
const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";
const saying = (sentence: string) => bound(office.replace(PLACE, `（二）依申请公开。${sentence}`));

const cases = draftOf("示例县人民政府办公室", 2024, {
  applications: {
    received: { naturalPerson: "23" },
    carriedOver: { naturalPerson: "2" },
    granted: { naturalPerson: "15" },
    partlyGranted: { naturalPerson: "6" },
    carriedForward: { naturalPerson: "4" },
  },
  reviews: { review: { upheld: "3" }, litigationDirect: { upheld: "2", pending: "1" } },
});
const inCases = (sentence: string) => bound(cases.replace(PLACE, `（二）依申请公开。${sentence}`));

describe("narrative-count", () => {
  test("the message lists the readings that were tried, the nearest first", () => {
    const [finding] = marked(narrativeCount, saying("共收到政府信息公开申请20件。"));
    expect(finding?.at).toBe("20");
    expect(finding?.zh).toBe("正文写 20，表格中办结（七）为 21、新收为 23、新收+上年结转为 25，都不相符");
    expect(finding?.en).toBe("The text says 20, but the tables give done （七） 21, new 23, new + carried in 25");
    expect(finding?.finding.related).toHaveLength(1);
    expect(finding?.finding.fixes).toEqual([]);
  });

  test("where one reading is meant the table's number is offered, as a claim", () => {
    const report = saying("新收政府信息公开申请20件。");
    expect(marked(narrativeCount, report)[0]?.finding.fixes?.map(({ safe }) => safe)).toEqual([false]);
    expect(fixed(narrativeCount, report)).toContain("新收政府信息公开申请23件。");
  });

  test("a statement of none is marked as a whole, and its fix says how many", () => {
    const report = saying("全年未收到政府信息公开申请。");
    expect(marked(narrativeCount, report).map(({ at }) => at)).toEqual(["未收到政府信息公开申请"]);
    expect(fixed(narrativeCount, report)).toContain("全年收到政府信息公开申请23件。");
  });

  test.each([
    ["行政复议、行政诉讼各9件。", "9", "9，表格中复议总计为 3，不相符", "claim: 改为 3 → 3"],
    ["新收政府信息公开申请二十件。", "二十", "20，表格中新收为 23，不相符", undefined],
    ["新收政府信息公开申请2万件。", "2万", "20000，表格中新收为 23，不相符", undefined],
    ["答复30件。", "30", "30，表格中办结（七）为 21、新收中办结为 19 至 21，都不相符", undefined],
    ["行政复议、诉讼9件。", "9", "9，表格中复议诉讼总计为 6、复议诉讼总计-尚未审结为 5，都不相符", undefined],
    ["予以公开、部分公开99件。", "99", "99，表格中予以公开+部分公开为 21，不相符", "claim: 改为 21 → 21"],
  ])("of a number: %s", (sentence, at, tried, fix) => {
    const found = told(narrativeCount, inCases(sentence));
    expect(found.map(({ at, zh, fixes }) => [at, zh, fixes?.[0]])).toEqual([[at, `正文写 ${tried}`, fix]]);
  });

  test.each([
    ["新收申请32件。", "32，表格中新收为 23，不相符；可能是把 23 错写成了 32", "claim: 改为 23 → 23"],
    [
      "收到申请52件。",
      "52，表格中新收+上年结转为 25、新收为 23、办结（七）为 21，都不相符；可能是把 25 错写成了 52",
      "claim: 改为 25 → 25",
    ],
    [
      "公众通过邮递、网站等途径向县政府提交政府信息公开申请32件。",
      "32，表格中新收+上年结转为 25、新收为 23、办结（七）为 21，都不相符；可能是把 23 错写成了 32",
      "claim: 改为 23 → 23",
    ],
    ["公众通过邮递、网站等途径向县政府提交政府信息公开申请33件。", undefined, undefined],
  ])("of a number that was mistyped: %s", (sentence, tried, fix) => {
    const [found] = told(narrativeCount, inCases(sentence));
    expect([found?.zh, found?.fixes?.[0]]).toEqual([tried && `正文写 ${tried}`, fix]);
  });

  test("no more than four readings are told, and of those that give the same number the first alone", () => {
    const said = (carriedOver: string, sentence: string) => {
      const text = draftOf("示例县人民政府办公室", 2024, {
        applications: {
          received: { naturalPerson: "23" },
          carriedOver: { naturalPerson: carriedOver },
          granted: { naturalPerson: "21" },
        },
        reviews: {
          litigationDirect: { upheld: "2", pending: "1" },
          litigationAfterReview: { upheld: "7", pending: "4" },
        },
      });
      return told(narrativeCount, bound(text.replace(PLACE, `（二）依申请公开。${sentence}`))).map(({ zh }) => zh);
    };
    const apart = ["新收+上年结转为 25", "新收为 23", "办结（七）为 21"];
    expect(said("2", "收到申请99件。")).toEqual([`正文写 99，表格中${apart.join("、")}，都不相符`]);
    expect(said("0", "收到申请99件。")).toEqual(["正文写 99，表格中新收为 23、办结（七）为 21，都不相符"]);
    const suits = ["诉讼总计为 14", "复议后起诉为 11", "诉讼总计-尚未审结为 9", "复议后起诉-尚未审结为 7"];
    expect(said("0", "行政诉讼99件。")).toEqual([`正文写 99，表格中${suits.join("、")}，都不相符`]);
  });

  test.each([
    ["未发生行政复议。", "行政复议为 3", "发生行政复议3件"],
    ["全年没有收到政府信息公开申请。", "新收申请为 23", "收到政府信息公开申请23件"],
    ["无政府信息公开申请。", "新收申请为 23", undefined],
    ["未产生行政诉讼案件。", "行政诉讼为 3", undefined],
    ["无行政复议、行政诉讼。", "行政复议和诉讼为 6", undefined],
    ["未发生行政复议、行政诉讼。", "行政复议和诉讼为 6", undefined],
    ["未收到要求提供公开出版物的申请。", undefined, undefined],
  ])("of a statement of none: %s", (sentence, tables, right) => {
    const text = sentence.replace(/^全年|。$/g, "");
    const found = told(narrativeCount, inCases(sentence));
    expect(found.map(({ at, zh, fixes }) => [at, zh, fixes?.[0]])).toEqual(
      tables ? [[text, `正文说“${text}”，表格中${tables}`, right && `claim: 改为“${right}” → ${right}`]] : [],
    );
  });

  test("all done while some are carried forward is information: it may mean by now", () => {
    const [finding] = marked(narrativeCount, saying("受理申请23件，均已办结。"));
    expect(finding?.at).toBe("均已办结");
    expect(finding?.finding.severity).toBe("information");
  });

  test.each([
    ["受理申请23件，均部分公开。", "均部分公开", "正文说这 23 件“均部分公开”，表格中部分公开只有"],
    [
      "受理申请23件，申请人均为科研机构。",
      "均为科研机构",
      "正文说这 23 件“均为科研机构”，表格中科研机构的申请只有 0 件",
    ],
    ["发生行政复议3件，结果纠正。", "结果纠正", "正文说这 3 件“结果纠正”，表格中结果纠正只有"],
    ["无部分公开申请，无不予公开情形。", undefined, ""],
  ])("of what is said of all, or of none: %s", (sentence, at, message) => {
    const found = told(narrativeCount, inCases(sentence));
    expect(found.map((one) => [one.at, one.zh.slice(0, message.length)])).toEqual(at ? [[at, message]] : []);
  });

  test("a wrong total counts for what it should be", () => {
    const wrong = office.replace(/(\| 一、本年新收政府信息公开申请数量 \|.*\| )23( \|)/, "$124$2");
    const report = bound(wrong.replace(PLACE, "（二）依申请公开。新收政府信息公开申请23件。"));
    expect(wrong).not.toBe(office);
    expect(marked(narrativeCount, report)).toEqual([]);
  });

  test("points at the cells, be they blank where their number can be computed", () => {
    const related = (text: string) =>
      told(narrativeCount, bound(text.replace(PLACE, "（二）依申请公开。新收政府信息公开申请20件。")))[0]?.related;
    expect(related(office)).toEqual(["23 – 一、本年新收政府信息公开申请数量，总计：23"]);
    const blank = office.replace(/(\| 一、本年新收政府信息公开申请数量 \|.*\| )23( \|)/, "$1/$2");
    expect(related(blank)).toEqual(["/ – 一、本年新收政府信息公开申请数量，总计：没有数"]);
  });

  test("a blank cell leaves the sentence unassessed", () => {
    const blank = office.replace(/(\| 二、上年结转政府信息公开申请数量 \| )2( \|.*\| )2( \|)/, "$1 $2 $3");
    expect(blank).not.toBe(office);
    expect(marked(narrativeCount, bound(blank.replace(PLACE, "（二）依申请公开。上年结转申请9件。")))).toEqual([]);
  });

  test("numbers are bound to their cells, whether they hold or not", () => {
    const numbers = bindNarrative(saying("新收政府信息公开申请23件，办结20件，结转下年4件。"));
    expect(numbers.map(({ quantity, number, holds }) => [quantity.id, number.value, holds])).toEqual([
      ["takeNew", 23, true],
      ["finish", 20, true],
      ["carryOut", 4, true],
    ]);
    expect(numbers.map(({ cells }) => cells.map(({ row }) => row.id))).toEqual([
      ["received"],
      ["received", "carriedForward", "carriedOver"],
      ["carriedForward"],
    ]);
  });

  test("not found: a column that is none of the form's leaves the readings of it open", () => {
    const city = readFileSync(new URL("../../examples/2024-city-clean.nianbao.md", import.meta.url), "utf8");
    expect(marks(narrativeCount, bound(city))).toEqual([]);
    expect(marks(narrativeCount, bound(city.replace("科研机构", "科研单位")))).toEqual([]);
  });
});
