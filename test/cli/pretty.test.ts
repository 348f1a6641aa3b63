import { describe, expect, test } from "vitest";
import type { Reported } from "../../server/src/check.ts";
import { colours } from "../../server/src/cli/reporters/colours.ts";
import { frame } from "../../server/src/cli/reporters/frame.ts";
import { type PrettyOptions, prettyReporter } from "../../server/src/cli/reporters/pretty.ts";
import { count, emptySummary } from "../../server/src/cli/reporters/reporter.ts";
import { Ruler } from "../../server/src/cli/ruler.ts";
import { bindReport, describe as describeReport, parseDraft } from "../../server/src/index.ts";
import { say } from "../../server/src/message.ts";

const text = (zh: string) => say({ zh, en: zh });

/** What is printed for findings on a text, and the closing line. */
function printed(draft: string, findings: Partial<Reported>[], options: Partial<PrettyOptions> = {}): string {
  const reporter = prettyReporter({
    lang: "zh-cn",
    colours: colours(false),
    ruler: new Ruler(true),
    columns: 100,
    fixCommand: () => "nianbao fix .",
    ...options,
  });
  const reported = findings.map(
    (finding): Reported => ({
      rule: "row-total",
      severity: "error",
      at: { from: 0, to: 0 },
      message: text("错"),
      ...finding,
    }),
  );
  const checked = describeReport(bindReport(parseDraft(draft)), reported, options.lang);
  const summary = { ...emptySummary(), files: 1 };
  for (const { severity } of reported) count(summary, severity);
  return reporter.file({ file: "a.nianbao.md", text: draft, ...checked }) + reporter.end(summary);
}

function at(draft: string, part: string) {
  const from = draft.lastIndexOf(part);
  return { from, to: from + part.length };
}

const row = "| 一、本年新收 | 22 | 0 | 1 | 24 |";

