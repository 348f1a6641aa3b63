import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const five = "五、存在的主要问题及改进情况";
const four = "四、政府信息公开行政复议、行政诉讼情况";

describe("heading-wording", () => {
  test.each([
    "五、存在问题及改进情况",
    "五、存在的主要问题及整改措施",
    "五、存在的主要问题和改进情况",
    "五. 存在的主要问题及改进情况",
    "五、存在的主要问题及改进情况。",
    "五、政府信息公开工作存在的主要问题及改进情况",
    "5、存在的主要问题及改进情况",
    "（五）存在的主要问题及改进情况",
  ])("found and mended safely: %s", (text) => {
    expectFix(
      amend(draft2021(), [five, `⟦heading-wording:${text}⟧`]),
      { rule: "heading-wording", safe: true, title: [`改为“${five}”`, `Change to “${five}”`] },
      draft2021(),
    );
  });

  test("found: the other headings", () => {
    expectFindings(amend(draft2021(), ["## 一、总体情况", "## ⟦heading-wording:一、总体情况、⟧"]));
    expectFindings(amend(draft2021(), ["六、其他需要报告的事项", "⟦heading-wording:六、其他需要报告的情况⟧"]));
    expectFindings(
      amend(draft2021(), [four, "⟦heading-wording:四、因政府信息公开工作被申请行政复议、提起行政诉讼情况⟧"]),
    );
    expectFindings(amend(draft2021(), [four, "⟦heading-wording:四、政府信息公开行政复议,行政诉讼情况⟧"]));
  });

  test("（一） numbers a part, unless the number and all else is a section's", () => {
    expectFindings(amend(draft2021(), ["（一）主动公开", "（一）主动公开政府信息情况"]));
    const lost = amend(draft2021(), [four, `⟦missing-section:${four}⟧`], [five, "（四）存在的主要问题及改进情况"]);
    expectFindings(lost);
  });

  test("not found: white space, emphasis, the variants of 2019", () => {
    expectFindings(amend(draft2021(), [five, " 五、 存在的主要问题　及改进情况 "]));
    expectFindings(amend(draft2021(), [five, `**${five}**`]));
    expectFindings(
      amend(
        draft2019(),
        [four, "四、政府信息公开被申请行政复议、行政诉讼情况"],
        [five, "五、政府信息公开工作存在的主要问题及改进情况"],
      ),
    );
  });

  test("found: an aspect that lost one character", () => {
    expectFix(
      amend(draft2021(), ["（四）政府信息公开平台建设", "（四）⟦heading-wording:府信息公开平台建设⟧"]),
      { rule: "heading-wording", safe: true },
      draft2021(),
    );
    expectFindings(amend(draft2021(), ["### （一）主动公开", "### （一）⟦heading-wording:主动公并⟧"]));
    expectFindings(amend(draft2021(), ["### （一）主动公开", "### （一）⟦heading-wording:主动公⟧"]));
  });

  test.each([
    "（四）平台建设",
    "（四）政务公开平台建设",
    "（四）信息公开平台建设",
    "（四）政府信息公开平台建设情况",
    "（四）政府信息平台建设",
    "4.政府信息公开平台",
    "4.府信息公开平台建设",
    "（四）府信息 公开平台建设",
    "（四）府信息 公开平台建设\n\n府信息公开平台建设已完成。",
  ])("not found: an aspect in words of one's own, %s", (text) => {
    expectFindings(amend(draft2021(), ["（四）政府信息公开平台建设", text]));
  });

  test("says the form's heading", () => {
    expect(saidOf(amend(draft2021(), [five, "五、存在问题及改进情况"]), "heading-wording")).toEqual([
      `标题应为“${five}”`,
      `The heading should be “${five}”`,
    ]);
    expect(saidOf(amend(draft2021(), ["（四）政府信息公开", "（四）府信息公开"]), "heading-wording")).toEqual([
      "“府信息公开平台建设”疑有错漏，格式中为“政府信息公开平台建设”",
      "“府信息公开平台建设” seems misspelt; the form has “政府信息公开平台建设”",
    ]);
  });
});
