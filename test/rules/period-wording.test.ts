import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const period = "2024年1月1日至2024年12月31日";
const withPeriod = (text: string) => amend(draft2021(), [period, text]);

describe("period-wording", () => {
  test.each([
    "2024年1月1日至2024年12月30日",
    "2024年1月1日至2024年11月31日",
    "2024年2月1日—12月31日",
    "20241月1日到12月31日",
    "20241月1日至202412月31日",
    "2024年1月1日至2024年12月31",
    "202411日至20241231日",
    "2024年1月1日至20241231日",
    "2024年1月1日至12月21日",
  ])("found and mended safely: %s", (typed) => {
    expectFix(
      withPeriod(`⟦period-wording:${typed}⟧`),
      { rule: "period-wording", safe: true, title: [`改为“${period}”`, `Change to “${period}”`] },
      draft2021(),
    );
  });

  test.each(["2023年1月1日至2023年12月31日", "2023年1月1日至2024年12月31日", "2023年1月1日到12月31日"])(
    "found, another year; not safe, for the title may be wrong: %s",
    (typed) => {
      expectFix(withPeriod(`⟦period-wording:${typed}⟧`), { rule: "period-wording", safe: false }, draft2021());
    },
  );

  test.each([
    "2024年1月1日至12月31日",
    "2024年1月1日起至2024年12月31日",
    "2024年1月1日—12月31日",
    "2024年1月1日 - 12月31日",
    "2024 年 1 月 1 日至 2024 年 12 月 31 日",
    "2024年01月01日至2024年12月31日",
    "2024年1月1日到12月31日止",
  ])("not found: %s", (typed) => {
    expectFindings(withPeriod(typed));
  });

  test.each([
    "2024年5月1日至2024年5月31日开展宣传月活动",
    "征集意见的时间为2024年3月4日至2024年4月3日",
    "本报告涵盖总体情况，宣传月为2024年5月1日至2024年5月31日",
    "数据统计到20241231日",
    "本报告公开期限为2025年1月20日至2025年3月31日",
  ])("not found: %s", (typed) => {
    expectFindings(amend(draft2021(), ["公开内容还不够细", `${typed}。公开内容还不够细`]));
  });

  test("found: said of the report and not of its figures", () => {
    expectFindings(
      amend(draft2021(), ["公开内容还不够细", "本报告涵盖⟦period-wording:2024年1月1日至12月21日⟧。公开内容还不够细"]),
    );
  });

  test("the 起 that was typed stays; a sentence further on is marked in its place", () => {
    expectFix(
      withPeriod("⟦period-wording:2024年1月1日起至2024年12月30日⟧"),
      {
        rule: "period-wording",
        safe: true,
        title: ["改为“2024年1月1日起至2024年12月31日”", "Change to “2024年1月1日起至2024年12月31日”"],
      },
      withPeriod("2024年1月1日起至2024年12月31日"),
    );
    expectFindings(
      amend(draft2021(), [
        "公开内容还不够细",
        "5月已培训。6月已自查；数据统计期限为⟦period-wording:2024年1月1日至2024年11月30日⟧。公开内容还不够细",
      ]),
    );
  });

  test("not found: in a heading, in a table", () => {
    const wrong = "数据统计期限为2024年1月1日至2024年11月30日";
    for (const text of [`### ${wrong}\n\n无。\n\n`, `| ${wrong} | 1 |\n| -- | -- |\n| 2 | 3 |\n\n`])
      expectFindings(amend(draft2021(), ["公开内容还不够细", `${text}公开内容还不够细`]));
  });

  test("says the year", () => {
    expect(saidOf(withPeriod("2024年1月1日至2024年12月30日"), "period-wording")).toEqual([
      "数据的统计期限应为 2024 年 1 月 1 日至 12 月 31 日",
      "The figures cover 1 January to 31 December 2024",
    ]);
  });
});
