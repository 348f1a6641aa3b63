import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { codeActionsOf } from "../../server/src/language/code-actions.ts";
import { ActionData } from "../../server/src/language/deed.ts";
import { editsOf } from "../../server/src/language/deed-edits.ts";
import type { Lang } from "../../server/src/message.ts";
import { checked } from "./checked.ts";

const clean = readFileSync(join(import.meta.dirname, "../../examples/2024-county-office.nianbao.md"), "utf8");
const support = { codeDescription: false, relatedInformation: false, unnecessary: false, data: false };

/** The actions in the place of `⟦…⟧`, or at the caret `‸`. */
function actionsAt(marked: string, only?: string[], lang?: Lang) {
  const from = marked.search(/[⟦‸]/);
  const text = marked.replace(/[⟦⟧‸]/g, "");
  const to = Math.max(from, marked.indexOf("⟧") - 1);
  const draft = checked(text, {}, lang);
  return {
    draft,
    actions: codeActionsOf(draft, { range: draft.lines.rangeOf({ from, to }), only, diagnostics: support }),
  };
}

/** Everything there is to do in a draft. */
function allActions(text: string) {
  const draft = checked(text);
  const range = draft.lines.rangeOf({ from: 0, to: text.length });
  return { draft, actions: codeActionsOf(draft, { range, diagnostics: support }) };
}

const rules = (text: string) => checked(text).findings.map(({ rule }) => rule);

/** The clean draft with one thing wrong, where `⟦…⟧` is what stands there then. */
function faulty(before: string, now: string): string {
  expect(clean.split(before).length, before).toBe(2);
  return clean.replace(before, now);
}

