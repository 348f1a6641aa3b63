import { describe, expect, test } from "vitest";
import { citationWording } from "../../server/src/rules/citation-wording.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";
import { bound, fixed } from "../narrative/tables.ts";

const fee = "国办函〔2020〕109号";
const withFee = (text: string) => amend(draft2021(), [fee, text]);
const intoText = (text: string) => amend(draft2021(), ["公开内容还不够细", `${text}。公开内容还不够细`]);

describe("citation-wording", () => {
  test.each([
    "国办函【2020】109号",
    "国办函[2020]109号",
    "国办函（2020）109号",
    "国办函(2020)109号",
    "国办函﹝2020﹞109号",
    "国办函2020109号",
    "国办函〔2020〕109条",
    "国办函［2020］109号",
    "国办函〔2020109号",
  ])("found and mended safely, a known document: %s", (typed) => {
    expectFix(
      withFee(`⟦citation-wording:${typed}⟧`),
      { rule: "citation-wording", safe: true, title: [`改为“${fee}”`, `Change to “${fee}”`] },
      draft2021(),
    );
  });

  test.each([
    ["国令第711条", "国令第711号"],
    ["国务院令第711条", "国务院令第711号"],
    ["国务院令第711项", "国务院令第711号"],
  ])("found and mended safely, in the words that were used: %s", (typed, right) => {
    expectFix(
      amend(draft2021(), ["国令第711号", `⟦citation-wording:${typed}⟧`]),
      { rule: "citation-wording", safe: true },
      amend(draft2021(), ["国令第711号", right]),
    );
  });

  test.each([
    "过半公开办函〔2021〕30号",
    "国办公开办函【2021】30号",
    "国办公开办函202130号",
    "国办公开函〔2021〕30号",
    "国办公办函〔2021〕30号",
    "国办公开办办函〔2021〕30号",
    "国办公开办函〔2021〕30",
  ])("found and mended safely, the notice: %s", (typed) => {
    expectFix(
      amend(draft2021(), ["国办公开办函〔2021〕30号", `⟦citation-wording:${typed}⟧`]),
      { rule: "citation-wording", safe: true },
      draft2021(),
    );
  });

  test("found and mended safely: the number of the regulation before it was revised, behind its title", () => {
    expectFix(
      intoText("依据《中华人民共和国政府信息公开条例》（⟦citation-wording:国务院令第492号⟧）").replace(
        /国令第711号/g,
        "条例",
      ),
      { rule: "citation-wording", safe: true },
      intoText("依据《中华人民共和国政府信息公开条例》（国务院令第711号）").replace(/国令第711号/g, "条例"),
    );
    const history = "《中华人民共和国政府信息公开条例》（国务院令第492号）2019年修订为国务院令第711号";
    expectFindings(intoText(history));
  });

  test.each(["国办公开办函〔2020〕30号", "国办公开办函〔2021〕60号", "国办公开办函〔2021〕3号"])(
    "found and mended safely behind the notice's own title: %s",
    (typed) => {
      expectFix(
        amend(draft2021(), ["国办公开办函〔2021〕30号", `⟦citation-wording:${typed}⟧`]),
        { rule: "citation-wording", safe: true },
        draft2021(),
      );
    },
  );

  test.each([
    ["川办发【2023】12号", "川办发⟦citation-wording:【2023】12号⟧"],
    ["示府办发[2022]7号", "示府办发⟦citation-wording:[2022]7号⟧"],
    ["示政发（2022）7号", "示政发⟦citation-wording:（2022）7号⟧"],
    ["示府函［2024］第3号", "示府函⟦citation-wording:［2024］第3号⟧"],
  ])("found: the brackets of any document, %s", (_, marked) => {
    expectFindings(intoText(`按照《示例办法》（${marked}）执行`));
  });

  test.each([
    "国务院令第711号",
    "国令第711号",
    "国务院令第 711 号",
    "中华人民共和国国务院令第711号",
    "国令第492号",
    "国办发〔2021〕30号",
    "国办函〔2021〕30号",
    "国令第492条",
    "省令第711条",
    "国办函〔 — 2020109号",
    "国办函〔2020〕30号",
    "国办函〔2016〕109号",
    "国力函〔2020〕109号",
    "过半公升办函〔2021〕30号",
    "本县过半公开办函〔2021〕30号",
    "国办公开办函〔2021〕第30号",
    "《中华人民共和国政府信患公升条列》",
    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（示府办〔2020〕7号）",
    "国办发〔2023〕12号",
    "示府办发〔2022〕7号",
    "收到申请（2024）3号件不再列出",
    "第（2024）15号楼",
    "国办函〔2016〕206号",
    "国办公开办函〔2016〕201号",
    "本年度（2024年）30号以前",
    "示例法院（2024）示01行初12号",
    "《政府信息公开条例》",
    "《中华人民共和国政府信息公开条例（修订）》",
    "《中华人民共和国政府信息公开条例》第五十条",
    "《政府信息公开信息处理费管理办法》",
    "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》",
    "《中华人民共和国行政许可法》",
  ])("not found: %s", (text) => {
    expectFindings(intoText(text));
  });

  test("found: each once, from the first to the last of a text", () => {
    expectFindings(intoText("按照川办函⟦citation-wording:【2019】8号⟧、示府办发⟦citation-wording:[2022]7号⟧执行"));
    expectFindings(
      intoText("《⟦citation-wording:中华人民共和国政府信患公开条列⟧》，国办函⟦citation-wording:【2019】8号⟧"),
    );
    expectFindings(intoText("⟦citation-wording:国令第711条⟧，⟦citation-wording:国办函【2020】109号⟧"));
  });

  test("found: at the very beginning of a text", () => {
    const found = findingsOf("过半公开办函〔2021〕30号要求按时报送").filter(({ rule }) => rule === "citation-wording");
    expect(found.map(({ at }) => at)).toEqual([{ from: 0, to: 15 }]);
  });

  test("found: a title with a misprint", () => {
    expectFix(
      amend(draft2021(), [
        "《中华人民共和国政府信息公开条例》",
        "《⟦citation-wording:中华人民共和国政府信息公开条列⟧》",
      ]),
      { rule: "citation-wording", safe: true },
      draft2021(),
    );
  });

  test("a superseded notice as the form's basis: found, with its title, not safe", () => {
    const title2019 = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》";
    const title2021 =
      "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》";
    expectFix(
      amend(
        draft2021(),
        [title2021, title2019],
        ["国办公开办函〔2021〕30号", "⟦citation-wording:国办公开办函〔2019〕60号⟧"],
      ),
      { rule: "citation-wording", safe: false },
      draft2021(),
    );
  });

  test("a superseded notice at the very beginning of a text goes with its title", () => {
    const title = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》";
    const text = `${title}国办公开办函〔2019〕60号`;
    expect(fixed(citationWording, bound(text))).toBe(
      "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》国办公开办函〔2021〕30号",
    );
  });

  test.each([
    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》",
    "国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》",
    "《国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》",
  ])("a superseded notice by its title alone: found once, not safe: %s", (cited) => {
    const bare = (title: string) =>
      amend(draft2021(), [/《国务院办公厅政府信息与政务公开[^》]*》（[^）]*）/.exec(draft2021())?.[0] ?? "", title]);
    expectFix(
      bare(`⟦citation-wording:${cited}⟧`),
      { rule: "citation-wording", safe: false },
      bare("《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"),
    );
  });

  test.each(["《", "〈"])("mended: a title that lost its 《, with %s within it", (mark) => {
    const right = "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知";
    const typed = right.replace("〈", mark).replace("〉", mark === "《" ? "》" : "〉");
    expect(fixed(citationWording, bound(intoText(`按照${typed}》执行`)))).toBe(intoText(`按照《${right}》执行`));
    expectFindings(intoText(`按照《${typed}》执行`));
  });

  test.each([
    ["示府函［2024］第3号", "示府函〔2024〕3号"],
    ["川办发【2023】12号", "川办发〔2023〕12号"],
  ])("mended: the brackets of any document, %s", (typed, right) => {
    expect(fixed(citationWording, bound(intoText(`按照${typed}执行`)))).toBe(intoText(`按照${right}执行`));
  });

  test("not found: the older notice cited beside the one in force, or in a report on 2020", () => {
    expectFindings(intoText("此前的国办公开办函〔2019〕60号同时停止执行"));
    expectFindings(draft2019());
  });

  test("says what is right", () => {
    expect(saidOf(withFee("国办函【2020】109号"), "citation-wording")).toEqual([
      `文件字号应为“${fee}”`,
      `The document's number is “${fee}”`,
    ]);
    expect(saidOf(intoText("川办发【2023】12号"), "citation-wording")).toEqual([
      "发文字号的年份应用六角括号：“〔2023〕12号”",
      "The year of a document number stands in 〔〕: “〔2023〕12号”",
    ]);
    expect(saidOf(intoText("《中华人民共和国政府信息公开条列》"), "citation-wording")).toEqual([
      "文件名称应为《中华人民共和国政府信息公开条例》",
      "The document's title is 《中华人民共和国政府信息公开条例》",
    ]);
    expect(
      saidOf(amend(draft2021(), ["国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"]), "citation-wording"),
    ).toEqual([
      "“国办公开办函〔2019〕60号”自 2021 年度的报告起已由“国办公开办函〔2021〕30号”代替",
      "“国办公开办函〔2019〕60号” was replaced by “国办公开办函〔2021〕30号” for reports on 2021 and later",
    ]);
  });
});
