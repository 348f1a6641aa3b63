import { describe, expect, test } from "vitest";
import { checkText } from "../../server/src/index.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const title = "示例县人民政府办公室2024年政府信息公开工作年度报告";
const titled = (text: string) => amend(draft2021(), [`# ${title}`, `# ${text}`]);

describe("title-wording", () => {
  test.each([
    "示例县人民政府办公室2024年度政府信息公开工作年度报告",
    "示例县人民政府办公室2024年政府信息公开年度报告",
    "示例县人民政府办公室2024年政府信息公开工作报告",
    "示例县人民政府办公室2024年政府信息公开工作年度报告（草稿）",
    "示例县人民政府办公室关于2024年政府信息公开工作年度报告",
    "2024年示例县人民政府办公室政府信息公开工作年度报告",
    "示例县人民政府办公室2024年政府信息公开工作年报",
    "示例县人民政府办公室２０２４年政府信息公开工作年度报告",
    "示例县人民政府办公室2024年政务公开工作年度报告",
    "示例县人民政府办公室2024政府信息公开工作年度报告",
  ])("found and mended safely: %s", (text) => {
    expectFix(
      titled(`⟦title-wording:${text}⟧`),
      { rule: "title-wording", safe: true, title: [`改为“${title}”`, `Change to “${title}”`] },
      draft2021(),
    );
  });

  test.each([
    title,
    "示例县人民政府办公室 2024 年 政府信息公开工作年度报告",
    `**${title}**`,
    "示例县人民政府办公室2024年\t政府信息公开工作年度报告",
    "示例县人民政府办公室<br>2024年政府信息公开工作年度报告",
  ])("not found: %s", (text) => {
    expectFindings(titled(text));
  });

  test("not found: the agency on a line of its own above", () => {
    expectFindings(amend(draft2021(), [`# ${title}`, "# 示例县人民政府办公室\n\n# 2024年政府信息公开工作年度报告"]));
    expectFindings(amend(draft2021(), [`# ${title}`, "示例县人民政府办公室\n\n# 2024年政府信息公开工作年度报告"]));
  });

  test("a # without a space behind it is none of the agency's name", () => {
    expect(checkText(amend(draft2021(), [`# ${title}`, `#${title}`])).agency).toBe("示例县人民政府办公室");
    expect(checkText(titled("示例县人民政府办公室202年政府信息公开工作年度报告")).agency).toBe("示例县人民政府办公室");
  });

  test("found: agency or year missing, without a fix", () => {
    for (const text of [
      "2024年政府信息公开工作年度报告",
      "示例县人民政府办公室政府信息公开工作年度报告",
      "政府信息公开工作年度报告",
    ]) {
      expect(expectFindings(titled(`⟦title-wording:${text}⟧`)).map(({ fixes }) => fixes ?? [])).toEqual([[]]);
    }
  });

  test("a year before the first form: nothing else is asked", () => {
    const found = findingsOf(draft2019().replaceAll("2020年", "2017年"));
    expect(found.map(({ rule }) => rule)).toEqual(["title-wording"]);
    expect(saidOf(draft2019().replaceAll("2020年", "2017年"), "title-wording")).toEqual([
      "2017 年的报告没有现行格式可以对照（格式自 2019 年度起），请核对年份；其余不作检查",
      "There is no form for a report on 2017 (the first is for 2019); check the year. Nothing else is checked",
    ]);
  });

  test("says the title, or what it lacks", () => {
    expect(saidOf(titled("示例县人民政府办公室2024年政府信息公开年度报告"), "title-wording")).toEqual([
      `标题应为“${title}”`,
      `The title should be “${title}”`,
    ]);
    expect(saidOf(titled("2024年政府信息公开工作年度报告"), "title-wording")).toEqual([
      "标题应为“<机关名称><年>年政府信息公开工作年度报告”，这里缺少机关名称",
      "The title should be “<agency><year>年政府信息公开工作年度报告”; the agency is missing",
    ]);
    expect(saidOf(titled("示例县人民政府办公室政府信息公开工作年度报告"), "title-wording")[0]).toContain("缺少年份");
    expect(saidOf(titled("政府信息公开工作年度报告"), "title-wording")[0]).toContain("缺少机关名称和年份");
  });
});