const faults: Record<string, string> = {
  "a wrong total": faulty("|    1 |   23 |\n| 二", "|    1 |   24 |\n| 二"),
  "a blank cell": faulty("|    1 |   23 |\n| 二", "|      |   23 |\n| 二"),
  "a row that is not closed": faulty("|    1 |   23 |\n| 二", "|    1 |   24\n| 二"),
  "a number with its unit": faulty("|    1 |   23 |\n| 二", "|  1件 |   23 |\n| 二"),
  "a label of the header": faulty("法律服务机构 | 其他 | 总计 |\n", "法律机构 | 其他 | 总计 |\n"),
  "a label of a row": faulty("| 2.重复申请 ", "| 2.重复的申请 "),
  "a heading without markup": faulty("## 五、存在", "五、存在"),
  "a heading in other words": faulty("## 五、存在的主要问题", "## 五、存在的问题"),
  "a section that is gone": clean.replace(/## 五、[\s\S]*?(?=## 六)/, ""),
  "a table that is gone": clean.replace(/### 第二十条第（八）项\n\n(?:\|.*\n)+/, ""),
  "rows that are gone": clean.replace(/\| [12]\.[重信].*\n/g, ""),
  "no title": clean.replace(/^#.*\n/, ""),
  "a slip of the pen": faulty(
    "|     22 |        0 |        0 |            0 |            0 |    1 |   23 |\n| 二",
    "|     32 |        0 |        0 |            0 |            0 |    1 |   23 |\n| 二",
  ),
};

describe.each(Object.entries(faults))("in a draft with %s", (_, text) => {
  test("there are findings, and something can be done about each", () => {
    const { draft, actions } = allActions(text);
    expect(draft.findings.length).toBeGreaterThan(0);
    expect(actions.length).toBeGreaterThan(0);
  });

  test("every offer does something, and travels as data", () => {
    const { draft, actions } = allActions(text);
    for (const { title, data } of actions) {
      const { deed } = ActionData.parse(JSON.parse(JSON.stringify(data)));
      expect(applyEdits(text, editsOf(draft, deed)), title).not.toBe(text);
    }
  });

  test("an offer does the same when the text around has changed", () => {
    const { draft, actions } = allActions(text);
    const later = checked(`\n\n${text}\n\n补充一段。\n`, {}, "zh-cn", 2);
    for (const { title, data } of actions) {
      if (data.deed.kind === "fix-all" || later.findings.length !== draft.findings.length) continue;
      const now = applyEdits(later.report.draft.text, editsOf(later, data.deed));
      expect(now.replace(/\s+/g, ""), title).toBe(
        `${applyEdits(text, editsOf(draft, data.deed))}补充一段。`.replace(/\s+/g, ""),
      );
    }
  });

  test("to disable a rule silences the findings of the line and nothing else", () => {
    const { draft, actions } = allActions(text);
    for (const { title, data } of actions) {
      if (data.deed.kind !== "disable") continue;
      const rule = data.deed.finding.alike.split("\n")[0] ?? "";
      const now = rules(applyEdits(text, editsOf(draft, data.deed)));
      const before = rules(text);
      expect(now.length, title).toBeLessThan(before.length);
      expect(now.filter((one) => one !== rule)).toEqual(before.filter((one) => one !== rule));
    }
  });

  test("no finding has two preferred fixes", () => {
    const { draft } = allActions(text);
    for (const { at } of draft.findings) {
      const range = draft.lines.rangeOf(at);
      const here = draft.findings.filter((one) => one.at.from <= at.to && at.from <= one.at.to);
      const preferred = codeActionsOf(draft, { range, diagnostics: support }).filter((one) => one.isPreferred);
      expect(preferred.length).toBeLessThanOrEqual(here.length);
    }
  });
});

describe("what is asked for", () => {
  const text = faults["a wrong total"]?.replace("   24 |", "   ⟦24⟧ |") ?? "";

  test.each([
    [undefined, ["quickfix", "quickfix", "refactor.rewrite.nianbao", "source.fixAll.nianbao"]],
    [["quickfix"], ["quickfix", "quickfix"]],
    [["source"], ["source.fixAll.nianbao"]],
    [["source.fixAll"], ["source.fixAll.nianbao"]],
    [["source.fixAll.nianbao"], ["source.fixAll.nianbao"]],
    [["source.fixAll.eslint", "source.organizeImports", "refactor.extract"], []],
    [[""], ["quickfix", "quickfix", "refactor.rewrite.nianbao", "source.fixAll.nianbao"]],
  ])("%j", (only, kinds) => {
    expect(actionsAt(text, only).actions.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test("the words are the reader's", () => {
  const text = faults["a wrong total"]?.replace("   24 |", "   24‸ |") ?? "";
  expect(actionsAt(text, undefined, "en").actions.map(({ title }) => title)).toEqual([
    "Change to 23",
    "Disable row-total for this line (give the reason)",
    "Lay the table out with three label columns, as the form prints it",
    "Fix all that is certain in this draft (1)",
  ]);
});

test.each([
  ["a section", clean.replace(/## 四、[\s\S]*?(?=## 五)/, "")],
  ["a table", clean.replace(/### 第二十条第（八）项\n\n(?:\|.*\n)+/, "")],
])("%s that is inserted has its tables aligned, as the others are", (_, text) => {
  const { draft, actions } = allActions(text);
  const insert = actions.find(({ title }) => /^插入.*表格/.test(title));
  const after = insert && applyEdits(text, editsOf(draft, insert.data.deed));
  expect(after).not.toBe(text);
  expect(after).toBe(formatText(after ?? ""));
});

test("in Chinese rules go by what they hold to, not by their English names", () => {
  const title = faulty("# 示例", "⟦# 示例").replace("|    1 |   23 |\n| 二", "|    1 |   24⟧ |\n| 二");
  const text = title.replace(/(\| 3\.其他 .*)0 \|\n/, "$17 |\n");
  const titles = actionsAt(text, ["quickfix"]).actions.map((one) => one.title);
  expect(titles).toContain("修正全文同类问题：每行的总计等于各类申请人之和（2 处）");
  expect(titles).toContain("本行不检查“每行的总计等于各类申请人之和”（请写明理由）");
});

test("an empty draft can be given what it lacks, but there is no line to disable a rule for", () => {
  const { actions } = allActions("");
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter(({ data }) => data.deed.kind === "disable")).toEqual([]);
});

test("one fix of several findings is offered once, with all of them", () => {
  const { actions } = allActions(faults["a slip of the pen"] ?? "");
  const mend = actions.filter(({ title }) => title.includes("改为 22"));
  expect(mend).toHaveLength(1);
  expect(mend[0]?.diagnostics?.length).toBeGreaterThan(1);
});

test("no rule is disabled within a comment of several lines, where a directive is no directive", () => {
  const { actions } = actionsAt("<!-- nianbao-disable\n⟦row-totall⟧ -->\n", ["quickfix"]);
  expect(actions.map(({ data }) => data.deed.kind)).toEqual(["fix"]);
  const code = "```\n⟦国办公开办函【2021】30号⟧\n```\n";
  for (const open of ["⟦甲⟧ <!--", "甲 <!--\n⟦五、存在的主要问题⟧", code]) {
    expect(actionsAt(open, ["quickfix"]).actions.filter(({ data }) => data.deed.kind === "disable")).toEqual([]);
  }
});

test("to disable a second rule joins the directive that stands there", () => {
  const disabled = faulty(
    "## 五、存在的主要问题",
    "<!-- nianbao-disable-next-line heading-markup -- 理由 -->\n⟦五、存在的问题⟧",
  );
  const { draft, actions } = actionsAt(disabled, ["quickfix"]);
  const disable = actions.find(({ data }) => data.deed.kind === "disable");
  const text = disable && applyEdits(draft.report.draft.text, editsOf(draft, disable.data.deed));
  expect(text).toContain("<!-- nianbao-disable-next-line heading-markup heading-wording -- 理由 -->\n五、");
});

test("an offer is never worked out on another finding than the one it was made for", () => {
  const row = (text: string, label: string, total: string) =>
    text.replace(new RegExp(`(\\| ${label}.*)0 \\|\n`), `$1${total} |\n`);
  const two = row(row(clean, "1.属于国家秘密", "7"), "2.重复申请", "7");
  const { actions } = allActions(two);
  const fixes = actions.filter(({ title }) => title === "改为 0");
  expect(fixes).toHaveLength(2);
  const mended = checked(row(two.replace(/(\| 1\.属于国家秘密.*)7 \|\n/, "$10 |\n"), "2.补正", "0"));
  expect(fixes.map(({ data }) => editsOf(mended, data.deed).length)).toEqual([0, 1]);
});
