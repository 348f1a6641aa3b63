import type { Block, Span } from "../draft/index.ts";
import { canonicalTable, captionedTable, zeros } from "../edit/canonical.ts";
import { isHiddenAt } from "../edit/hidden.ts";
import { insertBlock, nextLine } from "../edit/insert.ts";
import { type TableForm, tablesOf } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundCaption, BoundSection, Report } from "../report/index.ts";
import { astrayTables } from "./astray-table.ts";
import { hiddenRest } from "./hidden-rest.ts";
import { isOutdated } from "./outdated.ts";
import { pictureIn } from "./picture.ts";
import { defineRule, type Finding, type Fix } from "./rule.ts";
import { startOf } from "./table-places.ts";
import { typedTable } from "./typed-table.ts";

const missing = { zh: "缺少表格“{table}”", en: "The table “{table}” is missing" };
const below = { zh: "“{table}”下面没有表格", en: "There is no table under “{table}”" };
const all = { zh: "“{table}”中没有表格", en: "“{table}” has no table" };
const pictured = {
  zh: "“{table}”的表格是一张图片，不会读取，也没有检查；请把图片里的数填写成表格",
  en: "The table of “{table}” is a picture and is neither read nor checked; type its numbers as a table",
};
const insert = { zh: "插入表格，各格填 0（请核对）", en: "Insert the table, all cells 0 (to be checked)" };

/** `missing-table`: each section has the tables of the form. Source: both forms, sections two to four. */
export const missingTable = defineRule({
  id: "missing-table",
  group: "structure",
  severity: "error",
  title: { zh: "规定的表格齐全", en: "All tables of the form are there" },
  about: {
    zh: "第二、三、四部分以表格报告，没有发生的也要保留表格并填 0。标题还在而表格丢了的，提示在标题上；整个部分没有表格的，合为一处提示。表格还在，但是写成了 HTML、写在代码块里，或者各格之间没有竖线的，提示在那个地方；写在别的部分下面的，也在这里提示。",
    en: "Sections two to four are reported as tables; those with nothing to report stay, with 0. Where a caption has lost its table, the caption is marked; a section without any table is one finding. A table that is there, but as HTML, in code or without pipes, is marked where it stands, and so is one that stands under the heading of another section.",
  },
  *check(report) {
    const found = new Set(report.tables.map((table) => table.form.id));
    const { hidden } = report;
    if (hidden?.sections.length === 0) yield hiddenRest(report, hidden);
    for (const section of report.sections) {
      if (section.repeats || section === hidden?.within) continue;
      yield* astrayTables(report, section);
      const lost = section.form.tables.filter((table) => !found.has(table.id) && !outdated(report, section, table));
      if (lost.length === 0) continue;
      if (lost.length === section.form.tables.length && !lost.some((table) => captionOf(report, table))) {
        yield wholeSection(report, section, lost);
      } else yield* oneByOne(report, section, lost);
    }
  },
  examples: [
    {
      bad: "### 第二十条第（五）项",
      good: "### 第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 0 |",
    },
  ],
});

/** In a section typed in another form, a table that this form lacks is missing for that reason. */
function outdated(report: Report, section: BoundSection, table: TableForm): boolean {
  const used = report.tables.find((one) => one.section === section)?.edition;
  return (
    used !== undefined &&
    isOutdated({ edition: used }, report.edition) &&
    !tablesOf(used).some(({ id }) => id === table.id)
  );
}

const captionOf = (report: Report, table: TableForm): BoundCaption | undefined =>
  report.captions.find((caption) => caption.label === table.caption);

function wholeSection(report: Report, section: BoundSection, lost: readonly TableForm[]): Finding {
  const typed = typedTable(report.draft, section.blocks, lost, section.heading.text);
  if (typed) return typed;
  const lines = lost.flatMap((table, i) => [...(i > 0 ? [""] : []), ...captionedTable(table, zeros)]);
  const place = nextLine(report.draft.text, section.heading.line.to);
  const picture = pictureAmong(report, section.blocks);
  return {
    at: picture ?? section.heading.span,
    message: say(picture ? pictured : all, { table: section.heading.text }),
    fixes: insertion(report, place, lines),
  };
}

/** Where several are typed as one, that one is spoken of once. */
function* oneByOne(report: Report, section: BoundSection, lost: readonly TableForm[]): Generator<Finding> {
  const told = new Set<number>();
  for (const table of lost) {
    const caption = captionOf(report, table);
    const blocks = caption ? blocksBelow(report, section, caption) : section.blocks;
    const name = caption?.text ?? table.caption ?? section.heading.text;
    const typed = typedTable(report.draft, blocks, [table], name);
    if (!typed) yield oneTable(report, section, table);
    else if (!told.has(typed.at.from)) {
      told.add(typed.at.from);
      yield typed;
    }
  }
}

/** The first picture, which the table may have been sent as. */
function pictureAmong({ draft }: Report, blocks: readonly Block[]): Span | undefined {
  for (const block of blocks) {
    const picture = pictureIn(block, draft.text);
    if (picture) return picture;
  }
  return undefined;
}

/** Up to the next caption. */
function blocksBelow({ captions }: Report, { blocks }: BoundSection, { line }: BoundCaption): readonly Block[] {
  const next = captions.find((caption) => caption.line.from > line.from)?.line.from ?? Number.POSITIVE_INFINITY;
  return blocks.filter(({ block }) => block.from >= line.to && block.from < next);
}

function oneTable(report: Report, section: BoundSection, table: TableForm): Finding {
  const { text } = report.draft;
  const caption = captionOf(report, table);
  const place = caption ? nextLine(text, caption.line.to) : placeOf(report, section, table);
  const lines = caption ? canonicalTable(table, zeros) : captionedTable(table, zeros);
  const picture = caption && pictureAmong(report, blocksBelow(report, section, caption));
  const words = picture ? pictured : caption ? below : missing;
  return {
    at: picture ?? caption?.span ?? section.heading.span,
    message: say(words, { table: caption?.text ?? table.caption ?? section.form.heading }),
    fixes: insertion(report, place, lines),
  };
}

function insertion({ draft }: Report, place: number, lines: readonly string[]): Fix[] {
  if (isHiddenAt(draft, place)) return [];
  return [{ title: say(insert), safe: false, edits: [insertBlock(draft.text, place, lines)] }];
}

/** Before the next table of the section that is there, else at the section's end. */
function placeOf(report: Report, section: BoundSection, table: TableForm): number {
  const later = section.form.tables.slice(section.form.tables.indexOf(table) + 1).map((one) => one.id);
  const next = report.tables.find((one) => one.section === section && later.includes(one.form.id));
  return next ? startOf(next, report.draft.text) : section.span.to;
}
