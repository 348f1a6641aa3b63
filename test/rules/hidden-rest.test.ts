/** Comments and code fences that were never closed, and take in the rest of the draft. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const five = "## 五、存在的主要问题及改进情况";
const granted = "| （一）予以公开 |";
const comment = "⟦missing-section:<!--⟧ 待核实";
const fence = "⟦missing-section:```⟧";

describe.each([
  ["comment", comment],
  ["fence", fence],
])("a %s that is not closed", (_, open) => {
  test.each(["### （三）", "## 二、", "## 三、", "## 四、", "## 五、", "## 六、"])(
    "before %s is one finding, where it opens",
    (heading) => {
      expectFindings(amend(draft2021(), [heading, `${open}\n\n${heading}`]));
    },
  );

  test("in the midst of a table, between caption and table, or at the very top, is one finding, too", () => {
    expectFindings(amend(draft2021(), [granted, `${open}\n${granted}`]));
    expectFindings(amend(draft2021(), ["### 第二十条第（五）项\n\n", `### 第二十条第（五）项\n\n${open}\n\n`]));
    expectFindings(`${open}\n${draft2021()}`);
  });

  test("says nothing where nothing is lost behind it", () => {
    expectFindings(`${draft2021()}\n${open.replace(/⟦[a-z-]+:|⟧/g, "")}\n\n## 附：工作底稿\n\n| 甲 | 乙 |\n`);
  });
});

describe("a comment", () => {
  test.each(["\n", "\r\n"] as const)(
    "is closed at the end of its paragraph, line ends %j, but not by fix all",
    (eol) => {
      const draft = draft2021({ eol });
      const marked = amend(draft, [five, `${comment}，${eol}再核 ${eol}${eol}${five}`]);
      expectFix(
        marked,
        {
          rule: "missing-section",
          safe: false,
          title: ["在这一段末尾补上“-->”（请核对）", "Put --> at the end of this paragraph (to be checked)"],
        },
        amend(draft, [five, `<!-- 待核实，${eol}再核 --> ${eol}${eol}${five}`]),
      );
      expect(saidOf(marked, "missing-section")[0]).toMatch(/^这里的注释没有结束（缺少“-->”）/);
    },
  );

  test.each(["->", "—>", "--＞", "-- >"])("that %s was meant to close is closed by it, safely", (typed) => {
    expectFix(
      amend(draft2021(), [five, `${comment} ${typed}\n\n${five}`]),
      { rule: "missing-section", safe: true, title: [`把“${typed}”改为“-->”`, `Put --> for “${typed}”`] },
      amend(draft2021(), [five, `<!-- 待核实 -->\n\n${five}`]),
    );
  });

  test("that runs to the end of the next one is found; of tables alone, by the rule on tables", () => {
    expectFix(
      amend(draft2021(), ["## 四、", `${comment}\n## 四、`], ["## 六、", "<!-- 已核 -->\n\n## 六、"]),
      { rule: "missing-section", safe: false },
      amend(draft2021(), ["## 四、", "<!-- 待核实 -->\n## 四、"], ["## 六、", "<!-- 已核 -->\n\n## 六、"]),
    );
    const inTable = comment.replace("section", "table");
    expectFindings(amend(draft2021(), [granted, `${inTable}\n${granted}`], ["## 四、", "<!-- 已核 -->\n\n## 四、"]));
  });

  test("closed, and hiding what stands elsewhere, is no fault", () => {
    expectFindings(amend(draft2021(), [five, `<!--\n${five}\n\n旧稿\n-->\n\n${five}`]));
  });
});

describe("a fence", () => {
  test.each(["\n", "\r\n"] as const)("is removed with its line, line ends %j, but not by fix all", (eol) => {
    const draft = draft2021({ eol });
    const marked = amend(draft, [five, `${fence}markdown${eol}${five}`]);
    expectFix(
      marked,
      { rule: "missing-section", safe: false, title: ["删去这一行（请核对）", "Remove this line (to be checked)"] },
      draft,
    );
    expect(saidOf(marked, "missing-section")[0]).toMatch(/^这里的“```”开始了一段代码，却没有结束/);
  });

  test("behind a byte-order mark leaves it", () => {
    expectFix(`\ufeff${fence}\n${draft2021()}`, { rule: "missing-section", safe: false }, `\ufeff${draft2021()}`);
  });
});
