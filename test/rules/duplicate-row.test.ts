import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const penalty = "| 行政处罚 | 342 |\n";
const coercion = "| 行政强制 | 28 |";

describe("duplicate-row", () => {
  test("found: the second of two", () => {
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n| ⟦duplicate-row:行政强制⟧ | 28 |`]));
  });

  test("alone where one row is missing, it is meant for that one; the fix is not safe", () => {
    const stateSecret = "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    const byLaw = "| 2.其他法律行政法规禁止公开 | 0 |";
    expectFix(
      amend(draft2021(), [byLaw, "| ⟦duplicate-row:1.属于国家秘密⟧ | 0 |"]),
      {
        rule: "duplicate-row",
        safe: false,
        title: ["改为“2.其他法律行政法规禁止公开”", "Change to “2.其他法律行政法规禁止公开”"],
      },
      draft2021(),
    );
    expect(draft2021()).toContain(stateSecret);
  });

  test("not found: 3.其他 under two groups, labels that go on below", () => {
    expectFindings(draft2021({ labels: [0, 1, 2], down: "repeated", across: "repeated" }));
    expectFindings(draft2021({ labels: [0, 0, 1], down: "repeated" }));
  });

  test("says which, and points at the first", () => {
    const marked = amend(draft2021(), [penalty, `${penalty}| ⟦duplicate-row:行政处罚⟧ | 1 |\n`]);
    const [finding] = expectFindings(marked);
    expect(finding?.related?.map(({ message }) => bothOf(message))).toEqual([
      ["见此处“行政处罚”", "see “行政处罚” here"],
    ]);
    const text = amend(draft2021(), [coercion, `${coercion}\n${coercion}`]);
    expect(findingsOf(text)[0]?.related?.map(({ at }) => at.from)).toEqual([text.indexOf("行政强制")]);
    expect(saidOf(amend(draft2021(), [penalty, penalty + penalty]), "duplicate-row")).toEqual([
      "“行政处罚”在这张表中重复出现",
      "“行政处罚” stands in this table a second time",
    ]);
    expect(saidOf(amend(draft2021(), [coercion, "| 行政处罚 | 28 |"]), "duplicate-row")).toEqual([
      "“行政处罚”在这张表中重复出现，此处应为“行政强制”",
      "“行政处罚” stands in this table a second time; here it should be “行政强制”",
    ]);
  });
});
