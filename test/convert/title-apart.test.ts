import { expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";
import { render } from "../../server/src/message.ts";
import { line } from "./section.ts";

const name = "示例县教育局2024年政府信息公开工作年度报告";
const sections = ["一、总体情况", "公开3条。", "二、主动公开政府信息情况"].map(line);

function imported(first: string, others: readonly SourceBlock[] = sections, names: readonly string[] = []) {
  const { draft, found, agency } = importSource({
    blocks: [line(first), ...others],
    literal: true,
    names,
    pageNumbers: 0,
  });
  const [note] = found.flatMap(({ part, note }) =>
    render(part, "zh-cn") === "标题" && note ? [render(note, "zh-cn")] : [],
  );
  return { head: draft.split("\n\n## ")[0]?.split("\n\n"), note, agency };
}

test.each([
  ["white space", `${name} 本年度报告根据《条例》编制。`, "本年度报告根据《条例》编制。"],
  ["an indent", `　　${name}　　根据《条例》编制。`, "根据《条例》编制。"],
  ["nothing", `${name}本年度报告根据《条例》编制。`, "本年度报告根据《条例》编制。"],
  ["nothing, and the sections", `${name} 根据《条例》编制。一、总体情况 公开3条。`, "根据《条例》编制。"],
])("a title that ran into the first paragraph, with %s between", (_, first, rest) => {
  const others = first.includes("总体情况") ? sections.slice(2) : sections;
  expect(imported(first, others)).toEqual({ head: [`# ${name}`, rest], note: name, agency: "示例县教育局" });
});

test.each([
  `${name}根据《条例》编制。`,
  `根据《条例》要求，现公布${name}。`,
  `按照有关规定，我局编制了${name}，由六个部分组成。`.replace("我局", ""),
  `现将${name}公布如下：`,
  `首页>年报>${name}，本年度报告根据《条例》编制。`,
])("a title that a sentence gives: %s", (sentence) => {
  const { head, note, agency } = imported(sentence);
  expect(head).toEqual([`# ${name}`, sentence]);
  expect(note).toBe(`${name}（没有单独的一行，取自正文）`);
  expect(agency).toBe("示例县教育局");
});

test.each(["按照《2024年政府信息公开工作年度报告》的要求编制。", "现公布2024年政府信息公开工作年度报告。"])(
  "a sentence that names no agency gives none: %s",
  (sentence) => {
    expect(imported(sentence).head).toEqual([sentence]);
  },
);

test("a title of its own is the title, and so is the name of the page", () => {
  const own = "示例县2024年政府信息公开工作年度报告";
  const sentence = `现公布${name}。`;
  expect(imported(own, [line(sentence), ...sections]).head).toEqual([`# ${own}`, sentence]);
  expect(imported(sentence, sections, [own]).head).toEqual([`# ${own}`, sentence]);
  expect(imported(own, [line(`${name} 已公布。`), ...sections]).head).toEqual([`# ${own}`, `${name}已公布。`]);
});
