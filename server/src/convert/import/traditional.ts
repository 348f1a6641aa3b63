import { editions } from "../../edition/index.ts";
import { fitOf, formLabel, squeeze } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { isTraditional, simplified } from "../simplified.ts";
import { isLine, type Source, type SourceBlock } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { Notes } from "./findings.ts";
import { isOfForm, isPiece } from "./form-words.ts";
import { noteOf, texts } from "./messages.ts";
import { isTitle } from "./title.ts";
import { isNumber, isValue } from "./words.ts";

/**
 * A source in traditional characters with the form's own words, the title's among them, in those of the form. What is not
 * a word of the form, as the names of agencies and all that the narrative says, stays as it was written.
 */
export function withFormWords(source: Source, notes: Notes): Source {
  let changed = 0;
  let inTables = false;
  const blocks = source.blocks.map((block): SourceBlock => {
    if (!isLine(block)) {
      const meant = block.rows.some((row) => row.some(isTraditional));
      if (!meant) return block;
      changed++;
      return { ...block, rows: block.rows.map((row) => row.map((cell) => wordOf(cell) ?? cell)) };
    }
    const text = isTraditional(block.text) ? lineOf(block.text, inTables) : block.text;
    const section = text.length < 80 ? sections.find((form) => fitOf(tidy(text), headingLabel(form))) : undefined;
    if (section) inTables = section.tables.length > 0;
    if (text === block.text) return block;
    changed++;
    return { ...block, text };
  });
  if (changed > 0) notes.add(noteOf(texts.traditional), "sure", noteOf(texts.traditionalWords));
  return { ...source, blocks, ...(source.names && { names: source.names.map((name) => lineOf(name, false)) }) };
}

/** A title's words behind the agency and the year; a heading, and what a line begins with like one. */
const TITLE = /(?:政府信息|政务)?公开(?:工作)?年?度?(?:工作)?(?:报告|年报)(?:[（(].{1,12}[)）])?\s*$/;
const LEAD = /^[^。：:]{2,40}(?=[。：:])/;

function lineOf(text: string, inTables: boolean): string {
  if (text.includes("\t"))
    return text
      .split("\t")
      .map((cell) => wordOf(cell) ?? cell)
      .join("\t");
  const whole = wordOf(text);
  if (whole !== undefined) return whole;
  const simple = simplified(text);
  const title = TITLE.exec(simple);
  if (title && (isTitle(tidy(simple)) || title.index === 0))
    return text.slice(0, title.index) + simple.slice(title.index);
  const [lead = ""] = LEAD.exec(simple) ?? [];
  if (isHeading(tidy(lead))) return lead + text.slice(lead.length);
  if (!inTables || /[。；]/.test(text)) return text;
  // Words that stand side by side are all of them cells, or none is.
  const words = simple
    .split(/\s+/)
    .map(tidy)
    .filter((word) => word !== "");
  return words.every((word) => isValue(word) || isMeant(word) || isPiece(word)) ? simple : text;
}

/** A text of its own in the form's characters, if it is a word of the form in others, or a number of 萬元. */
function wordOf(text: string): string | undefined {
  const simple = simplified(text);
  return isTraditional(text) && isMeant(tidy(simple)) ? simple : undefined;
}

const sections = editions.flatMap((edition) => edition.sections);
const headings = [...sections.map(headingLabel), ...sections.flatMap(({ aspects }) => aspects.map(formLabel))];

const isMeant = (text: string) => isHeading(text) || isNumber(text) || isOfForm(text, SAME);

const isHeading = (text: string): boolean =>
  text !== "" && headings.some((label) => fitOf(text, label) !== undefined || label.cores.includes(squeeze(text)));

/** As like as a label can be that says the same. */
const SAME = 0.93;
