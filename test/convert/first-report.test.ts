import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { render } from "../../server/src/message.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf, example } from "./same-report.ts";

const draft = writeDraft(content2021).text;
const layout = tableTexts["a row a line"] as (typeof tableTexts)[string];
const text = (of: string) => extracted(of, layout);
const other = text(writeDraft(content2019).text);
const importText = (source: string) => importSource(readText(source));
const saidOf = ({ found }: ReturnType<typeof importText>) =>
  found
    .filter(({ certainty }) => certainty !== "sure")
    .map(({ part, note }) => `${render(part, "zh-cn")}：${note ? render(note, "zh-cn") : ""}`);

describe("of several reports in one file the first is imported", () => {
  test("the others are kept behind it, and said", () => {
    const imported = importText(`${text(draft)}\n${other}`);
    expect(contentOf(imported.draft.split("## 附：")[0] ?? "")).toEqual(contentOf(draft));
    const kept = imported.strays.map(({ text }) => text);
    expect(kept[0]).toBe("示例区人民政府2020年政府信息公开工作年度报告");
    expect(kept).toContain("行政许可 229 8 15596");
    expect(saidOf(imported)).toEqual([
      `另一份年报：文件里不止一份年报，只导入第一份；其余 ${kept.length} 段放在附录，请把它们分成几个文件再导入`,
    ]);
  });

  test("without a title of its own", () => {
    const [, ...untitled] = other.split("\n");
    const imported = importText(`${text(draft)}\n${untitled.join("\n")}`);
    expect(contentOf(imported.draft.split("## 附：")[0] ?? "").cells).toEqual(contentOf(draft).cells);
  });

  test("the same report once more is left out", () => {
    const imported = importText(`${text(draft)}\n${text(draft)}`);
    expect(imported.strays).toEqual([]);
    expect(contentOf(imported.draft)).toEqual(contentOf(draft));
    expect(saidOf(imported)).toEqual([expect.stringMatching(/^同一份年报又出现一次：\d+ 行，没有写入草稿$/)]);
  });
});

test("a list of contents is no report", () => {
  const report = text(example("2024-city-clean").replace(/^---\n.*?^---\n/ms, ""));
  const headings = report.split("\n").filter((line) => /^[一二三四五六]、.*(?:情况|事项)$/.test(line));
  const imported = importText(report.replace("\n", `\n目录\n${headings.join("\n")}\n`));
  expect(imported.found.filter(({ part }) => part.text.zh.includes("年报"))).toEqual([]);
  expect(contentOf(imported.draft.split("## 附：")[0] ?? "").cells).toEqual(
    contentOf(example("2024-city-clean")).cells,
  );
});
