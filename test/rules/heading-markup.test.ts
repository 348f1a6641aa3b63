import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, expectFindings, expectFix, saidOf, unmark } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const five = "五、存在的主要问题及改进情况";

describe("heading-markup", () => {
  test.each([
    ["plain", five, `⟦heading-markup:${five}⟧`, `## ${five}`],
    ["indented", "", `　　⟦heading-markup:${five}⟧`, `## ${five}`],
    ["behind a byte-order mark", "", `\ufeff⟦heading-markup:${five}⟧`, `## ${five}`],
    ["bold", "", `**⟦heading-markup:${five}⟧**`, `## **${five}**`],
    ["with spaces", "", ` ⟦heading-markup:五、 存在的主要问题及改进情况⟧  `, ` ## 五、 存在的主要问题及改进情况  `],
  ])("found and marked safely: %s", (_, __, typed, fixed) => {
    expectFix(
      amend(draft2021(), [`## ${five}`, typed]),
      { rule: "heading-markup", safe: true, title: ["在前面加上“##”", "Put “##” in front"] },
      amend(draft2021(), [`## ${five}`, fixed]),
    );
  });

  test("found and marked safely: a caption", () => {
    for (const [typed, fixed] of [
      ["⟦heading-markup:第二十条第（五）项⟧", "### 第二十条第（五）项"],
      ["**⟦heading-markup:第二十条第（五）项⟧**", "### **第二十条第（五）项**"],
    ] as const) {
      expectFix(
        amend(draft2021(), ["### 第二十条第（五）项", typed]),
        { rule: "heading-markup", safe: true, title: ["在前面加上“###”", "Put “###” in front"] },
        amend(draft2021(), ["### 第二十条第（五）项", fixed]),
      );
    }
  });

  test.each([
    ["##", `## ${five}`],
    ["###", `### ${five}`],
    ["＃＃", `## ${five}`],
    ["　　##", `## ${five}`],
  ])("found and mended safely: %s without a space behind it", (marks, fixed) => {
    const typed = marks.trim().replaceAll("＃", "#");
    expectFix(
      amend(draft2021(), [`## ${five}`, `${marks}⟦heading-markup:${five}⟧`]),
      { rule: "heading-markup", safe: true, title: [`在“${typed}”后面加上空格`, `Put a space behind “${typed}”`] },
      amend(draft2021(), [`## ${five}`, fixed]),
    );
  });

  test("not found: words of one's own behind a #", () => {
    expectFindings(amend(draft2021(), ["公开内容还不够细", "#公开#内容还不够细"]));
  });

  test("a draft from plain text: fix all marks every heading, the first one behind a byte-order mark too", () => {
    const plain = draft2021({ headings: "plain", captions: "plain", bom: true });
    expect(fixText(plain).text).toBe(draft2021({ bom: true }));
    const bare = unmark(plain).text.slice(plain.indexOf("一、总体情况"));
    expect(fixText(`\ufeff${bare}`).text.startsWith("\ufeff## 一、总体情况")).toBe(true);
  });

  test("not found: lead-ins, sentences that begin like a heading, captions in a sentence, aspects in bold", () => {
    expectFindings(draft2021({ aspects: "leads" }));
    expectFindings(draft2021({ aspects: "bold-leads" }));
    expectFindings(
      amend(draft2021(), [
        "公开内容还不够细",
        "五、存在的主要问题及改进情况如下，请指正。\n\n一、二两部分见上。\n\n第二十条第（五）项所列信息都已公开。\n\n公开内容还不够细",
      ]),
    );
  });

  test("says what Markdown does with it", () => {
    expect(saidOf(amend(draft2021(), [`## ${five}`, five]), "heading-markup")).toEqual([
      `“${five}”没有标记为标题，Markdown 会把它当作普通文字`,
      `“${five}” is not marked as a heading; Markdown shows it as plain text`,
    ]);
  });
});
