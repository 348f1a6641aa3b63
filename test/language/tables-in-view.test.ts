import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { findCodeLenses } from "../../server/src/language/code-lenses.ts";
import { findInlayHints } from "../../server/src/language/inlay-hints.ts";
import { findSemanticTokens, semanticTokensLegend } from "../../server/src/language/semantic-tokens.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { checkedDraft, example, wordsAt } from "./kit.ts";

const office = example("2024-county-office");
const wrong = office.replace("|    1 |   23 |", "|    1 |   24 |").replace(/(行政复议 .*\| +)3( \|)/, "$15$2");

/** The draft with other numbers in one row of section three. */
function withRow(label: string, numbers: readonly (number | string)[]): string {
  const row = office.split("\n").find((line) => line.startsWith(`| ${label} `)) ?? "";
  return office.replace(row, `| ${label} | ${numbers.join(" | ")} |`);
}

const whole = (text: string) => checkedDraft(text).lines.rangeOf({ from: 0, to: text.length });

/** The text with each hint behind the place that it belongs to. */
function hinted(text: string, lang: "zh-cn" | "en" = "zh-cn") {
  const draft = checkedDraft(text, {}, lang);
  return findInlayHints(draft, whole(text)).map(({ position, label, tooltip }) => {
    const at = draft.lines.offsetAt(position);
    return `${text.slice(text.lastIndexOf(" ", at - 1) + 1, at)} ${label}: ${tooltip}`;
  });
}

describe("inlay hints", () => {
  test("say what a wrong total should be, and how it is made", () => {
    expect(hinted(office)).toEqual([]);
    expect(hinted(wrong)).toEqual([
      "24 应为 23: ✗ 本行总计应为 23（22+0+0+0+0+1），填写为 24",
      "5 应为 3: ✗ 本行总计应为 3（1+0+1+1），填写为 5",
    ]);
    expect(hinted(wrong, "en")[1]).toBe("5 should be 3: ✗ 总计 of this row should be 3 (1+0+1+1), but is 5");
  });

  test("beside a total that was left blank", () => {
    expect(hinted(office.replace("|    1 |   23 |", "|    1 |      |"))).toEqual([
      expect.stringContaining("应为 23: ✗ 本行总计应为 23（22+0+0+0+0+1），没有填写") as string,
    ]);
  });

  test("compare with last year, where that is wanted and last year's report is there", () => {
    const previous = bindReport(parseDraft(office.replace("|    1 |   23 |", "|    1 |   20 |")));
    const options = { previous, yearOnYear: true };
    const draft = { ...checkedDraft(office), report: bindReport(parseDraft(office), options), options };
    const labels = findInlayHints(draft, whole(office)).map(({ label }) => label);
    expect(labels).toContain("上年 20，增加 3（15.0%）");
    expect(labels).toContain("上年 17，没有变化");
    expect(findInlayHints({ ...draft, options: {} }, whole(office))).toEqual([]);
  });

  test("not where a directive silences the rule, nor outside of the range", () => {
    expect(hinted(`<!-- nianbao-disable-file row-total, case-total -->\n\n${wrong}`)).toEqual([]);
    const start = { line: 0, character: 0 };
    expect(findInlayHints(checkedDraft(wrong), { start, end: start })).toEqual([]);
  });
});

