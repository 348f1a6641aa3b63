import type { CompletionItem } from "vscode-languageserver";
import { blanks, canonicalSection, canonicalTable, captionedTable, captionLine } from "../edit/canonical.ts";
import { formatText } from "../edit/format.ts";
import { lineEndOf } from "../edit/insert.ts";
import { notes } from "../edition/notes.ts";
import { type Message, render, say } from "../message.ts";
import type { BoundSection, Report } from "../report/index.ts";
import type { Caret } from "./completion.ts";
import { completionItems, kinds } from "./completion-item.ts";

const texts = {
  section: { zh: "缺少的部分", en: "missing section" },
  aspect: { zh: "还没有谈到的方面", en: "aspect not yet spoken of" },
  table: { zh: "缺少的表格", en: "missing table" },
};

interface Block {
  readonly id: string;
  /** What the author would type of it by hand. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly detail: Message;
}

/** Whole blocks that the draft lacks: aspects and tables of the section that the caret is in, then sections. */
export function completeBlocks(caret: Caret): CompletionItem[] {
  const { draft, offset, before, after, lineFrom } = caret;
  const { report } = draft;
  const { text } = report.draft;
  // A line of its own, with no more on it than the beginning of a heading.
  if (after.trim() !== "" || !/^[ \t]*(?:#{1,6}[ \t]*)?[^。，；#|<]{0,30}$/.test(before)) return [];
  const section = report.sections.findLast(({ span }) => span.from < lineFrom);
  const blocks = [
    ...(section ? [...aspectBlocks(section), ...tableBlocks(report, section, offset)] : []),
    ...sectionBlocks(report, section),
  ];
  const eol = lineEndOf(text);
  const gap = /(?:^\ufeff?|\n[ \t]*\r?\n)$/.test(text.slice(0, lineFrom)) ? "" : eol;
  const rest = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(text.slice(offset)) ? "" : eol;
  const marks = before.trimStart().replace(/[^#].*$/s, "");
  return completionItems(
    caret,
    blocks.map(({ id, label, lines, detail }, index) => ({
      label,
      kind: kinds.snippet,
      from: lineFrom,
      newText: gap + formatText(lines.join("\n"), draft.options).replaceAll("\n", eol) + rest,
      filterText: marks === "" ? label : `${marks} ${label}`,
      detail: render(detail, draft.lang),
      preselect: index === 0,
      ...(notes[id] && { documentation: render(say(notes[id]), draft.lang) }),
    })),
  );
}

/** As the aspects that are there stand: as headings, or as lead-ins. */
function aspectBlocks({ form, aspects }: BoundSection): Block[] {
  const spokenOf = new Set(aspects.map((aspect) => aspect.form.id));
  const leads = aspects.length > 0 && aspects.every((aspect) => !aspect.heading);
  return form.aspects
    .filter(({ id }) => !spokenOf.has(id))
    .map(({ id, label }) => ({
      id,
      label,
      lines: [leads ? `${label}。` : captionLine(label)],
      detail: say(texts.aspect),
    }));
}

function tableBlocks(report: Report, { form }: BoundSection, offset: number): Block[] {
  const found = new Set(report.tables.map((table) => table.form.id));
  return form.tables
    .filter(({ id }) => !found.has(id))
    .map((table) => {
      const captioned = report.captions.some(({ label, line }) => label === table.caption && line.to < offset);
      const lines = captioned ? canonicalTable(table, blanks) : captionedTable(table, blanks);
      return { id: table.id, label: table.caption ?? table.corner, lines, detail: say(texts.table) };
    });
}

/** The one that comes next is first. */
function sectionBlocks({ edition, sections }: Report, current: BoundSection | undefined): Block[] {
  const found = new Set(sections.map(({ form }) => form.id));
  const order = edition.sections;
  const here = current ? order.findIndex(({ id }) => id === current.form.id) : -1;
  const missing = order.filter(({ id }) => !found.has(id));
  const next = missing.filter((form) => order.indexOf(form) > here);
  return [...next, ...missing.filter((form) => !next.includes(form))].map((form) => ({
    id: form.id,
    label: form.heading,
    lines: canonicalSection(form, blanks),
    detail: say(texts.section),
  }));
}
