import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { editsOf } from "../../server/src/language/deed-edits.ts";
import { rewritesAt } from "../../server/src/language/rewrites.ts";
import { caretAt, draftAt, example } from "./kit.ts";

const office = example("2024-county-office");
const outdated = example("2020-district").replaceAll("2020年", "2024年");

function rewrites(input: string, lang: "zh-cn" | "en" = "zh-cn") {
  const { draft, text, offset } = draftAt(input);
  return rewritesAt({ ...draft, lang }, { from: offset, to: offset }).map(({ title, kind, data }) => {
    return { title, kind, text: applyEdits(text, editsOf(draft, data.deed)) };
  });
}

const titles = (input: string, lang?: "zh-cn" | "en") => rewrites(input, lang).map(({ title }) => title);

describe("rewrites", () => {
  test("a table of the canonical layout goes to the official one, and back", () => {
    const [first, ...more] = rewrites(caretAt(office, "（七）总计"));
    expect([first?.title, first?.kind, more]).toEqual(["改为分级三列的官方排法", "refactor.rewrite.nianbao", []]);
    const back = rewrites(caretAt(first?.text ?? "", "（七）总计"));
    expect(back.map(({ title, text }) => [title, text])).toEqual([["改为一行一个项目的标准排法", office]]);
    expect(titles(caretAt(office, "尚未审结 |"))).toEqual(["改为官方的一行排法"]);
  });

  test("an outdated table goes to the form of the year, and the title says what is left", () => {
    expect(titles(caretAt(outdated, "行政许可"))).toEqual([
      "改用 2021 年的格式（5 个数没有对应的格，移到表下的注释里）",
    ]);
    expect(titles(caretAt(outdated.replace("其他处理 | 0", "其他处理 | 1"), "（六）其他"), "en")[0]).toBe(
      "Convert to the form of 2021 (1 numbers are to be divided)",
    );
  });

  test("nothing is offered elsewhere", () => {
    expect(titles(caretAt(office, "## 五"))).toEqual([]);
    expect(titles(caretAt(office, "行政许可"))).toEqual([]);
  });
});
