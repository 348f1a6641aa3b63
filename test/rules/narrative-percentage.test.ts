import { describe, expect, test } from "vitest";
import { narrativePart } from "../../server/src/rules/narrative-part.ts";
import { narrativePercentage } from "../../server/src/rules/narrative-percentage.ts";
import { amend } from "../kit/marked.ts";
import { bound, draftOf, marks, told } from "../narrative/tables.ts";

const agency = "示例县人民政府";
const PLACE = "### （二）依申请公开\n\n按照有关规定及时完成各项任务，内容准确，群众查询方便。";
const applications = {
  received: { naturalPerson: "20", business: "3" },
  granted: { naturalPerson: "20", business: "3" },
};
const draft = draftOf(agency, 2024, { applications });
const saying = (text: string, previous?: string) =>
  bound(
    amend(draft, [PLACE, `### （二）依申请公开\n\n${text}`]),
    previous === undefined ? {} : { previous: bound(previous) },
  );

describe("a share", () => {
  test.each(["86.9", "87", "86.96", "86"])("of %s%% is right", (percent) => {
    expect(marks(narrativePercentage, saying(`受理申请23件，其中自然人申请20件，占${percent}%。`))).toEqual([]);
  });

  test("that the numbers do not give is said with both of them", () => {
    expect(told(narrativePercentage, saying("受理申请23件，其中自然人申请20件，占85%。"))).toEqual([
      {
        at: "85",
        zh: "20÷23 是 86.96%，这里写作 85%",
        en: "20 ÷ 23 is 86.96%, not 85%",
        related: ["20 – 算式中的数：20", "23 – 算式中的数：23"],
      },
    ]);
  });

  test("of a whole that only the tables give is said with what the sentence has, all parts together where it adds them up", () => {
    const mixed = draftOf(agency, 2024, {
      applications: {
        received: { naturalPerson: "20", business: "3" },
        granted: { naturalPerson: "15", business: "3" },
        partlyGranted: { naturalPerson: "5" },
      },
    });
    const share = (text: string) =>
      told(narrativePercentage, bound(amend(mixed, [PLACE, `### （二）依申请公开\n\n${text}`])));
    expect(share("部分公开5件，占办结总数的12.7%。")).toEqual([
      {
        at: "12.7",
        zh: "5÷23 是 21.74%，这里写作 12.7%",
        en: "5 ÷ 23 is 21.74%, not 12.7%",
        related: ["5 – 算式中的数：5"],
      },
    ]);
    expect(share("予以公开18件、部分公开5件，合计占办结总数的10%。")).toEqual([
      { at: "10", zh: "23÷23 是 100%，这里写作 10%", en: "23 ÷ 23 is 100%, not 10%" },
    ]);
    expect(share("部分公开5件，占办结总数的21.7%。")).toEqual([]);
  });

  test("of a number that the tables contradict is not spoken of, nor of a whole that the tables have", () => {
    expect(marks(narrativePercentage, saying("受理申请29件，其中自然人申请20件，占85%。"))).toEqual([]);
    expect(marks(narrativePercentage, saying("网上3件，现场2件，占8.7%。"))).toEqual([]);
    expect(marks(narrativePercentage, saying("网上3件，现场2件，占8.1%。"))).toEqual(["8.1"]);
  });
});

describe("a change", () => {
  test("from a number that stands beside it", () => {
    expect(told(narrativePercentage, saying("发布信息23条，较2023年（31条）下降29%。"))).toEqual([
      {
        at: "29",
        zh: "由 31 到 23，变化是 25.81%，这里写作 29%",
        en: "From 31 to 23 is a change of 25.81%, not 29%",
        related: ["23 – 算式中的数：23", "31 – 算式中的数：31"],
      },
    ]);
    expect(marks(narrativePercentage, saying("发布信息23条，较2023年（31条）下降25.8%。"))).toEqual([]);
  });

  const last = (received: string) =>
    draftOf(agency, 2023, {
      applications: { received: { naturalPerson: received }, granted: { naturalPerson: received } },
    });

  test("since last year's report, up and down", () => {
    expect(told(narrativePercentage, saying("新收申请23件，同比增长12%。", last("20")))).toEqual([
      {
        at: "12",
        zh: "上年报告的新收是 20，今年 23，变化是 15%，这里写作 12%",
        en: "Last year's new was 20, this year's 23: a change of 15%, not 12%",
        related: ["23 – 算式中的数：23"],
      },
    ]);
    const found = (text: string, received: string) => marks(narrativePercentage, saying(text, last(received)));
    expect(found("新收申请23件，同比增长15%。", "20")).toEqual([]);
    expect(found("新收申请23件，同比下降15%。", "20")).toEqual(["15"]);
    expect(found("新收申请23件，同比下降8%。", "25")).toEqual([]);
    expect(found("新收申请23件，比上年增长15%。", "20")).toEqual([]);
    expect(found("新收申请23件，比上年增长16%。", "20")).toEqual(["16"]);
  });

  test.each([
    ["last year's number is 0", "新收申请23件，同比增长12%。", "0"],
    ["last year's number cannot be read", "新收申请23件，同比增长12%。", "若干"],
    ["the percentage is a rough one", "新收申请23件，同比增长约12%。", "20"],
    ["the number is wrong itself", "新收申请24件，同比增长12%。", "20"],
    ["it is not said since when", "新收申请23件，增长12%。", "20"],
  ])("is not spoken of where %s", (_, text, received) => {
    expect(marks(narrativePercentage, saying(text, last(received)))).toEqual([]);
  });
});

describe("parts", () => {
  test("that exceed their whole", () => {
    expect(told(narrativePart, saying("全年发布信息53条，其中动态30条、公告24条。"))).toEqual([
      {
        at: "53",
        zh: "各部分之和 54（30+24）大于总数 53",
        en: "The parts add up to 54 (30+24), more than the whole, 53",
        related: ["30 – 部分：30", "24 – 部分：24"],
      },
    ]);
  });

  test("that fall short of it, 其他 among them", () => {
    expect(told(narrativePart, saying("全年发布信息60条，其中动态30条、公告24条、其他3条。"))).toEqual([
      {
        at: "60",
        zh: "各部分（含“其他”）之和为 57（30+24+3），小于总数 60",
        en: "The parts, 其他 among them, add up to 57 (30+24+3), less than the whole, 60",
        severity: "information",
        related: ["30 – 部分：30", "24 – 部分：24", "3 – 部分：3"],
      },
    ]);
  });

  test.each([
    ["全年发布信息53条。其中动态30条、公告24条。", 1],
    ["全年发布信息53条。\n\n其中动态30条、公告24条。", 0],
    ["全年发布信息53条。动态30条、公告24条。", 0],
    ["全年发布信息53条（动态30条、公告24条），其中动态30条、公告24条。", 1],
    ["全年发布信息53条，其中动态30条、公告24条。全年发布信息53条，其中动态30条、公告24条。", 2],
    ["全年发布信息54条，其中动态30条、公告24条。", 0],
  ])("%s", (text, count) => {
    expect(marks(narrativePart, saying(text))).toHaveLength(count);
  });

  test("one of which the tables contradict are not spoken of", () => {
    expect(marks(narrativePart, saying("受理申请23件，其中自然人22件、企业3件。"))).toEqual([]);
  });
});
