import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const heading = "## 二、主动公开政府信息情况\n\n";

describe("template-residue", () => {
  test.each([
    "（该部分以表格形式报告。表格如下：）",
    "（该部分以表格形式报告）",
    "（文字描述）",
    "（收取信息处理费情况在此处报告）",
    "(该部分以表格形式报告。表格如下:)",
    "该部分以表格形式报告。表格如下:",
  ])("found and removed with its line: %s", (text) => {
    expectFix(
      amend(draft2021(), [heading, `${heading}⟦template-residue:${text}⟧\n`]),
      { rule: "template-residue", safe: true, title: ["删去填写说明", "Remove the instruction"] },
      draft2021(),
    );
  });

  test("found: at the very beginning of a text; two that touch; removed with what indents it", () => {
    const found = findingsOf("（文字描述）\n\n正文。\n").filter(({ rule }) => rule === "template-residue");
    expect(found.map(({ fixes }) => applyEdits("（文字描述）\n\n正文。\n", fixes?.[0]?.edits ?? []))).toEqual([
      "\n正文。\n",
    ]);
    const two = "⟦template-residue:（文字描述）⟧⟦template-residue:（该部分以表格形式报告）⟧";
    expectFindings(amend(draft2021(), [heading, `${heading}${two}\n\n`]));
    expectFix(
      amend(draft2021(), [heading, `${heading}　　⟦template-residue:（文字描述）⟧\n`]),
      { rule: "template-residue", safe: true },
      draft2021(),
    );
  });

  test("found: in the other edition, without brackets, behind a heading", () => {
    expectFindings(amend(draft2019(), [heading, `${heading}⟦template-residue:该部分以表格形式报告。表格如下：⟧\n\n`]));
    expectFindings(
      amend(draft2021(), [
        "群众查询方便。\n\n### （二）",
        "群众查询方便。⟦template-residue:（文字描述）⟧\n\n### （二）",
      ]),
    );
  });

  test("found alone behind a heading that is right without it", () => {
    expectFix(
      amend(draft2021(), [heading, "## 二、主动公开政府信息情况⟦template-residue:（该部分以表格形式报告）⟧\n\n"]),
      { rule: "template-residue", safe: true },
      draft2021(),
    );
  });

  test("found alone, with half-width brackets", () => {
    expectFindings(
      amend(draft2021(), [heading, "## 二、主动公开政府信息情况⟦template-residue:(该部分以表格形式报告)⟧\n\n"]),
    );
  });

  test("not found: words that are like them", () => {
    expectFindings(amend(draft2021(), [heading, `${heading}有关数据以表格形式报告，表格如下：\n\n`]));
    expectFindings(amend(draft2021(), ["内容还不够细", "文字描述还不够细"]));
  });

  test("says what it is", () => {
    expect(saidOf(amend(draft2021(), [heading, `${heading}（文字描述）\n\n`]), "template-residue")).toEqual([
      "“（文字描述）”是格式中的填写说明，不应留在报告里",
      "“（文字描述）” is an instruction of the form and no part of a report",
    ]);
  });
});