describe("a finding", () => {
  test("has its place, its line, carets of the same width, the related cells and the fixes", () => {
    const draft = `# 题\n\n${row}\n| 二 | 2 |\n`;
    const output = printed(draft, [
      {
        at: at(draft, "24"),
        message: text("总计应为 23（22+0+1），填写为 24"),
        related: [
          { at: at(draft, "22"), message: text("自然人：22") },
          { at: { from: draft.indexOf("2 |\n"), to: draft.indexOf("2 |\n") + 1 }, message: text("结转：2") },
        ],
        fixes: [
          { title: text("改为 23"), safe: true, edits: [] },
          { title: text("清空"), safe: false, edits: [] },
        ],
      },
    ]);
    expect(output).toBe(`\
a.nianbao.md:3:25 错误 row-total：总计应为 23（22+0+1），填写为 24
 3 │ | 一、本年新收 | 22 | 0 | 1 | 24 |
   │                               ^^
   │ 相关：自然人：22、结转：2（第 4 行）
   │ 可自动改正：改为 23
   │ 可选的改法：清空

检查 1 份，1 份有问题：错误 1；其中 1 处可自动改正：nianbao fix .
`);
  });

  test("in English", () => {
    const output = printed(row, [{ at: at(row, "24"), severity: "warning" }], { lang: "en" });
    expect(output).toMatch(/^a\.nianbao\.md:1:25 warning row-total: 错\n/);
    expect(output).toMatch(/\n1 checked, 1 with findings: warnings 1\n$/);
  });

  test("without width is marked by one caret, also on an empty line", () => {
    expect(printed("\n\n正文", [{ at: { from: 1, to: 1 } }])).toContain(" 2 │ \n   │ ^\n");
  });

  test("over several lines is marked to the end of the first", () => {
    expect(printed("一二\n三四\n", [{ at: { from: 1, to: 4 } }])).toContain(" 1 │ 一二\n   │   ^^\n");
  });

  test("behind a byte-order mark has the column that an editor shows", () => {
    expect(printed("\uFEFF# 题", [{ at: { from: 3, to: 4 } }])).toMatch(
      /^a\.nianbao\.md:1:3 .*\n 1 │ # 题\n {3}│ {3}\^\^\n/,
    );
  });

  test("steers no terminal", () => {
    const output = printed("a\u001b[31mb\tc\u202ed", [{ at: { from: 0, to: 1 }, message: text("\u001b]0;x\u0007") }]);
    expect(output).not.toMatch(/[^\P{C}\n]/u);
    expect(output).toContain(" 1 │ a [31mb cd\n   │ ^\n");
  });

  test("is coloured where colour is wanted, and no colour is left open", () => {
    const output = printed(row, [{ at: at(row, "24") }], { colours: colours(true) });
    expect(output).toContain("\u001b[1;31m24\u001b[0m");
    expect(output.split("\u001b[0m").length - 1).toBe(output.split(/\p{Cc}\[[1-9][\d;]*m/u).length - 1);
  });
});

describe("blanks of one line", () => {
  const blanks = "| 规章 |    |    |   |\n| 文件 |    | 无 |   |\n";
  const found = [8, 13, 17, 28, 33, 37].map((from) => ({ rule: "cell-blank", at: { from, to: from + 1 } }));

  test("are told once, with the columns of the others", () => {
    const output = printed(blanks, found);
    expect(output.match(/^a\.nianbao\.md:\S+/gm)).toEqual([
      "a.nianbao.md:1:9",
      "a.nianbao.md:2:8",
      "a.nianbao.md:2:13",
      "a.nianbao.md:2:17",
    ]);
    expect(output).toContain("\n   │ 同一行还有 2 处：第 14、18 列\n");
    expect(output).toMatch(/：错误 6\n$/);
  });

  test("in English, and not where another rule speaks of them", () => {
    expect(printed(blanks, found.slice(0, 2), { lang: "en" })).toContain("│ 1 more on this line: columns 14\n");
    const others = found.slice(0, 2).map((one, index) => ({ ...one, rule: `rule-${index}` }));
    expect(printed(blanks, others)).not.toContain("同一行");
  });
});

test("what is missing at one place is told each for itself", () => {
  const missing = ["一", "二"].map((name) => ({
    rule: "missing-section",
    at: { from: 0, to: 0 },
    message: text(name),
  }));
  const output = printed("\n", missing);
  expect(output.match(/^a\.nianbao\.md:1:1 .*$/gm)).toEqual([
    "a.nianbao.md:1:1 错误 missing-section：一",
    "a.nianbao.md:1:1 错误 missing-section：二",
  ]);
});

test("related places take three lines at most", () => {
  const related = Array.from({ length: 30 }, (_, index) => ({
    at: { from: 0, to: 0 },
    message: text(`5.属于三类内部事务信息：${index}`),
  }));
  const lines = printed(row, [{ related }]).split("\n").slice(3, 7);
  const ruler = new Ruler(true);
  for (const line of lines) expect(ruler.width(line)).toBeLessThanOrEqual(110);
  expect(lines[2]).toMatch(/…共 30 处$/);
  expect(lines[3]).toBe("");
});

test("the closing line counts each kind", () => {
  const severities = ["error", "error", "warning", "information", "hint"] as const;
  const output = printed(
    row,
    severities.map((severity) => ({ severity })),
  );
  expect(output).toMatch(/\n检查 1 份，1 份有问题：错误 2，警告 1，提示 1，弱提示 1\n$/);
  expect(printed(row, [])).toBe("检查 1 份，没有发现问题。\n");
});

describe("a line that is too long", () => {
  const ruler = new Ruler(true);
  const wide = `| （二）部分公开（区分处理的，只计这一情形） ${"|    0 ".repeat(20)}|   24 |${" 1 |".repeat(10)}`;

  test("of a table keeps the row's label and shows the cells around the place", () => {
    const from = wide.indexOf("24");
    const { before, marked, after } = frame(wide, from, from + 2, 90, ruler);
    expect(before).toMatch(/^\| （二）部分公开（区.*\.\.\.[ |0]+\| {3}$/);
    expect(marked).toBe("24");
    expect(after).toMatch(/^ \| 1 \|.*\.\.\.$/);
  });

  test("of text is cut on both sides", () => {
    const line = `${"前".repeat(80)}错${"后".repeat(80)}`;
    const { before, marked, after } = frame(line, 80, 81, 90, ruler);
    expect(before).toMatch(/^\.\.\.前+$/);
    expect(marked).toBe("错");
    expect(after).toMatch(/^后+\.\.\.$/);
  });

  test("fits, wherever the place is and however long it is", () => {
    for (const line of [wide, "字".repeat(300), "a".repeat(300), "|".repeat(300), "😀é“”".repeat(60)]) {
      for (let from = 0; from <= line.length; from += 7) {
        for (const length of [0, 1, 30, 200]) {
          for (const room of [50, 75, 110]) {
            const parts = Object.values(frame(line, from, Math.min(line.length, from + length), room, ruler));
            expect(ruler.width(parts.join(""))).toBeLessThanOrEqual(room);
          }
        }
      }
    }
  });
});

test("quotation marks take one column or two, as the screen has them", () => {
  const draft = "“三安全” 0";
  expect(printed(draft, [{ at: at(draft, "0") }])).toContain(`\n   │ ${" ".repeat(11)}^\n`);
  expect(printed(draft, [{ at: at(draft, "0") }], { ruler: new Ruler(false) })).toContain(`\n   │ ${" ".repeat(9)}^\n`);
});
