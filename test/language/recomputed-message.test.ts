import { expect, test } from "vitest";
import { recompute } from "../../server/src/edit/recompute.ts";
import { recomputedMessage } from "../../server/src/language/recomputed-message.ts";
import { render } from "../../server/src/message.ts";
import { checkedDraft, example } from "./kit.ts";

const office = example("2024-county-office");

/** What is said when the totals of a draft have been computed anew, in which some rows hold other numbers. */
function said(rows: Readonly<Record<string, readonly (number | string)[]>>, lang: "zh-cn" | "en" = "zh-cn") {
  let text = office;
  for (const [label, numbers] of Object.entries(rows)) {
    const row = text.split("\n").find((line) => line.startsWith(`| ${label} `)) ?? "";
    text = text.replace(row, `| ${label} | ${numbers.join(" | ")} |`);
  }
  const draft = checkedDraft(text);
  const message = recomputedMessage(draft, recompute(draft.report));
  return message && render(message, lang);
}

const unbalanced = { "四、结转下年度继续办理": [1, 0, 0, 0, 0, 1, 2] };
const total = { 行政复议: [1, 0, 1, 1, 5] };

test("nothing where all was done, and that there was nothing to do", () => {
  expect(said(total)).toBeUndefined();
  expect(said({})).toBe("各项合计都相符，没有要改的。");
});

test("what does not balance, be totals changed or not", () => {
  expect(said(unbalanced)).toBe("合计都没有改：各项合计相符。勾稽不符的列：自然人、其他，请核对。");
  expect(said(unbalanced, "en")).toBe(
    "No total was changed: all of them are right. Columns that do not balance: 自然人, 其他; please check.",
  );
  expect(said({ ...unbalanced, ...total })).toBe("改了 1 处合计。勾稽不符的列：自然人、其他，请核对。");
  expect(said({ "四、结转下年度继续办理": [1, 1, 1, 1, 1, 1, 6] })).toContain("自然人、商业企业、科研机构等，请核对");
});

test("totals that were left, as their numbers are in doubt", () => {
  const doubtful = { "四、结转下年度继续办理": [3, 0, 0, 0, 0, 0, 2] };
  const rest = "相加的数字本身存疑，改了合计会盖住差错，请先核对这些数字。勾稽不符的列：自然人，请核对。";
  expect(said(doubtful)).toBe(`合计都没有改：“四、结转下年度继续办理”的“总计”不符，但${rest}`);
  expect(said({ ...doubtful, ...total })).toBe(
    `改了 1 处合计，留下 1 处没有改：“四、结转下年度继续办理”的“总计”。${rest}`,
  );
});

test("numbers of group rows, which are not computed", () => {
  expect(said({ "（三）不予公开": [5, "", "", "", "", "", ""] })).toBe(
    "合计都没有改：各项合计相符。分组行的数不符：“（三）不予公开”的“自然人”，由您核对、清空。",
  );
});
