import { importSource } from "../../server/src/convert/import/index.ts";
import { texts } from "../../server/src/convert/import/messages.ts";
import type { SourceBlock, SourceGrid, SourceLine } from "../../server/src/convert/source/source.ts";
import { render } from "../../server/src/message.ts";

export const line = (text: string): SourceLine => ({ kind: "line", text, whole: true });
export const grid = (...rows: string[]): SourceGrid => ({ kind: "grid", rows: rows.map((row) => row.split("|")) });
const headings = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
];

/** What a section with these blocks becomes; behind `!` what is said of it beyond the usual, behind `?` what found no place. */
export function imported(section: 1 | 2 | 3 | 4, blocks: readonly SourceBlock[], literal = true) {
  const heading = headings[section - 1] ?? "";
  const { draft, found, strays } = importSource({
    blocks: headings.flatMap((one) => [line(one), ...(one === heading ? blocks : [])]),
    literal,
    pageNumbers: 0,
  });
  const [, body = ""] = draft.split(`## ${heading}\n\n`);
  const [written = ""] = body.split(/\n\n## /);
  const lines = written.split("\n").filter((row) => row !== "" && !row.startsWith("| :--"));
  // The tables here are cut short, and to count what they hold would say so each time.
  const counts: readonly unknown[] = [texts.cells, texts.cellsAndSigns];
  const said = found.flatMap(({ part, certainty, note }) =>
    certainty === "sure" || certainty === "missing" || counts.includes(note?.text)
      ? []
      : [`${render(part, "zh-cn")}：${note ? render(note, "zh-cn") : ""}`],
  );
  const rows = lines.map((row) => row.replace(/ ?\| ?/g, "|"));
  return [...rows, ...said.map((note) => `! ${note}`), ...strays.map(({ text }) => `? ${text}`)];
}

/** Two tables of section two as they are written, with 3, 4 and 5 in them. */
export const fiveAndSix = [
  "### 第二十条第（五）项",
  "|信息内容|本年处理决定数量|",
  "|行政许可|3|",
  "### 第二十条第（六）项",
  "|信息内容|本年处理决定数量|",
  "|行政处罚|4|",
  "|行政强制|5|",
];
