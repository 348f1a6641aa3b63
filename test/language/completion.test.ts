import { describe, expect, test } from "vitest";
import type { CompletionItem } from "vscode-languageserver";
import { TextEdit } from "vscode-languageserver";
import { check } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { doComplete } from "../../server/src/language/completion.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { CARET, checkedDraft, draftAt, edited, example } from "./kit.ts";

const office = example("2024-county-office");
const old = example("2020-district");

function complete(input: string, snippets = false) {
  const { draft, text, position } = draftAt(input);
  return { text, items: doComplete(draft, position, snippets) };
}

const labels = (input: string) => complete(input).items.map(({ label }) => label);

/** The text after an item, the first unless named, is chosen. */
function chosen(input: string, label?: string, snippets = false): string {
  const { text, items } = complete(input, snippets);
  const item = label === undefined ? items[0] : items.find((one) => one.label.startsWith(label));
  return edited(text, [editOf(item)]);
}

function editOf(item: CompletionItem | undefined): TextEdit {
  if (!item?.textEdit || !TextEdit.is(item.textEdit)) throw new Error(`no edit in ${JSON.stringify(item)}`);
  return item.textEdit;
}

/** The example with a caret in the place of some of its text. */
const without = (text: string, part: string | RegExp, typed = "") => text.replace(part, () => typed + CARET);

