import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { render } from "../../server/src/message.ts";
import { writeDraft } from "../kit/draft.ts";
import { content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";
import { grid, imported } from "./section.ts";

const draft = writeDraft(content2021).text;
const page = new TextDecoder().decode(await exportReport(draft, "html"));
const header = /<thead>(.*?)<\/thead>/s.exec(page.slice(page.indexOf("三、收到")))?.[1] ?? "";
const before = (label: string) => new RegExp(`(?=<tr>(?:(?!<tr>).)*${label})`);
const cut = "</tbody></table>";

/** The tables of a page, damaged as copying and page breaks do it. */
const damages: readonly (readonly [name: string, damage: (html: string) => string])[] = [
  ["merged cells got lost", (html) => html.replace(/ (?:row|col)span="\d+"/g, "")],
  ["cells merged downwards got lost", (html) => html.replace(/ rowspan="\d+"/g, "")],
  ["cells merged across got lost", (html) => html.replace(/ colspan="\d+"/g, "")],
  ["a header again between the rows", (html) => html.replace(before("5\\.属于三类"), header)],
  ["each row a table", (html) => html.replace(/<\/tr>\s*<tr>/g, `</tr>${cut}<table><tbody><tr>`)],
  ["a page's number between", (html) => html.replace(before("（四）无法提供"), `${cut}<p>5</p><table><tbody>`)],
  [
    "续表 and a header again between",
    (html) => html.replace(before("（四）无法提供"), `${cut}<p>续表</p><table>${header}<tbody>`),
  ],
];

describe("labels and the count of values tell the rows", () => {
  test.each(damages)("%s", async (_, damage) => {
    const { draft: made, found, strays } = await importReport(strToU8(damage(page)));
    expect(contentOf(made).cells).toEqual(contentOf(draft).cells);
    expect(strays).toEqual([]);
    const said = found.map(({ note }) => (note ? render(note, "zh-cn") : "")).join();
    expect(said).toMatch(/请核对/);
  });
});

test("a table that is not whole either way stays as it stood, and is named", async () => {
  const html = page.replace(/ (?:row|col)span="\d+"/g, "").replace(/(2\.重复申请.*?<td[^>]*>)\d+/s, "$1");
  const { draft: made, found } = await importReport(strToU8(html));
  expect(made).toContain("| （一）予以公开 | 9 ");
  const said = found.flatMap(({ certainty, note }) => (certainty === "chosen" && note ? [render(note, "zh-cn")] : []));
  expect(said.join()).toContain("这里没有数字");
});

test("words among the numbers are named, be the numbers as many as they should", () => {
  const said = imported(2, [
    grid("第二十条第（六）项||", "信息内容|本年处理决定数量|", "行政处罚|行政处罚|3", "行政强制|行政强制|4"),
  ]);
  expect(said.at(-1)).toMatch(/这里没有数字：“行政处罚”的“本年处理决定数量”（行政处罚）/);
});
