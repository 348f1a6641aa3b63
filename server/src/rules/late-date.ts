import { say } from "../message.ts";
import { agencyKind } from "../narrative/words/agency.ts";
import { defineRule } from "./rule.ts";
import { signatureOf } from "./signature.ts";

const late = {
  zh: "落款日期 {date} 晚于期限：{year} 年 {month} 月 31 日（《条例》第四十九条、第五十条）",
  en: "Signed on {date}, after the deadline of 31 {month} {year} (条例, articles 49 and 50)",
};

/**
 * `late-date`: a report is signed by its legal deadline. Source: 条例, article 49: 31 January for departments, 31 March
 * for the government's own report.
 */
export const lateDate = defineRule({
  id: "late-date",
  group: "narrative",
  severity: "information",
  title: { zh: "落款日期不晚于法定期限", en: "The report is signed by the legal deadline" },
  about: {
    zh: "部门和办公室的年报应在次年 1 月 31 日前、人民政府的年报应在次年 3 月 31 日前向社会公布。落款日期晚于期限时提示；没有落款日期不作判断。乡镇、街道按 3 月 31 日。",
    en: "Reports of departments and offices are due on 31 January, a government's own on 31 March of the next year. Says so where the date of signature is later; a report without one is left alone. Towns and sub-districts are given until 31 March.",
  },
  *check(report) {
    const { year, agency } = report;
    const { date } = signatureOf(report);
    if (year === undefined || !date) return;
    const kind = agencyKind(agency);
    const month = kind === "office" || kind === "department" ? 1 : 3;
    // Months of 31 days: only what comes before what is asked.
    const days = (date.year - year - 1) * 372 + (date.month - 1) * 31 + date.day;
    if (days <= month * 31) return;
    const name = say(month === 1 ? { zh: "1", en: "January" } : { zh: "3", en: "March" });
    yield { at: date.span, message: say(late, { date: date.text, year: year + 1, month: name }) };
  },
  examples: [{ bad: "示例县财政局\n\n2025年2月20日", good: "示例县财政局\n\n2025年1月20日" }],
});