describe("completion of blocks", () => {
  test("a missing section with its tables, blank and aligned, gives the text back but for the numbers", () => {
    const input = without(office, /## 四、[\s\S]*?(?=\n\n## 五)/);
    expect(labels(input)[0]).toBe("四、政府信息公开行政复议、行政诉讼情况");
    const blanked = office.replace(/(?<=\| 行政(?:复议|诉讼).*)\d(?= )/g, " ");
    expect(chosen(input)).toBe(blanked);
  });

  test("offers the sections that come next before those that come earlier", () => {
    expect(
      labels("# 甲县2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n‸").slice(0, 5),
    ).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
      "一、总体情况",
    ]);
  });

  test("a heading that has been begun is replaced", () => {
    expect(chosen("## 六、其他需要报告的事项\n\n无。\n\n## 五‸", "五")).toBe(
      "## 六、其他需要报告的事项\n\n无。\n\n## 五、存在的主要问题及改进情况",
    );
    expect(
      complete("## 六、其他需要报告的事项\n\n## 五‸").items.find(({ label }) => label.startsWith("五"))?.filterText,
    ).toBe("## 五、存在的主要问题及改进情况");
  });

  test("a missing aspect, as a heading or a lead-in as the others are", () => {
    const input = without(office, /（四）政府信息公开平台建设。.*/);
    expect(chosen(input, "（四）")).toContain("\n\n（四）政府信息公开平台建设。\n\n（五）");
    expect(chosen("## 一、总体情况\n\n### （一）主动公开\n\n已公开。\n\n‸", "（二）")).toContain(
      "\n\n### （二）依申请公开",
    );
  });

  test("a missing table, without its caption where that stands", () => {
    expect(chosen(without(office, /### 第二十条第（五）项\n\n(?:\|.*\n)+/))).toBe(
      office.replace("| 行政许可 |                0 |", "| 行政许可 |                  |"),
    );
    expect(chosen(without(office, /(?<=第二十条第（五）项\n\n)(?:\|.*\n)+/))).toBe(
      office.replace("| 行政许可 |                0 |", "| 行政许可 |                  |"),
    );
  });

  test("never in front of a byte-order mark", () => {
    const items = doComplete(checkedDraft("\ufeff"), { line: 0, character: 0 });
    const starts = items.map(({ textEdit }) => textEdit && "range" in textEdit && textEdit.range.start);
    expect(new Set(starts.map((start) => JSON.stringify(start)))).toEqual(new Set(['{"line":0,"character":1}']));
  });

  test("keeps CRLF", () => {
    const made = chosen(without(office, /## 四、[\s\S]*?(?=\n\n## 五)/).replace(/\n/g, "\r\n"));
    expect(made).not.toMatch(/[^\r]\n/);
  });

  test("nothing in a complete draft, or within a sentence", () => {
    expect(labels(`${office}\n‸`)).toEqual([]);
    expect(labels("## 一、总体情况\n\n今年，我们‸做了很多")).toEqual([]);
  });
});

describe("completion of rows", () => {
  test("the row that comes next with its cells, on a blank line or behind a pipe", () => {
    for (const typed of ["", "|", "| ", "| （一"]) {
      const input = without(office, /(?<=本年度办理结果.*\n)\| （一）予以公开 .*/, typed);
      expect(labels(input)).toEqual(["（一）予以公开"]);
      expect(chosen(input)).toBe(
        office.replace(/(?<=\| （一）予以公开 .*)\d+(?= )/g, (digits) => " ".repeat(digits.length)),
      );
    }
  });

  test("the other missing rows behind it", () => {
    const input = without(office, /\| 2\.重复申请 .*\n\| 3\.要求提供公开出版物 .*/);
    expect(labels(input)).toEqual(["2.重复申请", "3.要求提供公开出版物"]);
    expect(complete(input).items[0]?.preselect).toBe(true);
  });

  test("with places to fill in, where the client takes them", () => {
    const table = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n‸";
    const input = `### 第二十条第（一）项\n\n${table}`;
    expect(editOf(complete(input, true).items[0]).newText).toMatch(/^\| 规章 *\| +\$\{1\} \| +\$\{2\} \| +\$\{3\} \|$/);
  });

  test("nothing where the table is complete", () => {
    expect(labels(office.replace("办理  ", `办理  `).replace(/(?<=\n\| 四、结转.*\n)/, CARET))).toEqual([]);
  });
});

describe("completion in directives", () => {
  test("names of directives", () => {
    expect(labels("<!-- ‸")).toContain("nianbao-disable-next-line");
    expect(chosen("<!-- nianbao-dis‸ -->", "nianbao-disable-file")).toBe("<!-- nianbao-disable-file  -->");
  });

  test("names of rules, those that speak here first, none twice", () => {
    const wrong = office
      .replace("|    1 |   23 |", "|    1 |   24 |")
      .replace("| 一、本年", "<!-- nianbao-disable-next-line ‸\n| 一、本年");
    expect(labels(wrong)[0]).toBe("row-total");
    const second = labels("<!-- nianbao-disable row-total, ‸ -->");
    expect(second).toContain("balance");
    expect(second).not.toContain("row-total");
    expect(chosen("<!-- nianbao-disable row-t‸", "row-total")).toBe("<!-- nianbao-disable row-total -->");
  });

  test("editions, and nothing in the reason", () => {
    expect(labels("<!-- nianbao-edition ‸ -->")).toEqual(["2019", "2021"]);
    expect(labels("<!-- nianbao-disable -- 因为 ‸ -->")).toEqual([]);
  });
});

describe("completion of sentences", () => {
  const lead = (text: string, aspect: string, typed: string) =>
    text.replace(new RegExp(`(?<=（.）${aspect}。).*`), () => typed + CARET);

  test("with the numbers of the tables, in the aspect that they belong to", () => {
    expect(labels(lead(office, "依申请公开", ""))).toEqual([
      "2024年，新收政府信息公开申请23件，上年结转2件，办结23件，结转下年度继续办理2件。",
      "新收的申请中，自然人提出22件，法人或其他组织提出1件。",
      "办结的申请中，予以公开0件，部分公开18件，不予公开1件，无法提供4件，不予处理0件，其他处理0件。",
      "因政府信息公开引起行政复议3件、行政诉讼0件。",
      "行政复议3件中，结果维持1件，结果纠正0件，其他结果1件，尚未审结1件。",
    ]);
    expect(labels(lead(office, "政府信息管理", ""))).toEqual([
      "2024年，制发行政规范性文件3件，废止6件，现行有效17件。",
    ]);
    expect(labels(lead(old, "政府信息管理", ""))).toEqual([
      "2020年，新制作规范性文件7件，新公开7件，对外公开总数33件。",
    ]);
  });

  test("a total that is wrong or blank counts at what it should be", () => {
    const wrong = office.replace("|    1 |   23 |", "|    1 |   99 |");
    expect(labels(lead(wrong, "依申请公开", ""))[0]).toContain("新收政府信息公开申请23件");
    const unread = office.replace("|     22 |", "|   若干 |");
    expect(labels(lead(unread, "依申请公开", "")).some((label) => label.includes("新收政府信息公开申请"))).toBe(false);
  });

  test("of none where there were none", () => {
    const none = labels(example("2024-district-office-zero").replace(/(?<=### （二）依申请公开\n\n).*/, CARET));
    expect(none).toContain("2024年，未收到政府信息公开申请，没有上年结转的申请。");
    expect(none).toContain("2024年，未发生因政府信息公开引起的行政复议、行政诉讼。");
  });

  test("replace what has been typed of them", () => {
    const input = lead(office, "依申请公开", "早。新收政府信息");
    expect(chosen(input)).toContain("（二）依申请公开。早。2024年，新收政府信息公开申请23件");
    expect(labels(lead(office, "依申请公开", "我办认真"))).toEqual([]);
  });

  test("say nothing that the checker objects to", () => {
    for (const text of [office, old, example("2024-city-clean"), example("2024-district-office-zero")]) {
      for (const aspect of ["主动公开", "依申请公开", "政府信息管理", "监督保障"]) {
        const input = lead(text, aspect, "");
        if (!input.includes(CARET)) continue;
        for (const label of labels(input)) {
          const found = check(bindReport(parseDraft(chosen(input, label))));
          expect(found.filter(({ rule }) => rule.startsWith("narrative"))).toEqual([]);
        }
      }
    }
  });
});
