/** The overview of a workspace and its chart, and the answers that a new report takes. */
import { describe, expect, test } from "vitest";
import { type ChartPage, chartPage } from "../../client/src/chart-page.ts";
import {
  agenciesOf,
  agencyProblem,
  likelyYear,
  reportsOn,
  yearOf,
  yearProblem,
} from "../../client/src/new-report-answers.ts";
import {
  barsByAgency,
  barsByRule,
  blanksOf,
  countsOf,
  type Draft,
  type Finding,
  hasTwin,
  unitsOf,
  withErrors,
  worstOf,
} from "../../client/src/overview.ts";

const error: Finding = { rule: "row-total", severity: "error" };
const warning: Finding = { rule: "cell-style", severity: "warning" };
const hint: Finding = { rule: "unused-directive", severity: "hint" };

const drafts: Draft[] = [
  { agency: "乙县人民政府", year: 2023, findings: [error, error, warning] },
  { findings: [hint] },
  { agency: "甲县人民政府", year: 2024, findings: [] },
  { agency: "乙县人民政府", year: 2024, findings: [error] },
];

describe("overview", () => {
  test("drafts stand by agency, the newest first, those without a title last", () => {
    expect(unitsOf(drafts).map(({ agency, drafts }) => [agency, drafts.map(({ year }) => year)])).toEqual([
      ["甲县人民政府", [2024]],
      ["乙县人民政府", [2024, 2023]],
      [undefined, [undefined]],
    ]);
  });

  test("a draft with errors counts once, however many they are; one with warnings alone does not", () => {
    expect(withErrors(drafts)).toBe(2);
    expect(withErrors([{ findings: [warning, hint] }])).toBe(0);
  });

  test("drafts of one year are twins, those without a year are told apart by their files", () => {
    const unit = [{ year: 2024 }, { year: 2023 }, { year: 2024 }, {}, {}];
    expect(unit.map((draft) => hasTwin(unit, draft))).toEqual([true, false, true, false, false]);
  });

  test("counts and the worst of them", () => {
    expect(countsOf([error, warning, error])).toEqual({ error: 2, warning: 1, information: 0, hint: 0 });
    expect([[], [hint], [hint, warning], [warning, error]].map((all) => worstOf(countsOf(all)))).toEqual([
      undefined,
      "hint",
      "warning",
      "error",
    ]);
  });

  test("blanks are counted apart", () => {
    expect(blanksOf([error, { ...error, rule: "cell-blank" }])).toBe(1);
  });

  test("bars, the longest first", () => {
    expect(barsByRule(drafts).map(({ label, total }) => [label, total])).toEqual([
      ["row-total", 3],
      ["cell-style", 1],
      ["unused-directive", 1],
    ]);
    expect(barsByAgency(drafts, "?").map(({ label, total }) => [label, total])).toEqual([
      ["乙县人民政府", 4],
      ["?", 1],
    ]);
  });
});

