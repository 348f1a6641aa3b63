import { vocabulary } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock, type SourceLine } from "../source/source.ts";
import { characters, tidy } from "../tidy.ts";
import type { Notes } from "./findings.ts";
import { isPieceOfRow } from "./form-words.ts";
import { noteOf, texts } from "./messages.ts";
import { isValue, wordsOf } from "./words.ts";

/**
 * The blocks without a column that numbers the rows of a table (序号, and below it 1, 2, 3 before the labels): its numbers
 * would be read as labels or as values. Numbers that do not count the rows one by one, before labels of the form, stay.
 */
export function withoutSequence(blocks: readonly SourceBlock[], notes: Notes): readonly SourceBlock[] {
  let last = 0;
  let left = 0;
  const without = stretchesOf(blocks).flatMap((stretch) => {
    const { rows, numbers } = countedIn(stretch, last);
    if (!numbers) return stretch.blocks;
    last = numbers[numbers.length - 1] ?? last;
    left += numbers.length;
    return stretch.blocks.flatMap((block): SourceBlock[] => {
      if (!isLine(block)) return [{ ...block, rows: rows.map(({ cells }) => cells) }];
      const [row] = rows.splice(0, 1);
      const text = row?.cells.join(stretch.sign) ?? "";
      return row?.cut ? (text === "" ? [] : [{ ...block, text }]) : [block];
    });
  });
  if (left > 0) notes.add(noteOf(texts.sequence), "left", noteOf(texts.sequenceLeft, { number: left }));
  return without;
}

/** A grid, or lines that follow each other and have tabs, or none. */
interface Stretch {
  readonly blocks: SourceBlock[];
  readonly rows: (readonly string[])[];
  readonly sign: "\t" | " ";
}

function stretchesOf(blocks: readonly SourceBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const block of blocks) {
    if (!isLine(block)) {
      stretches.push({ blocks: [block], rows: block.rows.map((row) => row.map(tidy)), sign: "\t" });
      open = undefined;
      continue;
    }
    const sign = block.text.includes("\t") ? "\t" : " ";
    if (open?.sign !== sign) {
      open = { blocks: [], rows: [], sign };
      stretches.push(open);
    }
    open.blocks.push(block);
    open.rows.push(cellsOf(block, sign));
  }
  return stretches;
}

const cellsOf = ({ text }: SourceLine, sign: Stretch["sign"]): string[] =>
  sign === "\t" ? text.split(sign).map(tidy) : wordsOf(text);

interface Cut {
  readonly cells: readonly string[];
  readonly cut: boolean;
}

/** The rows without their numbers, and these; without numbers where they are none of a sequence. */
function countedIn({ rows, sign }: Stretch, before: number): { rows: Cut[]; numbers?: number[] } {
  const numbers: number[] = [];
  let like = 0;
  let headed = false;
  let fresh = true;
  const cut: Cut[] = [];
  for (const [at, cells] of rows.entries()) {
    const [first = "", ...others] = cells;
    const behind = others.find((cell) => cell !== "") ?? (sign === " " && headed ? rows[at + 1]?.[0] : undefined);
    if (/^(?:序号?|编号)$/.test(first)) headed = fresh = true;
    else if (
      /^\d{1,3}$/.test(first) &&
      behind !== undefined &&
      (sign === "\t" ? !isValue(behind) || headed : isOfLabel(behind))
    ) {
      const number = Number(first);
      const previous = numbers[numbers.length - 1] ?? before;
      // A cell of that name says it for all that stand below it, one that was merged stands in each of its rows.
      const inColumn = sign === "\t" && (headed || number === previous);
      if (number !== previous + 1 && !inColumn && !(number === 1 && fresh)) return { rows: cut };
      numbers.push(number);
      fresh = false;
      if (isOfLabel(behind) || isValue(behind)) like++;
    } else {
      fresh ||= cells.some(isHeader);
      // A cell over both columns stays; one that stands where numbers should is no part of a numbered table.
      const rest = first === "" ? others : others[0] === "" ? [first, ...others.slice(1)] : undefined;
      if (sign === "\t" && !rest && cells.length > 1) return { rows: cut };
      cut.push({ cells: sign === "\t" ? (rest ?? cells) : cells, cut: sign === "\t" && rest !== undefined });
      continue;
    }
    cut.push({ cells: others, cut: true });
  }
  // More rows must be counted where no header says so, and more yet among words.
  const fewest = headed ? 1 : sign === "\t" ? 2 : 5;
  return numbers.length >= fewest && like * 2 >= numbers.length ? { rows: cut, numbers } : { rows: cut };
}

const isHeader = (text: string) =>
  vocabulary.isHeaderWord(text) || vocabulary.captionOf(text) !== undefined || /^[一二三四五六]、.*情况$/.test(text);

/** Words of a row's label. */
const isOfLabel = (text: string): boolean => characters(text).length > 1 && !isValue(text) && isPieceOfRow(text);
