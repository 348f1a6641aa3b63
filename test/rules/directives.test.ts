import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf, unmark } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const received = "| 一、本年新收政府信息公开申请数量 | 22 | 5 | 0 | 0 | 0 | 1 | 28 |";
const wrong = received.replace("28", "29");
const licence = "| 行政许可 | 15596 |";
const title = "# 示例县人民政府办公室2024年政府信息公开工作年度报告";

describe("directives silence", () => {
  test.each([
    ["the next line", `<!-- nianbao-disable-next-line row-total -->\n${wrong}`],
    ["the next line, with a reason", `<!-- nianbao-disable-next-line row-total -- 与业务系统口径一致 -->\n${wrong}`],
    ["the next line, all rules", `<!-- nianbao-disable-next-line -->\n${wrong}`],
    ["two rules at once", `<!-- nianbao-disable-next-line row-total, cell-style -->\n${wrong.replace("22", "２２")}`],
    ["their own line", `${wrong} <!-- nianbao-disable-line row-total -->`],
    ["from here on", `<!-- nianbao-disable row-total -->\n${wrong}\n<!-- nianbao-enable row-total -->`],
  ])("%s", (_, rows) => {
    expectFindings(amend(draft2021(), [received, rows]));
    expectFindings(amend(draft2021(), [received, rows]).replaceAll("\n", "\r\n"));
  });

  test("the whole file, wherever they stand", () => {
    expectFindings(`${amend(draft2021(), [received, wrong])}\n<!-- nianbao-disable-file row-total -->\n`);
  });

  test("no other line, and no other rule", () => {
    expectFindings(
      amend(
        draft2021(),
        [received, `<!-- nianbao-disable-next-line row-total -->\n${wrong}`],
        ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 6 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:8⟧ |"],
      ),
    );
    expectFindings(
      amend(draft2021(), [
        received,
        `⟦unused-directive:<!-- nianbao-disable-next-line cell-style -->⟧\n${wrong.replace("29", "⟦row-total:29⟧")}`,
      ]),
    );
    expectFindings(
      amend(
        draft2021(),
        [received, `<!-- nianbao-disable row-total -->\n${wrong}\n<!-- nianbao-enable -->`],
        ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 6 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:8⟧ |"],
      ),
    );
  });

  test("each rule until it is enabled again", () => {
    const style = wrong.replace("22", "２２");
    const rows = [
      "<!-- nianbao-disable row-total cell-style -->",
      style,
      "<!-- nianbao-enable row-total -->",
      "| 二、上年结转政府信息公开申请数量 | ２ | 0 | 0 | 0 | 0 | 0 | ⟦row-total:3⟧ |",
    ];
    const carriedOver = "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
    expectFindings(amend(draft2021(), [received, rows.join("\n")], [`${carriedOver}\n`, ""]));
    expectFindings(amend(draft2021(), [received, rows.join("\r")], [`${carriedOver}\n`, ""]));
  });

  test("a rule enabled by name goes on where all are silenced, and the others stay silent", () => {
    const carriedOver = "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |";
    const enabled = carriedOver.replace("| 2 | 0", "| ２ | 0").replace(/2 \|$/, "⟦row-total:3⟧ |");
    const between = (...lines: string[]) =>
      expectFindings(
        amend(
          draft2021(),
          [received, ["<!-- nianbao-disable -->", wrong, ...lines].join("\n")],
          [`${carriedOver}\n`, ""],
        ),
      );
    between("<!-- nianbao-enable row-total -->", enabled);
    between("<!-- nianbao-enable cell-style -->", carriedOver.replace(/2 \|$/, "3 |"));
    between("<!-- nianbao-enable row-total -->", "<!-- nianbao-disable -->", carriedOver.replace(/2 \|$/, "3 |"));
  });

  test("the reason stands behind --, or behind dashes as they are typed in Chinese", () => {
    for (const dashes of ["--", " -- ", "——", " —— ", "—"]) {
      expectFindings(
        amend(draft2021(), [received, `<!-- nianbao-disable-next-line row-total${dashes}已核 -->\n${wrong}`]),
      );
    }
  });

  test("not where they stand in code", () => {
    expectFindings(
      amend(
        draft2021(),
        [title, `${title}\n\n\`\`\`\n<!-- nianbao-disable-file -->\n\`\`\``],
        [received, wrong.replace("29", "⟦row-total:29⟧")],
      ),
    );
  });
});

