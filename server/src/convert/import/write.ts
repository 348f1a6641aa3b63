import { render } from "../../message.ts";
import { APPENDIX } from "../appendix.ts";
import { escapeHeading, escapeParagraph, tableLines } from "../markdown.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Stray } from "./findings.ts";
import type { DraftSection } from "./index.ts";
import type { Part } from "./sections.ts";

/** Writes a draft in the canonical dialect: blocks parted by a blank line. */
export function writeDraft(
  title: string | undefined,
  preamble: readonly Part[],
  sections: readonly DraftSection[],
  strays: readonly Stray[],
): string {
  const blocks = [
    ...(title === undefined ? [] : [`# ${escapeHeading(title)}`]),
    ...preamble.flatMap(partBlocks),
    ...sections.flatMap(({ heading, parts }) => [`## ${escapeHeading(heading)}`, ...parts.flatMap(partBlocks)]),
    ...appendixBlocks(strays),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function partBlocks(part: Part): string[] {
  if (part.kind === "table") return tableBlocks(part.table);
  const { text, level } = part.paragraph;
  return [level === undefined ? escapeParagraph(text) : `${"#".repeat(Math.min(6, level))} ${escapeHeading(text)}`];
}

function tableBlocks({ caption, header, rows }: DraftTable): string[] {
  const table = tableLines(header, rows).join("\n");
  return caption === undefined ? [table] : [`### ${escapeHeading(caption)}`, table];
}

/** List items, which are text and never taken for a heading or a table. */
function appendixBlocks(strays: readonly Stray[]): string[] {
  if (strays.length === 0) return [];
  const items = strays.map(({ where, text }) => `- ${escapeParagraph(`${render(where, "zh-cn")}：${text}`)}`);
  return [`## ${APPENDIX.heading}`, APPENDIX.note, items.join("\n")];
}
