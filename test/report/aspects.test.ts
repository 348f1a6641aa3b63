import { expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";

/** What the first section speaks of: the aspect's id and the words, `#` for a heading, `!` for one with no text below. */
function spoken(text: string): string[] {
  const draft = parseDraft(
    `# 甲县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${text}\n\n## 五、存在的主要问题及改进情况\n`,
  );
  const [section] = bindReport(draft).sections;
  return (section?.aspects ?? []).map(({ form, phrase, heading, empty }) => {
    expect(phrase.text).toBe(draft.text.slice(phrase.span.from, phrase.span.to));
    return `${form.id}${heading ? " #" : ""}${empty ? "!" : ""} ${phrase.text}`;
  });
}

test.each([
  ["### （一）主动公开\n\n公开了信息。", ["disclosure # （一）主动公开"]],
  [
    "### （一）主动公开\n\n### （二）监督情况\n\n甲乙。",
    ["disclosure #! （一）主动公开", "supervision # （二）监督情况"],
  ],
  ["### （一）主动公开\n\n#### 1.法定内容\n\n甲乙。", ["disclosure # （一）主动公开"]],
  ["### （一）主动公开\n\n#### 1.法定内容", ["disclosure #! （一）主动公开"]],
  ["#### （一）主动公开\n\n### 其他\n\n甲乙。", ["disclosure #! （一）主动公开"]],
  ["### （一）主动公开", ["disclosure #! （一）主动公开"]],
  [
    "### （一）主动公开和监督保障\n\n甲乙。",
    ["disclosure # （一）主动公开和监督保障", "supervision # （一）主动公开和监督保障"],
  ],
  ["主动公开方面，甲乙依申请丙丁。", ["disclosure 主动公开方面"]],
  ["1.监督保障：主动公开甲乙。", ["supervision 1.监督保障"]],
  ["本年，加强监督，完善平台。", []],
  ["甲乙。一是主动公开；二是考核有力，丙丁。", ["disclosure 。一是主动公开", "supervision ；二是考核有力"]],
  ["甲乙。（三）平台建设，丙丁。", ["platform 。（三）平台建设"]],
  // Misspelt, but with its own number and three quarters of its characters.
  ["### （一）主动公幵\n\n甲乙。", ["disclosure # （一）主动公幵"]],
  ["### （二）主动公幵\n\n甲乙。", []],
  ["### 主动公幵\n\n甲乙。", []],
  ["### （一）主动工幵\n\n甲乙。", []],
  ["### 一、主动公幵\n\n甲乙。", []],
])("%j speaks of %j", (text, aspects) => {
  expect(spoken(text)).toEqual(aspects);
});
