import { describe, expect, test } from "vitest";
import { Numbering } from "../../server/src/convert/source/docx-numbering.ts";
import { listPlaceOf, stylesOf } from "../../server/src/convert/source/docx-styles.ts";
import { at, parseXml } from "../../server/src/convert/source/xml.ts";

/** A level of a list: its sign, its format, and where it begins, where that is said. */
const level = (depth: number, text: string, format?: string, start?: number) =>
  `<w:lvl w:ilvl="${depth}">${start === undefined ? "" : `<w:start w:val="${start}"/>`}${format ? `<w:numFmt w:val="${format}"/>` : ""}<w:lvlText w:val="${text}"/></w:lvl>`;
const numberingOf = (levels: string, lists = '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>') =>
  new Numbering(
    parseXml(`<w:numbering><w:abstractNum w:abstractNumId="3">${levels}</w:abstractNum>${lists}</w:numbering>`),
  );

/** A paragraph at this depth of the list. */
const paragraph = (depth?: number, id = 7) => {
  const place = depth === undefined ? "" : `<w:ilvl w:val="${depth}"/>`;
  const [one] = parseXml(`<w:p><w:pPr><w:numPr>${place}<w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`).children;
  if (typeof one !== "object") throw new Error("no paragraph");
  return one;
};
const numbers = (numbering: Numbering, ...depths: readonly (number | undefined)[]) =>
  depths.map((depth) => numbering.next(paragraph(depth), undefined));

describe("the sign of a paragraph is the one that Word prints", () => {
  test.each([
    ["chineseCountingThousand", 1, "一"],
    ["chineseCounting", 10, "十"],
    ["japaneseCounting", 12, "十二"],
    ["ideographTraditional", 20, "二十"],
    ["taiwaneseCounting", 35, "三十五"],
    ["chineseCounting", 102, "一〇二"],
    ["decimal", 12, "12"],
    [undefined, 3, "3"],
    ["decimalEnclosedCircle", 1, "①"],
    ["decimalEnclosedCircleChinese", 20, "⑳"],
    ["decimalEnclosedCircleChinese", 21, "21"],
    ["upperLetter", 2, "B"],
    ["lowerLetter", 26, "z"],
    ["lowerLetter", 27, "a"],
    ["bullet", 1, undefined],
    ["none", 1, undefined],
  ])("%s %i: %s", (format, start, printed) => {
    const sign = printed === undefined ? "" : `（${printed}）`;
    expect(numbers(numberingOf(level(0, "（%1）", format, start)), 0)).toEqual([sign]);
  });

  test("deeper levels begin anew below each number above them, which they may name", () => {
    const list = numberingOf(level(0, "%1、", "chineseCounting", 1) + level(1, "%1.%2"));
    expect(numbers(list, 0, 1, 1, 0, 1, 0)).toEqual(["一、", "一.1", "一.2", "二、", "二.1", "三、"]);
  });

  test("a level above that has not been counted yet shows where it begins; one that is not there, nothing", () => {
    expect(numbers(numberingOf(level(0, "%1", "decimal", 4) + level(1, "%1.%2、")), 1)).toEqual(["4.1、"]);
    expect(numbers(numberingOf(level(0, "%3%1、")), 0)).toEqual(["1、"]);
  });

  test("a place without a depth is the first level", () => {
    expect(numbers(numberingOf(level(0, "%1、")), undefined, undefined)).toEqual(["1、", "2、"]);
  });

  test.each([
    ["a level that the list does not have", numberingOf(level(0, "%1、")), paragraph(2)],
    ["a list that is not there", numberingOf(level(0, "%1、")), paragraph(0, 8)],
    ["taken out of the list of its style", numberingOf(level(0, "%1、")), paragraph(0, 0)],
    ["a level without a sign", numberingOf('<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'), paragraph(0)],
    [
      "a list whose levels are not there",
      numberingOf(level(0, "%1、"), '<w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>'),
      paragraph(0),
    ],
    ["a document without lists", new Numbering(parseXml("")), paragraph(0)],
  ])("%s: no number", (_, numbering, one) => {
    expect(numbering.next(one, { id: "7", level: 0 })).toBe("");
  });

  test("where a list says no other beginning for a level, it goes on", () => {
    const lists = [7, 8].map(
      (id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"/></w:num>`,
    );
    const list = numberingOf(level(0, "%1、"), lists.join(""));
    expect([7, 8].map((id) => list.next(paragraph(0, id), undefined))).toEqual(["1、", "2、"]);
  });
});

describe("styles", () => {
  const style = (id: string, name: string, more = "") =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const stylesIn = (...styles: string[]) => stylesOf(parseXml(`<w:styles>${styles.join("")}</w:styles>`));

  test.each([
    ["by its name", style("a", "heading 2"), { level: 2 }],
    [
      "by its outline, whatever its name",
      style("a", "heading 2", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      { level: 1 },
    ],
    ["without a level", style("a", "正文文本"), {}],
    ["without a name", '<w:style w:styleId="a"/>', {}],
    ["based on one that is not there", style("a", "heading 1", '<w:basedOn w:val="z"/>'), { level: 1 }],
    ["based on itself", style("a", "heading 1", '<w:basedOn w:val="a"/>'), { level: 1 }],
  ])("%s", (_, xml, expected) => {
    expect(stylesIn(xml).get("a")).toEqual(expected);
  });

  test("what a style does not say, the one that it is based on does", () => {
    const list = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = stylesIn(style("base", "heading 3", list), style("own", "公文标题", '<w:basedOn w:val="base"/>'));
    expect(styles.get("own")).toEqual({ level: 3, list: { id: "5", level: 0 } });
  });

  test("a document without styles has none", () => {
    expect(stylesOf(parseXml("")).size).toBe(0);
  });

  test("properties without a list give no place in one", () => {
    expect(listPlaceOf(at(parseXml("<w:pPr><w:jc/></w:pPr>"), "w:pPr"))).toBeUndefined();
  });
});
