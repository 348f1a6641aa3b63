import { describe, expect, test } from "vitest";
import { emptySection } from "../../server/src/rules/empty-section.ts";
import { amend, expectFindings, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";
import { bound, marks } from "../narrative/tables.ts";

const problems = "公开内容还不够细，解读形式单一。下一步将完善制度，加强培训，丰富解读方式，逐项整改到位。";
const others = "本机关按照国办函〔2020〕109号文件执行，本年度没有收取信息处理费，无其他需要报告的事项。";
const aspect = "### （一）主动公开\n\n按照有关规定及时完成各项任务，内容准确，群众查询方便。\n\n";

const five = (text: string) =>
  amend(
    draft2021(),
    [problems, text],
    ["五、存在的主要问题及改进情况", "⟦empty-section:五、存在的主要问题及改进情况⟧"],
  );

describe("empty-section", () => {
  test.each(["", "无", "无。", "（无）", "暂无。", "无明显问题。", "无\n\n。", "> 无", "- 无", "### （一）存在问题"])(
    "found in section five: “%s”",
    (text) => {
      expectFindings(five(text));
    },
  );

  test("ten characters are enough, on however many lines; marks and white space are none", () => {
    expectFindings(five("解读形式 单一，待改进。"));
    expectFindings(amend(draft2021(), [problems, "解读形式 单一，有待改进。"]));
    expectFindings(amend(draft2021(), [problems, "解读形式单一，\n\n有待改进。"]));
    expectFindings(five("解读形式单一，\n\n待改进。"));
  });

  test("found: a picture elsewhere says nothing here", () => {
    expectFindings(five("无。").replace("群众查询方便。", "群众查询方便。![办事大厅](hall.png)"));
  });

  test("found: one heading of two aspects is one finding", () => {
    const text = "## 一、总体情况\n\n### 主动公开和依申请公开\n\n### （三）政府信息管理\n\n甲。\n";
    expect(marks(emptySection, bound(text))).toEqual(["主动公开和依申请公开"]);
  });

  test("found: section six with nothing", () => {
    for (const draft of [draft2021(), draft2019()]) {
      expectFindings(amend(draft, [others, ""], ["六、其他需要报告的事项", "⟦empty-section:六、其他需要报告的事项⟧"]));
    }
  });

  test("found: an aspect's heading with nothing under it", () => {
    expectFindings(amend(draft2021(), [aspect, "### ⟦empty-section:（一）主动公开⟧\n\n"]));
  });

  test.each(["无。", "无其他需要报告的事项。", "没有。"])("not found in section six: “%s”", (text) => {
    // What is missing there is a word on the processing fee, and fee-statement says so.
    expectFindings(amend(draft2021(), [others, text]), { rules: { "fee-statement": "off" } });
  });

  test.each([
    "解读形式单一，下一步改进。",
    "1. 解读形式单一\n2. 下一步改进方式",
    "> 解读形式单一，下一步改进。",
    "![问题清单](problems.png)",
    "见图：\n![图](a.png)",
    "### （一）存在问题\n\n解读形式单一。\n\n### （二）改进\n\n多样解读。",
    "| 问题 | 改进 |\n| -- | -- |\n| 解读单一 | 丰富 |",
  ])("not found in section five: %j", (text) => {
    expectFindings(amend(draft2021(), [problems, text]));
  });

  test("says what stands there", () => {
    expect(saidOf(amend(draft2021(), [others, ""]), "empty-section")).toEqual([
      "“六、其他需要报告的事项”下没有内容",
      "There is nothing under “六、其他需要报告的事项”",
    ]);
    expect(saidOf(amend(draft2021(), [problems, "暂无。"]), "empty-section")).toEqual([
      "“五、存在的主要问题及改进情况”只写了“暂无”，应写明具体情况",
      "“五、存在的主要问题及改进情况” says no more than “暂无”",
    ]);
    expect(expectFindings(five(""))[0]?.fixes ?? []).toEqual([]);
  });
});
