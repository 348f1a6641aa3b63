import { expect, test } from "vitest";
import { newDraft } from "../../server/src/edit/new-draft.ts";
import { checkText } from "../../server/src/index.ts";

test.each(["甲$&县", "甲$1县", "甲$`县", "甲{year}县"])("a name is written as it is: %s", (agency) => {
  const title = `${agency}2025年政府信息公开工作年度报告`;
  const draft = newDraft({ agency, year: 2025 });
  expect(draft).toContain(`# ${title}\n`);
  const { diagnostics } = checkText(
    draft.replace(/^# .*/, `# ${title.replace("年度报告", "年报")}`.replaceAll("$", "$$$$")),
  );
  expect(diagnostics.filter(({ rule }) => rule === "title-wording").map(({ message }) => message)).toEqual([
    `标题应为“${title}”`,
  ]);
});
