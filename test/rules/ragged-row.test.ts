import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const documents = "| 行政规范性文件 | 3 | 6 | 17 |";
const granted = "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |";

describe("ragged-row", () => {
  test("found: a cell too few, and none of its numbers counts", () => {
    expectFindings(amend(draft2021(), [documents, "⟦ragged-row:| 行政规范性文件 | 3 | 6 |⟧"]));
    expectFindings(amend(draft2021(), [granted, "⟦ragged-row:| （一）予以公开 | 9 | 2 | 0 | 0 | 1 | 12 |⟧"]));
  });

  test("found: without the white space around a row that has no pipes at its ends", () => {
    expectFindings(amend(draft2021(), [documents, "  ⟦ragged-row:行政规范性文件 | 3 | 6 |⟧"]));
    expectFindings(amend(draft2021(), [documents, "⟦ragged-row:| 行政规范性文件 | 3 | 6⟧  "]));
  });

  test("found: cells too many", () => {
    expectFindings(amend(draft2021(), [documents, "| 行政规范性文件 | 3 | 6 | 17 |⟦ragged-row: 4 ⟧|"]));
    expectFindings(amend(draft2021(), [documents, "| 行政规范性文件 | 3 | 6 | 17 |⟦ragged-row: 4 | 5 ⟧|"]));
    expectFindings(amend(draft2021(), [granted, "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |⟦ragged-row: 13 ⟧|"]));
  });

  test.each(["||", "|  |"])("a blank cell at the beginning of a row, %j, is one finding, and goes", (typed) => {
    const row = "| 行政规范性文件 | 3 | 6 | 17 |";
    const blank = typed.slice(1, -1);
    expectFix(
      amend(draft2021(), [row, `|⟦ragged-row:${blank}|⟧${row.slice(1)}`]),
      {
        rule: "ragged-row",
        safe: true,
        title: ["删去行首的空格子", "Remove the blank cell at the beginning"],
      },
      draft2021(),
    );
  });

  test("found alone, be one of the cells blank: it may be the one too many", () => {
    expectFindings(amend(draft2021(), [granted, "| （一）予以公开 |  | 9 | 2 | 0 | 0 | 0 | 1 |⟦ragged-row: 12 ⟧|"]));
  });

  test("found alone where labels stand in several columns: a label cell too few moves no other row's labels", () => {
    const draft = draft2021({ labels: [0, 1, 2] });
    const row = /^.*2\.重复申请.*$/m.exec(draft)?.[0] ?? "";
    expectFindings(amend(draft, [row, `⟦ragged-row:${row.replace("|  |", "|")}⟧`]));
  });

  test("found once where all rows agree and the header does not", () => {
    const header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n";
    const short = "| 第二十条第（一）项 |  |  |\n";
    const together = draft2021({ disclosed: "together" });
    expectFindings(amend(together, ["| 第二十条第（一）项 |  |  |  |\n", `⟦ragged-row:${short.trim()}⟧\n`]));
    const labels = draft2021({ labels: [0, 1, 2], headerRows: 2 });
    const [row = ""] = /\| （本列数据.*/.exec(labels) ?? [];
    expectFindings(amend(labels, [row, `⟦ragged-row:${row.replace("|  |  |", "|  |")}⟧`]));
    const said = (line: string) => saidOf(amend(draft2021(), [header, line]), "ragged-row");
    expect(said("| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | | |\n")[0]).toMatch(/^表头下的分隔行/);
    expect(saidOf(amend(together, ["| 第二十条第（一）项 |  |  |  |\n", short]), "ragged-row")).toEqual([
      "表头只有 3 格，下面各行都有 4 格；请在表头补上缺少的格子",
      "The header has 3 cells, each row below it 4; add what the header lacks",
    ]);
  });

  test.each(["\n", "\r\n"] as const)(
    "a header that lacks cells above several columns of labels gets them, with %j",
    (eol) => {
      const labels = draft2021({ eol, labels: [0, 1, 2] });
      const [row = "", header = "", delimiter = ""] = /\| (（本列数据.*?)\r?\n(.*)/.exec(labels) ?? [];
      for (const short of ["|  | 自", "| 自"]) {
        const typed = `⟦ragged-row:| ${header.replace("|  |  | 自", short)}`;
        const count = short === "| 自" ? 2 : 1;
        const right = delimiter.split(" --: ").join(" :-- ");
        for (const line of [delimiter, right.replace(" :-- |".repeat(count), "")]) {
          expectFix(
            amend(labels, [row, `${typed}⟧${eol}${line}`]),
            {
              rule: "ragged-row",
              safe: true,
              title: [`在表头补上 ${count} 个空格子`, `Add blank cells to the header (${count})`],
            },
            line === delimiter ? labels : amend(labels, [delimiter, right]),
          );
        }
      }
    },
  );

  test.each([
    ["behind a cell", "| （一）予以公开 | 9 ", "| 2 | 0 | 0 | 0 | 1 | 12 |"],
    ["behind a pipe", "| （一）予以公开 | 9 |", " 2 | 0 | 0 | 0 | 1 | 12 |"],
    ["in a label", "| （一）予以", "公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |"],
    ["before the last pipe", "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 ", "|"],
    [
      "in the header",
      "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |",
      " 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
    ],
  ])("a row that a line break has torn in two, %s, is one finding, and joined safely", (_, above, below) => {
    for (const eol of ["\n", "\r\n"] as const) {
      const draft = draft2021({ eol });
      const indent = below.length - below.trimStart().length;
      const found = `${below.slice(0, indent)}⟦ragged-row:${below.slice(indent)}⟧`;
      expectFix(
        amend(draft, [above + below, above + eol + found]),
        { rule: "ragged-row", safe: true, title: ["接到上一行后面", "Join it to the line above"] },
        draft,
      );
    }
  });

  test("so is one that is torn within a blank cell, and gets it back", () => {
    const row = "| （三）不予公开 |  |  |  |  |  |  |  |";
    for (const below of ["⟦ragged-row:|  |  |  |⟧", " ⟦ragged-row:|  |  |  |⟧  "]) {
      expectFix(
        amend(draft2021(), [row, `| （三）不予公开 |  |  |  |\n${below}`]),
        { rule: "ragged-row", safe: true },
        amend(draft2021(), [
          row,
          `| （三）不予公开 |  |  |  |${below.replace(/^ ?⟦[a-z-]+:/, below.startsWith(" ") ? "  " : " ").replace("⟧", "")}`,
        ]),
      );
    }
  });

  test("so is one that is the caption of several tables in one", () => {
    const draft = draft2021({ disclosed: "together", across: "repeated" });
    const above = "| 第二十条第（一）项 | 第二十条第";
    const below = "（一）项 | 第二十条第（一）项 | 第二十条第（一）项 |";
    expectFix(
      amend(draft, [above + below, `${above}\n⟦ragged-row:${below}⟧`]),
      { rule: "ragged-row", safe: true },
      draft,
    );
  });

  test("not joined: short rows that are whole, and digits that may be numbers of their own", () => {
    for (const [from, to] of [
      [
        "| 9 | 2 | 0 | 0 | 0 | 1 | 12 |\n| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 4 | 0 | 0 | 0 | 0 | 0 | 4 |",
        "| 9 | 2 |⟧\n⟦ragged-row:| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 4 | 0 | 0 | 0 |⟧",
      ],
      ["| 行政规范性文件 | 3 | 6 | 17 |", "⟦ragged-row:| 行政规范性文件 | 3⟧\n⟦ragged-row:⟦unknown-row:2⟧ | 6 | 17 |⟧"],
    ] as const) {
      const marked = amend(draft2021(), [from, to]);
      expectFindings(marked.replace("| （一）予以公开 | 9 | 2 |⟧", "⟦ragged-row:| （一）予以公开 | 9 | 2 |⟧"));
    }
  });

  test("not found: what is told of as a label that the header lacks, or has beside the form's", () => {
    const header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |";
    expectFix(
      amend(draft2021(), [header, "| ⟦missing-column:信息内容 | 本年制发件数 | 现行有效件数⟧ |"]),
      {
        rule: "missing-column",
        safe: false,
        title: [
          "在表头补上“本年废止件数”（请核对各栏的数）",
          "Put “本年废止件数” into the header (check the numbers of each column)",
        ],
      },
      draft2021(),
    );
    expectFindings(amend(draft2021(), [header, `${header} ⟦unknown-column:备注⟧ |`]));
  });

  test("found once in a delimiter row that several tables share", () => {
    const together = draft2021({ disclosed: "together" });
    const [marks = ""] = /\| :-- .*/.exec(together) ?? [];
    expectFindings(
      amend(together, [`（一）项 |  |  |  |\n${marks}`, "（一）项 |  |  |  |\n⟦ragged-row:| :-- | --: |⟧"]),
    );
  });

  test("a table that follows another of fewer cells without a blank line is one finding, and parted from it safely", () => {
    const draft = draft2021();
    const regulations = /\| 信息内容 \| 本年制发件数[\s\S]*?\n\n/.exec(draft)?.[0] ?? "";
    const [header = "", ...rest] = regulations.split(/(?<=\n)/);
    const fees = /\| 行政事业性收费.*\n/.exec(draft)?.[0] ?? "";
    const without = amend(draft, [`### 第二十条第（一）项\n\n${regulations}`, ""]);
    expectFix(
      amend(without, [`${fees}\n`, `${fees}⟦ragged-row:${header.trim()}⟧\n${rest.join("")}`]),
      {
        rule: "ragged-row",
        safe: true,
        title: ["在两张表之间空一行", "Put a blank line between the two tables"],
      },
      amend(without, [`${fees}\n`, `${fees}\n${regulations}`]),
    );
  });

  test("not found: rows of a table that a lost heading has let grow onto the one above", () => {
    const heading = "## 三、收到和处理政府信息公开申请情况\n\n";
    expectFix(
      amend(
        draft2021(),
        [`\n${heading}`, ""],
        ["二、主动公开", "⟦missing-section:二、主动公开"],
        ["政府信息情况\n", "政府信息情况⟧\n"],
      ),
      { rule: "missing-section", safe: true },
      draft2021(),
    );
  });

  test("not found: a group row as long as the header, a pipe left out at the end, a comment behind the row", () => {
    expectFindings(draft2021());
    expectFindings(amend(draft2021(), [documents, "| 行政规范性文件 | 3 | 6 | 17"]));
    expectFindings(amend(draft2021(), [documents, `${documents} <!-- 已核 -->`]));
    expectFindings(amend(draft2021(), [documents, "行政规范性文件 | 3 | 6 | 17"]));
  });

  test("not found: a full-width pipe that is part of a label, an escaped pipe", () => {
    expectFindings(amend(draft2021(), ["| 信息内容 | 本年制发件数 |", "| 信息内容\\| | 本年制发件数 |"]));
  });

  test("blank cells too many are cut safely; numbers stay", () => {
    const choice = {
      rule: "ragged-row",
      safe: true,
      title: ["删去行末多出的空格子", "Remove the blank cells at the end"],
    } as const;
    expectFix(amend(draft2021(), [documents, `${documents}⟦ragged-row: |  ⟧|`]), choice, draft2021());
    for (const cells of [" 4 ", " | 4 ", " 4 | "]) {
      const marked = amend(draft2021(), [documents, `${documents}⟦ragged-row:${cells}⟧|`]);
      expect(expectFindings(marked)[0]?.fixes).toEqual([]);
    }
  });

  test("nothing is cut of a row that a blank line has cut off, as it may be another table's header", () => {
    const marked = amend(draft2021(), [
      documents,
      `\n${documents.replace("行政规范性文件", "⟦ragged-row:行政规范性文件⟧")}⟦ragged-row: |  ⟧|`,
    ]);
    expect(expectFindings(marked)[1]?.fixes).toEqual([]);
  });

  test("rows that a blank line has cut off are told of once, and safely joined to their table", () => {
    const joined = {
      rule: "ragged-row",
      safe: true,
      title: ["删去表格中间的空行", "Remove the blank line within the table"],
    } as const;
    const label = "（一）予以公开";
    expectFix(amend(draft2021(), [`| ${label} |`, `\n| ⟦ragged-row:${label}⟧ |`]), joined, draft2021());
    expectFix(amend(draft2021(), [`| ${label} |`, ` \t\n\n| ⟦ragged-row:${label}⟧ |`]), joined, draft2021());
    const crlf = draft2021().replaceAll("\n", "\r\n");
    expectFix(amend(crlf, [`| ${label} |`, `\r\n| ⟦ragged-row:${label}⟧ |`]), joined, crlf);
  });

  test.each([
    { headerRows: 2 },
    { headerRows: 3 },
    { headerRows: 3, labels: [0, 1, 2], across: "repeated" },
    { headerRows: 2, reviews: "wide" },
    { headerRows: 3, reviews: "wide" },
  ] as const)("so are rows of the header, %j", (layout) => {
    const draft = draft2021(layout);
    const marks = [...draft.matchAll(/^\| :-- .*\n(?=(.*)\n)/gm)].at("reviews" in layout ? -1 : -2);
    const [mark = "", below = ""] = marks ?? [];
    const found = below.replace(/^\| (\S+) /, "| ⟦ragged-row:$1⟧ ");
    expectFix(
      amend(draft, [`${mark}${below}`, `${mark}\n${found === below ? `⟦ragged-row:${below}⟧` : found}`]),
      { rule: "ragged-row", safe: true, title: ["删去表格中间的空行", "Remove the blank line within the table"] },
      draft,
    );
  });

  test.each([
    {},
    { labels: [0, 1, 2] },
    { headerRows: 2 },
    { disclosed: "together" },
    { reviews: "wide", headerRows: 2 },
    { cells: "tight" },
  ] as const)("so is the delimiter row, %j", (layout) => {
    const draft = draft2021(layout);
    for (const [all, header = "", marks = ""] of draft.matchAll(/^(\|.*\n)(\| ?:-- ?\|.*)$/gm)) {
      const torn = amend(draft, [all, all]).replace(all, `${header}\n⟦ragged-row:${marks}⟧`);
      expectFix(torn, { rule: "ragged-row", safe: true }, draft);
      break;
    }
  });

  test("so is what stands below a caption that is a row", () => {
    const draft = draft2021({ disclosed: "together" });
    const caption = "| 第二十条第（五）项 |  |  |  |\n| ";
    expectFix(
      amend(draft, [`${caption}信息内容`, `${caption.replace("\n", "\n\n")}⟦ragged-row:信息内容⟧`]),
      { rule: "ragged-row", safe: true },
      draft,
    );
  });

  test("what is cut ends with the row, though no pipe closes it", () => {
    const choice = { rule: "ragged-row", safe: true } as const;
    expectFix(amend(draft2021(), [documents, `${documents}⟦ragged-row:****⟧`]), choice, draft2021());
  });

  test("a group row is filled up safely, a row of numbers is not", () => {
    const title = ["在行末补上 7 个空格子", "Add blank cells at the end (7)"] as const;
    const group = "| （四）无法提供 |  |  |  |  |  |  |  |";
    expectFix(
      amend(draft2021(), [group, "⟦ragged-row:| （四）无法提供 |⟧"]),
      { rule: "ragged-row", safe: true, title },
      amend(draft2021(), [group, "| （四）无法提供 |  |  |  |  |  |  |  |"]),
    );
    expectFix(
      amend(draft2021(), [documents, "⟦ragged-row:| 行政规范性文件 | 3 | 6 |⟧"]),
      { rule: "ragged-row", safe: false },
      amend(draft2021(), [documents, "| 行政规范性文件 | 3 | 6 |⟦cell-blank:  ⟧|"]),
    );
  });

  test("a row without pipes at its ends, or one of a single cell, is filled up so that it keeps its form", () => {
    const choice = { rule: "ragged-row", safe: false } as const;
    expectFix(
      amend(draft2021(), [documents, "⟦ragged-row:行政规范性文件 | 3 | 6⟧"]),
      choice,
      amend(draft2021(), [documents, "行政规范性文件 | 3 | 6 |⟦cell-blank:  ⟧|"]),
    );
    expectFix(
      amend(draft2021(), [documents, "⟦ragged-row:| 行政规范性文件 | 3⟧"]),
      choice,
      amend(draft2021(), [documents, "| 行政规范性文件 | 3 |⟦cell-blank:  ⟧|⟦cell-blank:  ⟧|"]),
    );
  });

  test("a delimiter row that is too long is cut, one that is aligned otherwise keeps how", () => {
    const rule = "| :-- | --: | --: | --: |\n| 规章";
    const choice = { rule: "ragged-row", safe: true } as const;
    expectFix(amend(draft2021(), [rule, `⟦ragged-row:| :-- | --: | --: | --: | --: |⟧\n| 规章`]), choice, draft2021());
    expectFix(
      amend(draft2021(), [rule, "⟦ragged-row:| --- | :-: |⟧\n| 规章"]),
      choice,
      amend(draft2021(), [rule, "| --- | :-: | --: | --: |\n| 规章"]),
    );
  });

  test.each([
    ["the header", 0],
    ["the delimiter row", 1],
  ])("full-width pipes of %s are mended", (_, at) => {
    const head = ["| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", "| :-- | --: | --: | --: |"];
    const typed = head.map((row, index) => (index === at ? `⟦ragged-row:${row.replaceAll("|", "｜")}⟧` : row));
    expectFix(amend(draft2021(), [head.join("\n"), typed.join("\n")]), { rule: "ragged-row", safe: true }, draft2021());
  });

  test("a single full-width pipe is marked alone, and mended", () => {
    expectFix(
      amend(draft2021(), [documents, "| 行政规范性文件 | 3 | 6 ⟦ragged-row:｜⟧ 17 |"]),
      { rule: "ragged-row", safe: true },
      draft2021(),
    );
  });

  test("full-width pipes of several rows are mended at once", () => {
    const wide = (text: string) => text.replaceAll("|", "｜");
    expectFix(
      amend(
        draft2021(),
        [
          "| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |",
          `| :-- | --: | --: | --: |\n⟦ragged-row:${wide("| 规章 | 0 | 0 | 0 |")}⟧`,
        ],
        [documents, wide(documents)],
      ),
      { rule: "ragged-row", safe: true },
      draft2021(),
    );
  });

  test("full-width pipes are one finding for the table and a safe fix", () => {
    expectFix(
      amend(draft2021(), [documents, "⟦ragged-row:｜ 行政规范性文件 ｜ 3 ｜ 6 ｜ 17 ｜⟧"]),
      { rule: "ragged-row", safe: true, title: ["把“｜”改为“|”", "Change “｜” to |"] },
      draft2021(),
    );
  });

  test.each([..."│┃丨︱¦"])(
    "what looks like a pipe is read as one and mended, in a row or for one pipe: %s",
    (sign) => {
      const title = [`把“${sign}”改为“|”`, `Change “${sign}” to |`] as const;
      for (const typed of [
        `⟦ragged-row:${documents.replaceAll("|", sign)}⟧`,
        `| 行政规范性文件 ⟦ragged-row:${sign} 3 ${sign} 6 ${sign}⟧ 17 |`,
        `| 行政规范性文件 | 3 | 6 ⟦ragged-row:${sign}⟧ 17 |`,
      ])
        expectFix(amend(draft2021(), [documents, typed]), { rule: "ragged-row", safe: true, title }, draft2021());
    },
  );

  test("a row of one cell that no row of the form is like is not filled up by itself: its numbers may stand in there", () => {
    const typed = "| 行政规范性文件 ／ 3 ／ 6 ／ 17 |";
    const draft = amend(draft2021(), [documents, typed]);
    expect(fixText(draft).text).toBe(draft);
  });

  test("a delimiter row of another width than the header is redrawn", () => {
    expectFix(
      amend(draft2021(), ["| :-- | --: | --: | --: |\n| 规章", "⟦ragged-row:| :-- | --: | --: |⟧\n| 规章"]),
      { rule: "ragged-row", safe: true, title: ["按表头重写分隔行", "Rewrite the delimiter row"] },
      draft2021(),
    );
  });

  test("a delimiter row that is not there is inserted; of several tables in one, the first needs it", () => {
    const choice = {
      rule: "ragged-row",
      safe: true,
      title: ["在表头下插入分隔行", "Insert the delimiter row"],
    } as const;
    const header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |";
    for (const eol of ["\n", "\r\n"] as const) {
      const draft = draft2021({ eol });
      const lines = `${header}${eol}| :-- | --: | --: | --: |${eol}`;
      expectFix(amend(draft, [lines, `⟦ragged-row:${header}⟧${eol}`]), choice, draft);
    }
    const together = draft2021({ disclosed: "together" });
    const caption = /^.*第二十条第（一）项.*$/m.exec(together)?.[0] ?? "";
    expectFindings(amend(together, [`${caption}\n| :-- | --: | --: | --: |\n`, `${caption}\n`]));
  });

  test("says how many cells there are and should be", () => {
    const said = (row: string) => saidOf(amend(draft2021(), [documents, row]), "ragged-row");
    expect(said("| 行政规范性文件 | 3 | 6 |")).toEqual([
      "这一行只有 3 格，表头有 4 格；缺了哪一格无法断定，本行的数不参与合计",
      "This row has 3 of the header's 4 cells; which is missing cannot be told, so its numbers take part in no sum",
    ]);
    expect(said("| 行政规范性文件 | 3 | 6 | 17 | 4 |")).toEqual([
      "这一行有 5 格，表头只有 4 格，多出的格不会显示",
      "This row has 5 cells, the header only 4; the rest is not shown",
    ]);
    expect(said("｜ 行政规范性文件 ｜ 3 ｜ 6 ｜ 17 ｜")).toEqual([
      "表格的竖线写成了“｜”，应为半角“|”",
      "“｜” typed for the pipe |",
    ]);
    expect(said("| 行政规范性文件 |")).toEqual([
      "这一行只有 1 格，表头有 4 格",
      "This row has 1 of the header's 4 cells",
    ]);
    expect(saidOf(amend(draft2021(), ["| :-- | --: | --: | --: |\n| 规章", "| 规章"]), "ragged-row")).toEqual([
      "表头下缺少分隔行（| :-- | --: |），这样的表格不会显示为表格",
      "There is no delimiter row (| :-- | --: |) under the header; Markdown shows no table then",
    ]);
    expect(
      saidOf(amend(draft2021(), ["| :-- | --: | --: | --: |\n| 规章", "| :-- | --: |\n| 规章"]), "ragged-row"),
    ).toEqual([
      "表头下的分隔行有 2 格，表头有 4 格，这样的表格不会显示为表格",
      "The delimiter row has 2 cells, the header 4; Markdown shows no table then",
    ]);
  });
});
