import { describe, expect, test } from "vitest";
import { ConvertProblem, exportReport, readPiece } from "../../server/src/convert/index.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { paste } from "../../server/src/language/paste.ts";
import { checkedDraft, edited } from "../language/kit.ts";
import { contentOf, example } from "./same-report.ts";

/** As Chromium and Word put a part of a page on the clipboard. */
const copied = (body: string) => `<html><head><style>td { color: red }</style></head><body>
<!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const draft = example("2024-city-clean");
const page = new TextDecoder().decode(await exportReport(draft, "html"));

describe("a piece of a web page", () => {
  test("merged cells are dealt out", async () => {
    const table = `<table><tr><td rowspan="2">信息内容</td><td colspan="2">件数</td></tr>
      <tr><td><p>制发</p><p>数</p></td><td>废止</td></tr><tr><td>规章</td><td>&nbsp;0</td><td></td></tr></table>`;
    expect(await readPiece(copied(table))).toEqual([
      [
        ["信息内容", "件数", ""],
        ["信息内容", "制发数", "废止"],
        ["规章", "0", ""],
      ],
    ]);
  });

  test("lines before and behind a table stay, be it a page number or another report's heading", async () => {
    const table = "<table><tr><td>甲</td><td>1</td></tr></table>";
    const lines = "<p>第二十条第（五）项</p>";
    expect(
      await readPiece(copied(`<h2>二、主动公开政府信息情况</h2>${lines}${table}<p>— 3 —</p><script>x</script>`)),
    ).toEqual(["二、主动公开政府信息情况", "第二十条第（五）项", [["甲", "1"]], "—3—"]);
  });

  test("what is too deep is refused", async () => {
    await expect(readPiece("<div>".repeat(1000))).rejects.toBeInstanceOf(ConvertProblem);
  });

  test.each(["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"])(
    "the table of the official layout is pasted with all of its numbers: %s",
    async (heading) => {
      const html = /<table.*?<\/table>/s.exec(page.slice(page.indexOf(heading)))?.[0] ?? "";
      const lines = draft.split("\n");
      const from = lines.findIndex((line, i) => i > lines.indexOf(`## ${heading}`) && line.startsWith("|"));
      const to = lines.findIndex((line, i) => i > from && line === "");
      const without = [...lines.slice(0, from), "", ...lines.slice(to)].join("\n");
      const caret = { line: from, character: 0 };
      const clipboard = { text: "表头\t\n一、\t1\t2", blocks: await readPiece(copied(html)) };
      const result = paste(checkedDraft(without), { start: caret, end: caret }, clipboard);
      const after = edited(without, result?.edits ?? []);
      // The rows of groups, which hold no numbers, are cells beside others there.
      const cells = (text: string) => contentOf(text).cells.filter((cell) => /=./.test(cell));
      expect(cells(after)).toEqual(cells(draft));
      expect(after).toBe(formatText(after));
    },
  );
});
