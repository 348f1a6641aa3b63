import type { Span } from "../draft/index.ts";
import { canonicalSection, headingLine, zeros } from "../edit/canonical.ts";
import { isHiddenAt } from "../edit/hidden.ts";
import { insertBlock, lineStart, nextLine } from "../edit/insert.ts";
import type { SectionForm } from "../edition/index.ts";
import { say } from "../message.ts";
import { findAspects } from "../report/aspects.ts";
import type { BoundSection, BoundTable, Report } from "../report/index.ts";
import { fold, numbered } from "../report/label.ts";
import { firstLine } from "./first-line.ts";
import { type HeadingInText, headingInText } from "./heading-in-text.ts";
import { type HeadingRow, headingRow } from "./heading-row.ts";
import { hiddenRest } from "./hidden-rest.ts";
import { defineRule, type Finding } from "./rule.ts";
import { firstRowOf, startOf } from "./table-places.ts";

const missing = { zh: "缺少“{heading}”这一部分", en: "The section “{heading}” is missing" };
const insertHeading = { zh: "插入标题“{heading}”", en: "Insert the heading “{heading}”" };
const insertAll = {
  zh: "插入“{heading}”及其表格（各格填 0，请核对）",
  en: "Insert “{heading}” with its tables (all cells 0, to be checked)",
};

const inTable = {
  zh: "“{heading}”写成了表格里的一行，应为单独一行的标题",
  en: "“{heading}” is typed as a row of a table; it should be a heading of its own",
};
const takeOut = { zh: "移出表格，写成标题", en: "Take it out of the table as a heading" };

const inText = {
  zh: "“{heading}”没有读成标题：标题要单独一行，前面写“## ”，不能写在列表、引用、代码、注释或者 HTML 里，后面也不能接着写正文",
  en: "“{heading}” is not read as a heading: it takes a line of its own that begins with ##, outside lists, quotations, code, comments and HTML, and no text goes on behind it",
};
const setApart = { zh: "把标题单独写成一行", en: "Give the heading a line of its own" };

/** `missing-section`: all six sections of the form are there. Source: both forms, the headings. */
export const missingSection = defineRule({
  id: "missing-section",
  group: "structure",
  severity: "error",
  title: { zh: "六个部分缺一不可", en: "All six sections are there" },
  about: {
    zh: "年度报告由六个部分组成，标题和顺序由格式规定；没有内容的部分也要保留标题并说明。注释或者代码块没有结束，把后面的标题和表格都包了进去的，只在它开始的地方提示一次。插入空标题不算替您填写；插入填 0 的表格等于声明没有发生，因此要您逐项确认。",
    en: "A report has six sections; headings and order are the form's. A section with nothing to report keeps its heading. A comment or code that is not closed and takes in the headings and tables behind it is one finding, where it begins. Inserting tables of zeros is a statement, so it is never part of fix all.",
  },
  *check(report) {
    const found = new Set(report.sections.map((section) => section.form.id));
    const { hidden } = report;
    if (hidden && hidden.sections.length > 0) yield hiddenRest(report, hidden);
    for (const form of report.edition.sections) {
      if (found.has(form.id) || hidden?.sections.includes(form)) continue;
      const row = headingRow(report, form);
      if (row) {
        yield ofRow(report, form, row);
        continue;
      }
      const typed = headingInText(report, form, stretchFor(report, form));
      if (typed) {
        yield ofText(form, typed);
        continue;
      }
      // The heading was lost, but its table is there.
      const table = report.tables.find((one) => form.tables.some((known) => known.id === one.form.id));
      const bare = form.tables.length === 0 || table !== undefined;
      const lines = bare ? [headingLine(form)] : canonicalSection(form, zeros);
      const place = placeOf(report, form, table);
      yield {
        at: headingBefore(report, form),
        message: say(missing, { heading: form.heading }),
        fixes: isHiddenAt(report.draft, place)
          ? []
          : [
              {
                title: say(bare ? insertHeading : insertAll, { heading: form.heading }),
                safe: bare,
                edits: [insertBlock(report.draft.text, place, lines)],
              },
            ],
      };
    }
  },
  examples: [
    {
      bad: "## 五、存在的主要问题及改进情况\n\n…",
      good: "## 五、存在的主要问题及改进情况\n\n…\n\n## 六、其他需要报告的事项",
    },
  ],
});

function ofText({ heading }: SectionForm, { at, apart }: HeadingInText): Finding {
  return {
    at,
    message: say(inText, { heading }),
    fixes: apart ? [{ title: say(setApart, { heading }), safe: true, edits: [apart] }] : [],
  };
}

/** What stands below the row is the section's own only where the table above ends with it. */
function ofRow({ draft: { text } }: Report, form: SectionForm, { table, row }: HeadingRow): Finding {
  const { from, to } = row.source.line;
  const span = { from: lineStart(text, from), to: nextLine(text, to) };
  const edits = [{ span, newText: "" }, insertBlock(text, span.to, [headingLine(form)])];
  return {
    at: row.label?.span ?? row.source.line,
    message: say(inTable, { heading: form.heading }),
    fixes: table.rows.at(-1) === row ? [{ title: say(takeOut), safe: true, edits }] : [],
  };
}

/** Before its own table or its own parts, before the next section that is there, or at the end. */
function placeOf(report: Report, form: SectionForm, table: BoundTable | undefined): number {
  const { text } = report.draft;
  if (table) {
    // Without a heading between them, its table and that of another section may have grown together.
    const top = report.tables.find(({ source }) => source === table.source) ?? table;
    const own = form.tables.some(({ id }) => id === top.form.id);
    return own ? startOf(table, text) : lineStart(text, firstRowOf(table));
  }
  const order = report.edition.sections;
  const later = order.slice(order.indexOf(form) + 1);
  const next = report.sections.find((section) => !section.repeats && later.includes(section.form));
  const end = next ? lineStart(text, next.heading.line.from) : text.length;
  return firstAspect(report, form, end) ?? end;
}

/** Where the first of the section's own parts begins, （一）主动公开, if they stand there without its heading. */
function firstAspect({ draft, title }: Report, form: SectionForm, end: number): number | undefined {
  const from = title?.span.to ?? 0;
  const blocks = draft.blocks.filter(({ block }) => block.from >= from && block.to <= end);
  const own = findAspects(form, blocks, draft.text).find(
    ({ heading, phrase }) => heading || numbered(fold(phrase.text)).style === "bracketed",
  );
  return own && lineStart(draft.text, own.phrase.span.from);
}

/** The section after which another should stand. */
function sectionBefore({ edition, sections }: Report, form: SectionForm): BoundSection | undefined {
  const earlier = edition.sections.slice(0, edition.sections.indexOf(form));
  return sections.filter((section) => earlier.includes(section.form)).pop();
}

/** Where the section's heading can be meant to stand: below the heading before it, or below the title. */
function stretchFor(report: Report, form: SectionForm): Span {
  return sectionBefore(report, form)?.span ?? { from: report.title?.span.to ?? 0, to: report.bodyFrom };
}

/** The heading after which the section should stand; the title or the first line where there is none. */
function headingBefore(report: Report, form: SectionForm): Span {
  const before = sectionBefore(report, form)?.heading ?? report.title ?? report.sections[0]?.heading;
  return before?.span ?? firstLine(report.draft.text);
}
