import type { Edition, SectionForm } from "../edition/index.ts";
import { fold, formLabel } from "./label.ts";
import type { Segment } from "./segments.ts";
import { allTables, type TableOf } from "./vocabulary.ts";

/** What is known of a table's place when it is identified. */
export interface Place {
  /** The edition of the report; none where nothing tells its year. */
  readonly edition: Edition | undefined;
  readonly section: SectionForm | undefined;
  /** The official wording of the caption above. */
  readonly caption: string | undefined;
  /** Ids of tables that earlier tables of the draft already are. */
  readonly bound: Pick<ReadonlySet<string>, "has">;
}

/** So many rows are enough to know a table by. */
const MOST_ROWS = 80;

/**
 * Which table of which edition a segment is: the one whose labels it shares, its caption and section deciding where
 * labels do not. A table that shares too little with any is none of the form's.
 */
export function identify(segment: Segment, place: Place): TableOf | undefined {
  const words = labelWords(segment);
  const known = knownLabels(words);
  let best: { table: TableOf; score: number } | undefined;
  for (const table of allTables) {
    const score = scoreOf(table, known.get(table)?.size ?? 0, words, place);
    if (score > (best?.score ?? 0)) best = { table, score };
  }
  return best ? (ofPlace(best.table, segment, place) ?? best.table) : byPlace(place);
}

/**
 * The same table of the report's own edition, where the draft's has as many columns as that one and not as many as `known`:
 * one label is the other form's, and no more.
 */
function ofPlace(known: TableOf, { header }: Segment, { edition }: Place): TableOf | undefined {
  if (edition === undefined || known.edition === edition) return undefined;
  const own = allTables.find((table) => table.edition === edition && table.form.id === known.form.id);
  const numbers = Math.max(0, ...header.map(({ cells }) => cells.length)) - 1;
  return own?.form.columns.length === numbers && known.form.columns.length !== numbers ? own : undefined;
}

interface Words {
  readonly header: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

function labelWords(segment: Segment): Words {
  const header = new Set<string>();
  const rows = new Set<string>();
  for (const row of segment.header) for (const cell of row.cells) if (isWord(cell.text)) header.add(fold(cell.text));
  for (const row of segment.body.slice(0, MOST_ROWS)) {
    for (const cell of row.cells.slice(0, 3)) if (isWord(cell.text)) rows.add(fold(cell.text));
  }
  return { header, rows };
}

export const isWord = (text: string) => text.length <= 80 && !/^[\d\s.,^/-]*$/.test(text);

type Label = Parameters<typeof formLabel>[0];
type Meant = readonly { readonly table: TableOf; readonly label: Label }[];

const columnsMeant = indexOf(({ form }) => form.columns);
const rowsMeant = indexOf(({ form }) => form.rows);
/** The wide row of section four names its rows in the header. */
const wideRowsMeant = indexOf(({ form }) => (form.wide ? form.rows : []));

/** For each folded word the labels of all forms that it stands for. */
function indexOf(labelsOf: (table: TableOf) => readonly Label[]): ReadonlyMap<string, Meant> {
  const index = new Map<string, { table: TableOf; label: Label }[]>();
  for (const table of allTables) {
    for (const label of labelsOf(table)) {
      const { folded, aliases } = formLabel(label);
      for (const word of new Set([...folded, ...aliases])) {
        const meant = index.get(word);
        if (meant) meant.push({ table, label });
        else index.set(word, [{ table, label }]);
      }
    }
  }
  return index;
}

/** For each table of a form the columns and rows that the words name. */
function knownLabels({ header, rows }: Words): Map<TableOf, Set<Label>> {
  const known = new Map<TableOf, Set<Label>>();
  const note = (meant: Meant | undefined) => {
    for (const { table, label } of meant ?? []) {
      const labels = known.get(table);
      if (labels) labels.add(label);
      else known.set(table, new Set([label]));
    }
  };
  for (const word of header) {
    note(columnsMeant.get(word));
    note(wideRowsMeant.get(word));
  }
  for (const word of rows) note(rowsMeant.get(word));
  return known;
}

function scoreOf({ edition, form }: TableOf, known: number, words: Words, place: Place): number {
  const captionFits = place.caption !== undefined && place.caption === form.caption;
  const placeFits = captionFits || place.section?.tables.some((table) => table.id === form.id) === true;
  const share = known / (form.columns.length + form.rows.length);
  if (known === 0 || (share < 0.5 && !placeFits)) return 0;
  const strange = words.header.size + words.rows.size - known;
  return (
    known * 2 +
    share -
    Math.min(strange, known) * 0.5 +
    (captionFits ? 2.5 : 0) +
    (placeFits ? 1 : 0) +
    (edition === place.edition ? 0.6 : 0) -
    // With all labels of a form it is rather that one over again than another without its labels.
    (place.bound.has(form.id) ? (share === 1 ? 1 : 3) : 0)
  );
}

/** Labels beyond recognition: the caption tells the table, or a section that has only one. */
function byPlace(place: Place): TableOf | undefined {
  return allTables.find(
    ({ edition, form }) =>
      edition === place.edition &&
      place.caption !== undefined &&
      form.caption === place.caption &&
      !place.bound.has(form.id),
  );
}
