import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { type BindOptions, bindReport } from "../../server/src/report/index.ts";
import { layoutOf } from "../../server/src/report/layout.ts";
import { partOf, placeIn } from "../../server/src/report/part.ts";
import { amend } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

/** The part that a draft is, with what it holds for a cell: its amount in millionths, and its text. */
function part(text: string, options: BindOptions = {}) {
  const report = bindReport(parseDraft(text), options);
  const kept = partOf(report);
  const at = (name: string): [amount: number | undefined, text: string | undefined] => {
    const [table = "", row = "", column = ""] = name.split("/");
    const index = layoutOf(report.edition).indexOf(table, row, column) as number;
    const place = placeIn(kept, index);
    return [kept.amounts[index], place && text.slice(place.from, place.to)];
  };
  return { kept, at };
}

describe("a part keeps", () => {
  test.each([
    ["regulations/rules/issued", 0, "0"],
    ["regulations/normativeDocuments/inForce", 17_000_000, "17"],
    ["fees/administrativeFees/amount", 727_257_800, "727.2578"],
    ["applications/received/total", 28_000_000, "28"],
    ["reviews/litigationDirect/upheld", 5_000_000, "5"],
  ])("%s", (name, amount, text) => {
    expect(part(draft2021()).at(name)).toEqual([amount, text]);
  });

  test.each([
    ["66976万元", 66_976_000_000],
    ["2.5亿元", 25_000_000_000],
    ["251000元", 25_100_000],
  ])("an amount of %s in 万元", (typed, amount) => {
    const text = amend(draft2019(), ["66976万元", typed]);
    expect(part(text).at("procurement/governmentProcurement/amount")).toEqual([amount, typed]);
  });

  test.each([
    ["blank", "| 行政许可 | 15596 |", "| 行政许可 |  |", ""],
    ["unreadable", "| 行政许可 | 15596 |", "| 行政许可 | 若干 |", "若干"],
    ["in a row that is too long", "| 行政许可 | 15596 |", "| 行政许可 | 15596 | 7 |", "15596"],
    ["missing", "| 行政许可 | 15596 |\n", "", undefined],
  ])("no number that is %s", (_, from, to, text) => {
    expect(part(amend(draft2021(), [from, to])).at("licences/licensing/decisions")).toEqual([Number.NaN, text]);
  });

  test("the numbers of an outdated table that have a place in the form", () => {
    const { at } = part(draft2019(), { edition: "2021" });
    expect(at("penalties/penalty/decisions")).toEqual([342_000_000, "342"]);
    expect(at("regulations/rules/issued")).toEqual([Number.NaN, undefined]);
  });

  test("whose it is, and nothing that is not known", () => {
    const { kept } = part(draft2021(), { file: "a.nianbao.md" });
    expect(kept).toMatchObject({ agency: "示例县人民政府办公室", year: 2024, file: "a.nianbao.md" });
    expect(kept.draft.text).toBe(draft2021());
    expect(partOf(kept)).toBe(kept);
    expect(Object.keys(part("").kept).sort()).toEqual(["amounts", "draft", "edition", "places"]);
  });
});
