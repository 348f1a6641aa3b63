/** Tables that stand in another section than their own. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const four = "四、政府信息公开行政复议、行政诉讼情况";
const header = "类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";

describe.each(["\n", "\r\n"] as const)("one finding, at the table, which can be moved, with %j", (eol) => {
  const draft = draft2021({ eol });
  const [, reviews = ""] = /## 四[^\r\n]*\r?\n\r?\n([\s\S]*?\r?\n\r?\n)/.exec(draft) ?? [];
  const marked = reviews.replace(header, `⟦missing-table:${header}⟧`);
  const title = [`移到“${four}”下面`, `Move it under “${four}”`] as const;
  const choice = { rule: "missing-table", safe: false, title };

  test("under the section before its own", () => {
    expectFix(amend(draft, [`## ${four}${eol}${eol}${reviews}`, `${marked}## ${four}${eol}${eol}`]), choice, draft);
  });

  test("far from it", () => {
    expectFix(amend(draft, [reviews, ""], ["## 二、", `${marked}## 二、`]), choice, draft);
  });

  test("above all sections", () => {
    expectFix(amend(draft, [reviews, ""], ["## 一、", `${marked}## 一、`]), choice, draft);
  });

  test("all of a section with their captions", () => {
    const [, tables = ""] = /## 二[^\r\n]*\r?\n\r?\n([\s\S]*?)(?=## 三)/.exec(draft) ?? [];
    const typed = tables.replace("第二十条第（一）项", "⟦missing-table:第二十条第（一）项⟧");
    expectFix(
      amend(draft, [
        `## 二、主动公开政府信息情况${eol}${eol}${tables}`,
        `${typed}## 二、主动公开政府信息情况${eol}${eol}`,
      ]),
      { ...choice, title: ["移到“二、主动公开政府信息情况”下面", "Move it under “二、主动公开政府信息情况”"] },
      draft,
    );
  });
});

test("one of several tables of a section is told of, and moved by the person", () => {
  const [fees = ""] = /### 第二十条第（八）项\n\n[\s\S]*?\n\n/.exec(draft2021()) ?? [];
  const text = amend(draft2021(), [fees, ""], ["## 四、", `${fees}## 四、`]);
  const found = expectFindings(amend(text, ["第二十条第（八）项", "⟦missing-table:第二十条第（八）项⟧"]));
  expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
});

test("not found: where the section has it, too, or another table that may be meant for it", () => {
  const [, reviews = ""] = /## 四[^\n]*\n\n([\s\S]*?\n\n)/.exec(draft2021()) ?? [];
  expect(findingsOf(amend(draft2021(), ["## 二、", `${reviews}## 二、`]))).toEqual([]);
  const other = "| 事项 | 件数 |\n| :-- | --: |\n| 复议 | 3 |\n\n";
  expect(findingsOf(amend(draft2021(), [reviews, other], ["## 二、", `${reviews}## 二、`]))).toEqual([]);
});

test("not found: where the heading of its own section is lost, which is told of as that", () => {
  const found = findingsOf(amend(draft2021(), [`## ${four}\n\n`, ""]));
  expect(found.map(({ rule }) => rule)).toEqual(["missing-section"]);
});

test("says where it stands and where it belongs", () => {
  const [, reviews = ""] = /## 四[^\n]*\n\n([\s\S]*?\n\n)/.exec(draft2021()) ?? [];
  const under = amend(draft2021(), [reviews, ""], ["## 二、", `${reviews}## 二、`]);
  expect(saidOf(under, "missing-table")).toEqual([
    `“${four}”的表格写在了“一、总体情况”下面`,
    `The table of “${four}” stands under “一、总体情况”`,
  ]);
  const above = amend(draft2021(), [reviews, ""], ["## 一、", `${reviews}## 一、`]);
  expect(saidOf(above, "missing-table")).toEqual([
    `“${four}”的表格写在了各部分的标题前面`,
    `The table of “${four}” stands above all sections`,
  ]);
});