describe("summary chart", () => {
  const page: ChartPage = {
    lang: "zh-cn",
    title: "年报检查汇总",
    summary: "4份稿件",
    legend: { error: "错误", warning: "警告", information: "提示", hint: "弱提示" },
    charts: [{ title: "按规则", bars: barsByRule(drafts) }],
    nothing: "未发现问题。",
    nonce: "abc",
  };

  test("a bar is as long as its count, in parts by severity", () => {
    const html = chartPage({ ...page, charts: [{ title: "", bars: barsByAgency(drafts, "?") }] });
    const widths = [...html.matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)];
    expect(widths.map(([, severity, x, width]) => [severity, Number(x), Number(width)])).toEqual([
      ["error", 0, 3],
      ["warning", 3, 1],
      ["hint", 0, 1],
    ]);
    expect([...html.matchAll(/viewBox="([^"]*)"/g)].map(([, box]) => box)).toContain("0 0 4 1");
  });

  test("what the colours say stands in words, too, for a screen reader and under the mouse", () => {
    const html = chartPage({ ...page, charts: [{ title: "按机关", bars: barsByAgency(drafts, "?") }] });
    expect(html).toContain('<table aria-label="按机关">');
    expect(html).toContain('<tr title="错误 3 · 警告 1"><th scope="row">乙县人民政府</th>');
    expect(html).toContain('<td>4<span class="spoken"> 错误 3 · 警告 1</span></td>');
  });

  test("no name is cut off: it wraps, in a narrow panel as well", () => {
    const agency = "某某自治州".repeat(20);
    const html = chartPage({
      ...page,
      charts: [{ title: "", bars: barsByAgency([{ agency, findings: [error] }], "?") }],
    });
    expect(html).toContain(`<th scope="row">${agency}</th>`);
  });

  test("a note stands behind the label", () => {
    const [bar] = barsByRule(drafts).map((one) => ({ ...one, label: "每行的总计等于各类申请人之和", note: one.label }));
    const html = chartPage({ ...page, charts: [{ title: "", bars: bar ? [bar] : [] }] });
    expect(html).toContain('每行的总计等于各类申请人之和 <span class="note">row-total</span>');
  });

  test("loads nothing, runs nothing, and escapes what drafts say", () => {
    const evil = `<script>alert("1")</script>`;
    const bars = barsByAgency([{ agency: evil, findings: [error] }], "?");
    const html = chartPage({ ...page, charts: [{ title: evil, bars }] });
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-abc'"`);
    expect(html).toContain('<style nonce="abc">');
    expect(html).not.toMatch(/<script|https?:|style="| on\w+=/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  test("says so where nothing was found", () => {
    const html = chartPage({ ...page, charts: [{ title: "按规则", bars: [] }] });
    expect(html).toContain("未发现问题。");
    expect(html).not.toContain("<table");
  });
});

describe("answers to a new report", () => {
  test.each([
    ["示例县人民政府办公室", undefined],
    ["  ", "blank"],
    ["甲县|乙县", "signs"],
    ["甲县\n乙县", "signs"],
    ["县".repeat(61), "long"],
  ])("agency %j", (text, problem) => expect(agencyProblem(text)).toBe(problem));

  test.each([
    ["2024", undefined],
    [" 2024 ", undefined],
    ["２０２４", undefined],
    ["２０１８", "early"],
    ["24", "year"],
    ["二〇二四", "year"],
    ["2018", "early"],
    ["2027", "late"],
  ])("year %j", (text, problem) => expect(yearProblem(text, 2026)).toBe(problem));

  test.each([
    [" 2024 ", 2024],
    ["２０２５", 2025],
    ["2024年", Number.NaN],
  ])("the year of %j is %d", (text, year) => expect(yearOf(text)).toBe(year));

  test.each([
    ["January", undefined, new Date(2026, 0, 5), 2025],
    ["September", undefined, new Date(2026, 8, 30), 2025],
    ["December", undefined, new Date(2026, 11, 1), 2026],
    ["January, behind a report", 2024, new Date(2026, 0, 5), 2025],
    ["December, behind a report", 2025, new Date(2026, 11, 1), 2026],
    ["January, behind one of the same year", 2026, new Date(2026, 0, 5), 2026],
  ])("the year that is offered in %s", (_, last, today, year) => expect(likelyYear(last, today)).toBe(year));

  test("the agencies at hand, and last year's reports, of which there may be two", () => {
    expect(agenciesOf(drafts)).toEqual(["乙县人民政府", "甲县人民政府"]);
    expect(reportsOn(drafts, "乙县人民政府", 2023)).toEqual([drafts[0]]);
    expect(reportsOn([...drafts, ...drafts], "乙县人民政府", 2023)).toEqual([drafts[0], drafts[0]]);
    expect(reportsOn(drafts, "甲县人民政府", 2023)).toEqual([]);
  });
});