describe("unused-directive", () => {
  test("found and removed with its line, safely; the text is faded", () => {
    const marked = amend(draft2021(), [
      received,
      `⟦unused-directive:<!-- nianbao-disable-next-line row-total -->⟧\n${received}`,
    ]);
    expectFix(
      marked,
      { rule: "unused-directive", safe: true, title: ["删去这条注释", "Remove the directive"] },
      draft2021(),
    );
    const [finding] = expectFindings(marked);
    expect([finding?.severity, finding?.unnecessary]).toEqual(["hint", true]);
    expect(saidOf(unmark(marked).text, "unused-directive")).toEqual([
      "这条注释没有停用任何提示，可以删去",
      "This directive silences nothing and can be removed",
    ]);
  });

  test("removed with its line's end, whichever it is, and of several lines with all of them", () => {
    const fixed = (text: string) => fixText(text, {}, ({ rule }) => rule === "unused-directive").text;
    for (const eol of ["\n", "\r\n", "\r"]) {
      const comment = `<!-- nianbao-disable-line${eol} row-total -->`;
      expect(fixed(`甲${eol}${eol}${comment}${eol}${eol}乙`)).toBe(`甲${eol}${eol}${eol}乙`);
    }
  });

  test("behind a row, it goes with the space before it", () => {
    expectFix(
      amend(draft2021(), [licence, `${licence} ⟦unused-directive:<!-- nianbao-disable-line -->⟧`]),
      { rule: "unused-directive", safe: true },
      draft2021(),
    );
  });

  test("not found: one that is used, one whose rule is off in the settings, one that is told to stay", () => {
    const text = amend(draft2021(), [received, `<!-- nianbao-disable-next-line row-total -->\n${received}`]);
    expect(findingsOf(text, { rules: { "row-total": "off" } })).toEqual([]);
    expect(findingsOf(text, { rules: { "unused-directive": "off" } })).toEqual([]);
    expectFindings(`<!-- nianbao-disable-file unused-directive -->\n\n${text}`);
  });
});

describe("unknown-directive", () => {
  test("found at the name, mended where it is near a known one", () => {
    expectFix(
      amend(draft2021(), [
        received,
        `<!-- nianbao-disable-next-line ⟦unknown-directive:row-totals⟧ -->\n${wrong.replace("29", "⟦row-total:29⟧")}`,
      ]),
      { rule: "unknown-directive", safe: true, title: ["改为“row-total”", "Change to “row-total”"] },
      amend(draft2021(), [received, `<!-- nianbao-disable-next-line row-total -->\n${wrong}`]),
    );
    expectFix(
      amend(draft2021(), [
        received,
        `<!-- nianbao-⟦unknown-directive:disable-nextline⟧ row-total -->\n${wrong.replace("29", "⟦row-total:29⟧")}`,
      ]),
      { rule: "unknown-directive", safe: true },
      amend(draft2021(), [received, `<!-- nianbao-disable-next-line row-total -->\n${wrong}`]),
    );
  });

  test("found: an edition that does not exist", () => {
    expectFix(
      `<!-- nianbao-edition ⟦unknown-directive:2018⟧ -->\n\n${draft2021()}`,
      { rule: "unknown-directive", safe: false, title: ["改为“2021”", "Change to “2021”"] },
      `<!-- nianbao-edition 2021 -->\n\n${draft2021()}`,
    );
    expectFindings(`<!-- ⟦unknown-directive:nianbao-edition⟧ -->\n\n${draft2021()}`);
  });

  test("not found: comments of one's own, an edition that exists", () => {
    expectFindings(`<!-- nianbao-edition 2021 -->\n\n<!-- 草稿 -->\n\n${draft2021()}`);
  });

  test("says what there is", () => {
    const said = (comment: string) => saidOf(`${comment}\n\n${draft2021()}`, "unknown-directive");
    expect(said("<!-- nianbao-disable-file no-such-rule -->")).toEqual([
      "没有“no-such-rule”这条规则",
      "There is no rule “no-such-rule”",
    ]);
    expect(said("<!-- nianbao-silence -->")).toEqual(["没有“silence”这种注释", "There is no directive “silence”"]);
    expect(said("<!-- nianbao-edition -->")).toEqual([
      "没有写明用哪一版格式，可用：2019、2021",
      "No edition is named; known are 2019、2021",
    ]);
    expect(said("<!-- nianbao-edition 2018 -->")).toEqual([
      "没有“2018”这一版格式，可用：2019、2021",
      "There is no edition “2018”; known are 2019、2021",
    ]);
  });
});
