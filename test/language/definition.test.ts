import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { findDefinition, findDocumentHighlights, findReferences } from "../../server/src/language/definition.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { caretAt, draftAt, example, wordsAt } from "./kit.ts";

const office = example("2024-county-office");

/** The values of the cells that are found, with the beginnings of their rows. */
function cells(text: string, found: readonly { range: Parameters<typeof wordsAt>[1] }[]): string[] {
  return found.map(({ range }) => {
    const line = text.split("\n")[range.start.line] ?? "";
    return `${line.slice(2, 6)} ${wordsAt(text, range)}`;
  });
}

const definition = (input: string) => {
  const { draft, text, position } = draftAt(input);
  return cells(text, findDefinition(draft, position));
};

const TOTAL = "23 |\n| 二、";

describe("definition", () => {
  test("of a total are the cells that it is made of", () => {
    expect(definition(caretAt(office, TOTAL))).toEqual(
      ["22", "0", "0", "0", "0", "1"].map((value) => `一、本年 ${value}`),
    );
  });

  test("of （七）总计 are the results above it, of its corner the totals beside it", () => {
    const row = office.slice(office.indexOf("| （七）总计"));
    const at = office.length - row.length + row.indexOf("22");
    expect(definition(`${office.slice(0, at)}‸${office.slice(at)}`)).toHaveLength(21);
    const corner = office.length - row.length + row.indexOf("23 |");
    expect(definition(`${office.slice(0, corner)}‸${office.slice(corner)}`)).toEqual(
      ["22", "0", "0", "0", "0", "1"].map((value) => `（七）总 ${value}`),
    );
  });

  test("of 四 are the cells of its balance", () => {
    const row = office.slice(office.indexOf("| 四、结转"));
    const at = office.length - row.length + row.indexOf(" 2 |") + 1;
    expect(definition(`${office.slice(0, at)}‸${office.slice(at)}`).slice(0, 2)).toEqual(["一、本年 22", "二、上年 2"]);
  });

  test("of a cell that other places are made of is the cell itself, where VS Code then shows those", () => {
    expect(definition(caretAt(office, "22 |"))).toEqual(["一、本年 22"]);
  });

  test("of anything else is nothing", () => {
    expect(definition(caretAt(office, "| 三、本年度"))).toEqual([]);
    expect(definition(caretAt(office, "一、总体"))).toEqual([]);
  });
});

describe("references", () => {
  test("of a cell are the totals that it counts in, and itself where asked for", () => {
    const { draft, text, position } = draftAt(caretAt(office, "22 |"));
    expect(cells(text, findReferences(draft, position, false))).toEqual(["一、本年 23", "四、结转 2"]);
    expect(cells(text, findReferences(draft, position, true))[0]).toBe("一、本年 22");
  });
});

describe("document highlights", () => {
  const highlights = (input: string) => {
    const { draft, text, position } = draftAt(input);
    const found = findDocumentHighlights(draft, position);
    return cells(text, found).map((cell, index) => `${cell} ${found[index]?.kind}`);
  };

  test("on a total are its parts", () => {
    expect(highlights(caretAt(office, TOTAL)).slice(0, 2)).toEqual(["一、本年 23 3", "一、本年 22 2"]);
  });

  test("on another cell are its totals", () => {
    expect(highlights(caretAt(office, "22 |"))).toEqual(["一、本年 22 2", "一、本年 23 3", "四、结转 2 3"]);
    expect(highlights(caretAt(office, "一、总体"))).toEqual([]);
  });
});

describe("numbers of the narrative", () => {
  test("lead to the cells that they speak of, and the cells to them", () => {
    expect(
      definition(caretAt(office, "3件", { nth: office.slice(0, office.indexOf("申请23件")).split("3件").length - 1 })),
    ).toEqual(["一、本年 23"]);
    const { draft, text, position } = draftAt(caretAt(office, TOTAL));
    expect(findReferences(draft, position, false).map(({ range }) => wordsAt(text, range))).toEqual(["23", "21"]);
  });
});

describe("last year's report", () => {
  const last = office.replaceAll("2024年", "2023年");
  const previous = { ...bindReport(parseDraft(last)), file: "file:///2023.nianbao.md" };

  /** The definition at the caret, in a draft that knows last year's. */
  const ofLastYear = (input: string) => {
    const { draft, text, position } = draftAt(input);
    const report = bindReport(parseDraft(text), { previous });
    return findDefinition({ ...draft, report }, position).filter(({ uri }) => uri !== draft.uri);
  };

  test("holds the 结转下年度 that 上年结转 comes from, and the documents in force", () => {
    const row = office.indexOf("| 二、上年结转");
    const at = office.indexOf("|", row + 3) + 2;
    const [found, ...more] = ofLastYear(`${office.slice(0, at)}‸${office.slice(at)}`);
    expect([found?.uri, more]).toEqual(["file:///2023.nianbao.md", []]);
    expect(found && last.split("\n")[found.range.start.line]).toMatch(/^\| 四、结转/);
    expect(ofLastYear(caretAt(office, "17 |"))).toHaveLength(1);
    expect(ofLastYear(caretAt(office, "22 |"))).toEqual([]);
  });
});
