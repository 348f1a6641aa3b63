import { type Edition, newestEdition } from "../../edition/index.ts";
import { fitOf } from "../../report/label.ts";
import { headingLabel } from "../../report/sections.ts";
import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { Notes } from "./findings.ts";
import { noteOf, texts } from "./messages.ts";
import { findImportTitle } from "./title.ts";

/** Headings of a report that follow each other in the form's order, from the first block to before `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The blocks up to where another report begins: of last year, of another agency, or the same once more for small screens.
 * Its numbers would be taken for this one's. It is kept behind the report, unless it is the same.
 */
export function firstReport(blocks: readonly SourceBlock[], notes: Notes): readonly SourceBlock[] {
  const runs = runsOf(blocks, newestEdition);
  const [first, second] = runs.length < 2 ? [] : runs.filter((run) => holdsTables(blocks, run));
  if (!first || !second) return blocks;
  const between = blocks.slice(first.from, second.from);
  // The title stands above the headings, among the last lines of the report before it.
  const titled = between.slice(-MOST_PREAMBLE);
  const title = findImportTitle(titled, titled.length);
  const end = title === undefined ? second.from : second.from - titled.length + title.from;
  const said = new Set(blocks.slice(0, end).map(textOf));
  const others = blocks.slice(end).map(textOf);
  const unsaid = others.filter((text) => !said.has(text));
  if (unsaid.length === 0)
    notes.add(noteOf(texts.sameReport), "left", noteOf(texts.siteLeft, { number: others.length }));
  else {
    notes.add(noteOf(texts.otherReport), "unplaced", noteOf(texts.otherReportKept, { number: others.length }));
    notes.strays.push(...others.map((text) => ({ where: noteOf(texts.otherReport), text })));
  }
  return blocks.slice(0, end);
}

const textOf = (block: SourceBlock): string =>
  (isLine(block) ? block.text : block.rows.map((row) => row.join(" ")).join("；")).trim().replace(/\s+/g, " ");

/** Between the title and the first heading there are no more blocks than this. */
const MOST_PREAMBLE = 30;

function runsOf(blocks: readonly SourceBlock[], { sections }: Edition): Run[] {
  const starts: { at: number; index: number }[] = [];
  blocks.forEach((block, at) => {
    if (!isLine(block) || block.text.length > 80) return;
    const text = tidy(block.text);
    const index = sections.findIndex((form) => fitOf(text, headingLabel(form)) !== undefined);
    if (index >= 0) starts.push({ at, index });
  });
  const froms = starts.filter(({ index }, i) => i === 0 || index <= (starts[i - 1]?.index ?? 0)).map(({ at }) => at);
  return froms.map((from, i) => ({ from, to: froms[i + 1] ?? blocks.length }));
}

/** A list of contents has the headings alone. */
function holdsTables(blocks: readonly SourceBlock[], { from, to }: Run): boolean {
  const labels = new Set<unknown>();
  for (const block of blocks.slice(from, to)) {
    const words = isLine(block) ? block.text.split(/\s+/) : block.rows.flat();
    for (const text of words) {
      const label = text.length > 80 ? undefined : saysLabel(tidy(text), ROWS);
      if (label && labels.add(label).size >= FEWEST_ROWS) return true;
    }
  }
  return false;
}

const FEWEST_ROWS = 6;
const ROWS = allTables.flatMap(({ form }) => (form.wide ? [] : form.rows));