describe("code lenses", () => {
  const lenses = (text: string) => {
    const draft = checkedDraft(text);
    return findCodeLenses(draft).map(({ range, command }) => {
      return [
        wordsAt(text, { start: range.start, end: { ...range.start, character: 7 } }),
        command?.title,
        command?.command,
      ];
    });
  };

  test("stand above the tables that have sums", () => {
    expect(lenses(office)).toEqual([
      ["| （本列数据", "合计相符", ""],
      ["| 类型   ", "合计相符", ""],
    ]);
    expect(lenses(wrong).map(([, title, command]) => [title, command])).toEqual([
      ["1 处合计不符，重算", "nianbao.server.recompute"],
      ["1 处合计不符，重算", "nianbao.server.recompute"],
    ]);
  });

  test("offer to recompute nothing but totals", () => {
    const of = (text: string) => lenses(text).map(([, title, command]) => [title, command]);
    const moved = withRow("四、结转下年度继续办理", [1, 0, 0, 0, 0, 1, 2]);
    expect(of(moved)).toEqual([
      ["2 列勾稽不符，请核对", ""],
      ["合计相符", ""],
    ]);
    expect(of(withRow("四、结转下年度继续办理", [1, 0, 0, 0, 0, 1, 3]))[0]?.[0]).toBe("1 处合计不符，重算");
    expect(of(withRow("（三）不予公开", [5, "", "", "", "", "", ""]))).toEqual([
      ["1 处分组行的数不符，请核对", ""],
      ["合计相符", ""],
    ]);
  });

  test("say how many cells are blank, and offer to fill them, above any table", () => {
    const fill = ["空白处全部填写（数据填 0，合计按和填写）", "nianbao.server.fillBlanks"];
    const of = (text: string) => lenses(text).map(([, title, command]) => [title, command]);
    const received = office.replace("|     22 |", "|        |").replace(/\|\s+23 \|$/m, "|  |");
    expect(of(received)).toEqual([["2 格没有填写", ""], fill, ["合计相符", ""]]);
    expect(of(office.replace(/(\| 行政许可 \|) +0 \|/, "$1  |"))).toEqual([
      ["1 格没有填写", ""],
      fill,
      ["合计相符", ""],
      ["合计相符", ""],
    ]);
  });

  test("do not say that sums hold which nobody can judge, nor speak of blanks that are silenced", () => {
    const unknown = "有数据读不出或者缺行，合计还不能全部判断";
    expect(lenses(office.replace("|     22 |", "|   若干 |"))[0]?.[1]).toBe(unknown);
    const silent = `${office}\n<!-- nianbao-disable-file cell-blank -->\n`;
    expect(lenses(silent.replace("|     22 |", "|        |")).map(([, title]) => title)).toEqual([unknown, "合计相符"]);
  });
});

describe("semantic tokens", () => {
  const tokens = (text: string) => {
    const draft = checkedDraft(text);
    const { data } = findSemanticTokens(draft);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const start = { line, character };
      const words = wordsAt(text, { start, end: { line, character: character + length } });
      const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
      found.push([words, semanticTokensLegend.tokenTypes[type], ...modifiers].join(" "));
    }
    return found;
  };

  test("mark computed cells, group rows and wrong numbers", () => {
    const found = tokens(wrong);
    expect(found.filter((token) => !token.includes("bound")).slice(0, 3)).toEqual([
      "24 number derived wrong",
      "2 number derived",
      "三、本年度办理结果 namespace",
    ]);
    expect(found.filter((token) => token.endsWith("wrong"))).toEqual([
      "24 number derived wrong",
      "5 number derived wrong",
    ]);
    expect(tokens(office.replace("|     22 |", "|   若干 |"))).toContain("若干 number wrong");
  });

  test("mark the numbers of sentences that the tables hold", () => {
    expect(tokens(office).slice(0, 4)).toEqual(["3", "23", "21", "2"].map((number) => `${number} number bound`));
    expect(tokens(office.replace("申请23件", "申请29件"))).toContain("29 number bound wrong");
  });

  test("of a range are those of the draft that stand in it", () => {
    const draft = checkedDraft(office);
    const start = { line: 0, character: 0 };
    const middle = draft.lines.positionAt(office.indexOf("## 三"));
    const end = draft.lines.positionAt(office.length);
    const all = findSemanticTokens(draft).data.length;
    const above = findSemanticTokens(draft, { start, end: middle }).data.length;
    expect(above).toBeGreaterThan(0);
    expect(findSemanticTokens(draft, { start: middle, end }).data).toHaveLength(all - above);
  });
});
