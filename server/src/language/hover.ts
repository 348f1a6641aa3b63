import type { Hover } from "vscode-languageserver";
import { type CitationForm, type TableForm, tablesOf } from "../edition/index.ts";
import { notes } from "../edition/notes.ts";
import { type Lang, type Message, render, say, type Text } from "../message.ts";
import type { Position } from "../position.ts";
import type { Report } from "../report/index.ts";
import { rules } from "../rules/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { citationAt } from "./citations.ts";
import { cellHover } from "./hover-cell.ts";
import { numberHover } from "./hover-number.ts";
import { numberAt } from "./links.ts";
import { type Place, placeAt } from "./place.ts";

/** Lines of a hover: the first stands out. */
export type HoverLines = readonly [Message, ...Message[]];

const texts = {
  plain: { zh: "{text}", en: "{text}" },
  source: { zh: "依据：{source}", en: "Source: {source}" },
  derived: { zh: "由其他行或列的数算出。", en: "Computed from other rows or columns." },
  edition: { zh: "格式：{year} 年版，{source}", en: "Form of {year}, {source}" },
  of: { zh: "{agency}，{year} 年度", en: "{agency}, report on {year}" },
  citation: { zh: "《{title}》（{number}）", en: "《{title}》（{number}）" },
  superseded: { zh: "已由 {notice} 取代，不再作为编制依据。", en: "Replaced by {notice}." },
} satisfies Record<string, Text>;

/** What the form says of the thing under the caret; `markdown` as the client is able to show it. */
export function doHover(draft: CheckedDraft, position: Position, markdown = true): Hover | null {
  const { report, lines, lang } = draft;
  const offset = lines.offsetAt(position);
  const place = placeAt(report, offset);
  const said = place && hoverOf(report, place);
  if (place && said) return { contents: contents(said, lang, markdown), range: lines.rangeOf(place.at) };
  const number = numberAt(report, offset);
  if (number) {
    return { contents: contents(numberHover(number), lang, markdown), range: lines.rangeOf(number.span) };
  }
  const citation = citationAt(report, offset);
  if (!citation) return null;
  return {
    contents: contents(citationHover(report, citation.form), lang, markdown),
    range: lines.rangeOf(citation.at),
  };
}

function contents([head, ...rest]: HoverLines, lang: Lang, markdown: boolean) {
  const body = rest.map((line) => render(line, lang));
  if (!markdown) return { kind: "plaintext" as const, value: [render(head, lang), ...body].join("\n") };
  return {
    kind: "markdown" as const,
    value: [`**${escaped(render(head, lang))}**`, ...body.map(escaped)].join("\n\n"),
  };
}

const escaped = (text: string): string => text.replace(/[\\`*_<>[\]#|~]/g, "\\$&");

function hoverOf(report: Report, place: Place): HoverLines | undefined {
  switch (place.kind) {
    case "cell":
      return cellHover(report, place.table, place.cell);
    case "row": {
      const { form } = place.table;
      const isTotal = form.columnSums.some(({ total }) => total === place.form.id);
      return withNote(place.form.label, notes[`${form.id}.${place.form.id}`], place.table.edition.source, isTotal);
    }
    case "column": {
      const column = place.column.form;
      const { form } = place.table;
      const isTotal = form.rowSums.some(({ total }) => total === column?.id);
      return column && withNote(column.label, notes[`${form.id}/${column.id}`], place.table.edition.source, isTotal);
    }
    case "corner":
      return tableHover(report, place.table.form);
    case "caption": {
      const table =
        place.table?.form ?? tableCaptioned(report, "label" in place.caption ? place.caption.label : undefined);
      return table && tableHover(report, table);
    }
    case "section":
      return withNote(place.section.form.heading, notes[place.section.form.id], report.edition.source, false);
    case "aspect":
      return withNote(place.aspect.form.label, notes[place.aspect.form.id], undefined, false);
    case "title":
      return titleHover(report);
    case "directive":
      return ruleHover(place.word?.text);
  }
}

const plain = (text: string): Message => say(texts.plain, { text });

function withNote(
  label: string,
  note: Text | undefined,
  source: CitationForm | undefined,
  derived: boolean,
): HoverLines {
  return [
    plain(label),
    ...(note ? [say(note)] : derived ? [say(texts.derived)] : []),
    ...(source ? [say(texts.source, { source: source.text })] : []),
  ];
}

function tableHover({ edition }: Report, table: TableForm): HoverLines {
  return withNote(table.caption ?? table.corner, notes[table.id], edition.source, false);
}

function tableCaptioned({ edition }: Report, caption: string | undefined): TableForm | undefined {
  return tablesOf(edition).find((table) => table.caption === caption);
}

function titleHover({ agency, year, edition, title }: Report): HoverLines {
  const form = say(texts.edition, { year: edition.id, source: edition.source.text });
  if (agency === undefined || year === undefined) return [plain(title?.text ?? ""), form];
  return [say(texts.of, { agency, year }), form];
}

function ruleHover(id: string | undefined): HoverLines | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule && [say(texts.plain, { text: rule.id }), say(rule.title), say(rule.about)];
}

function citationHover({ edition }: Report, form: CitationForm): HoverLines {
  const number = form.text;
  const head = form.title === undefined ? plain(number) : say(texts.citation, { title: form.title, number });
  const old = edition.superseded.some((one) => one.text === form.text);
  return old ? [head, say(texts.superseded, { notice: edition.source.text })] : [head];
}
