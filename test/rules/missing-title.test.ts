import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { amend, bothOf, expectFindings, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const title = "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n";
const preamble = draft2021().split("\n")[2] ?? "";

describe("missing-title", () => {
  test("found: on the first line", () => {
    expectFindings(
      amend(draft2021(), [title, ""], [preamble, `⟦missing-title:${preamble.slice(0, 60)}⟧${preamble.slice(60)}`]),
    );
  });

  test("found: behind comments, and where there is no text", () => {
    const everything = { rules: { "missing-section": "off" } } as const;
    expectFindings("\ufeff⟦missing-title:⟧", everything);
    expectFindings("<!-- 草稿 -->⟦missing-title:⟧", everything);
    expectFindings("<!-- 草稿 -->\r\n\r\n⟦missing-title:正文⟧\r\n", everything);
  });

  test("found: no half of a character is marked", () => {
    const text = `${"文".repeat(59)}𠮷`;
    expectFindings(`⟦missing-title:${text.slice(0, 59)}⟧𠮷`, { rules: { "missing-section": "off" } });
  });

  test.each([
    ["plain", "示例县人民政府办公室2024年政府信息公开工作年度报告\n\n"],
    ["bold", "**示例县人民政府办公室2024年政府信息公开工作年度报告**\n\n"],
    ["a heading of the second level", "## 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n"],
    ["underlined", "示例县人民政府办公室2024年政府信息公开工作年度报告\n===\n\n"],
    ["with spaces", "#  示例县人民政府办公室 2024年 政府信息公开工作年度报告 \n\n"],
    ["the agency on a line of its own", "# 示例县人民政府办公室\n\n# 2024年政府信息公开工作年度报告\n\n"],
    ["behind a comment", `<!-- 草稿 -->\n\n${title}`],
  ])("not found: %s", (_, typed) => {
    expectFindings(amend(draft2021(), [title, typed]));
  });

  test("the title goes behind a byte-order mark", () => {
    const [finding] = findingsOf("\ufeff正文。\n").filter(({ rule }) => rule === "missing-title");
    expect(applyEdits("\ufeff正文。\n", finding?.fixes?.[0]?.edits ?? [])).toBe(
      "\ufeff# （机关名称）（年份）年政府信息公开工作年度报告\n\n正文。\n",
    );
  });

  test.each([
    [
      "现公布示例县水利局2023年政府信息公开工作年度报告。",
      "示例县水利局2023年",
      "在开头插入标题“示例县水利局2023年政府信息公开工作年度报告”（请核对）",
    ],
    [
      "特编制《示例镇人民政府2023年度政府信息公开年度报告》。",
      "示例镇人民政府2023年",
      "在开头插入标题“示例镇人民政府2023年政府信息公开工作年度报告”（请核对）",
    ],
    ["特向社会公布2023年政府信息公开工作年度报告。", "（机关名称）2023年", "在开头插入标题，机关名称待填"],
    ["现发布我局2023年政府信息公开工作年度报告。", "（机关名称）2023年", "在开头插入标题，机关名称待填"],
    ["根据通知要求编制本报告。", "（机关名称）（年份）年", "在开头插入标题，机关名称和年份待填"],
  ])("what the report calls itself is its title: %s", (text, named, says) => {
    const [finding] = findingsOf(`${text}\n`).filter(({ rule }) => rule === "missing-title");
    const [fix] = finding?.fixes ?? [];
    expect(applyEdits(`${text}\n`, fix?.edits ?? [])).toBe(`# ${named}政府信息公开工作年度报告\n\n${text}\n`);
    expect([fix?.safe, fix && bothOf(fix.title)[0]]).toEqual([false, says]);
  });

  test("the fix leaves agency and year to be filled in, so it is not safe", () => {
    const text = amend(draft2021(), [title, ""]);
    const [finding] = expectFindings(
      amend(text, [preamble, `⟦missing-title:${preamble.slice(0, 60)}⟧${preamble.slice(60)}`]),
    );
    expect(finding?.fixes?.map(({ safe, edits }) => ({ safe, edits }))).toEqual([
      {
        safe: false,
        edits: [{ span: { from: 0, to: 0 }, newText: "# （机关名称）（年份）年政府信息公开工作年度报告\n\n" }],
      },
    ]);
    expect(saidOf(text, "missing-title")).toEqual([
      "缺少标题：应为“<机关名称><年>年政府信息公开工作年度报告”",
      "There is no title: “<agency><year>年政府信息公开工作年度报告”",
    ]);
  });
});
