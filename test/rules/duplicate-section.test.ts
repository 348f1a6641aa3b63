import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const words = "公开内容还不够细，解读形式单一。下一步将完善制度，加强培训，丰富解读方式，逐项整改到位。\n";
const heading = "五、存在的主要问题及改进情况";

describe("duplicate-section", () => {
  test("a repeated empty heading goes, safely", () => {
    expectFix(
      amend(draft2021(), [words, `${words}\n## ⟦duplicate-section:${heading}⟧\n`]),
      { rule: "duplicate-section", safe: true, title: ["删去重复的空标题", "Remove the repeated empty heading"] },
      draft2021(),
    );
  });

  test("of a heading typed twice one goes, safely, and neither is called empty", () => {
    for (const eol of ["\n", "\r\n"] as const) {
      for (const heading of ["## 六、其他需要报告的事项", "## 三、收到和处理政府信息公开申请情况"]) {
        const draft = draft2021({ eol });
        expectFix(
          amend(draft, [heading, heading + eol + eol + heading.replace(/## (.*)/, "## ⟦duplicate-section:$1⟧")]),
          { rule: "duplicate-section", safe: true, title: ["删去重复的空标题", "Remove the repeated empty heading"] },
          draft,
        );
      }
    }
  });

  test("an empty heading whose text stands under the second one is not called empty as well", () => {
    const found = findingsOf(amend(draft2021(), ["## 五、", "## 六、其他需要报告的事项\n\n## 五、"]));
    expect(found.map(({ rule }) => rule)).toEqual(["section-order", "duplicate-section"]);
  });

  test("text under it is merged into the first, which is not safe", () => {
    expectFix(
      amend(draft2021(), [words, `${words}\n## ⟦duplicate-section:${heading}⟧\n\n还要加强督查。\n`]),
      {
        rule: "duplicate-section",
        safe: false,
        title: [`把这里的内容并入前面的“${heading}”`, `Move this text to the first “${heading}”`],
      },
      amend(draft2021(), [words, `${words}\n\n\n还要加强督查。\n`]),
    );
  });

  test("text that stands further down is moved to the end of the first", () => {
    const more = "还要加强督查。\n\n- 逐月通报\n";
    expectFix(
      `${draft2021()}\n## ⟦duplicate-section:${heading}⟧\n\n${more}`,
      { rule: "duplicate-section", safe: false },
      `${amend(draft2021(), [words, `${words}\n${more}`])}\n`,
    );
  });

  test("not found: a list of contents before the sections, a reference in the text, a heading in a quotation", () => {
    const contents =
      "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n";
    expectFindings(amend(draft2021(), ["## 一、总体情况", `${contents}## 一、总体情况`]));
    expectFindings(
      amend(draft2021(), [
        words,
        `${words}\n详见“${heading}”。\n\n> ${heading}\n\n- ${heading}\n\n### （一）存在的主要问题\n\n有。\n\n### （二）改进情况\n\n有。\n`,
      ]),
    );
    expectFindings(
      amend(draft2021({ headings: "plain" }), [
        "根据《中华人民共和国政府信息公开条例》",
        `${contents}根据《中华人民共和国政府信息公开条例》`,
      ]).replace(/^([一二三四五六]、[^\n]+)\n(?=\n)/gm, (line, text: string, at: number) =>
        at > 500 || !contents.includes(`${text}\n\n`) ? `⟦heading-markup:${text}⟧\n` : line,
      ),
    );
  });

  test("says which, and points at the first", () => {
    const marked = amend(draft2021(), [words, `${words}\n## ⟦duplicate-section:${heading}⟧\n`]);
    expect(saidOf(amend(draft2021(), [words, `${words}\n## ${heading}\n`]), "duplicate-section")).toEqual([
      `“${heading}”重复出现`,
      `“${heading}” stands here a second time`,
    ]);
    const [finding] = expectFindings(marked);
    expect(finding?.related?.[0]?.at.from).toBe(draft2021().indexOf(heading));
  });
});
