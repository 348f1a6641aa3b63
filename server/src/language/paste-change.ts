import type { Edit } from "../edit/edit.ts";
import { type Message, say, type Text } from "../message.ts";

/** What a paste makes of the draft, and what is to be said of it. Without edits nothing is pasted. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly message?: Message;
  /** Lines of a table, all of them new: they are aligned, however the draft is. */
  readonly lines?: boolean;
}

export function refused(text: Text, args: Message["args"] = {}): Change {
  return { edits: [], message: say(text, args) };
}

/** What found no place in a table. */
export interface Left {
  /** The labels of rows and columns that the table does not have. */
  readonly labels: readonly string[];
  /** What is no number, or none for its cell. */
  readonly cells: readonly string[];
}

/** The edits, and a word on what was left out; nothing is pasted where that is all. */
export function filled(edits: readonly Edit[], left: Left, same: boolean): Change {
  if (edits.length === 0 && !same) {
    return left.labels.length > 0
      ? refused(texts.labels, quoted(left.labels))
      : refused(texts.none, quoted(left.cells));
  }
  const message = leftOut(left);
  return { edits, ...(message && { message }) };
}

function leftOut({ labels, cells }: Left): Message | undefined {
  const rows = labels.length > 0 ? say(texts.rowsLeft, quoted(labels)) : undefined;
  const values = cells.length > 0 ? say(texts.cellsLeft, quoted(cells)) : undefined;
  return rows && values ? say(texts.both, { rows, values }) : (rows ?? values);
}

/** More than these are not named. */
const MOST = 4;
/** Nor is more of one than this. */
const LONGEST = 24;

function quoted(all: readonly string[]): { readonly names: string; readonly number: number } {
  const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const names = all.slice(0, MOST).map((text) => `“${short(text)}”`);
  return { names: names.join("、") + (all.length > MOST ? "……" : ""), number: all.length };
}

export const texts = {
  lines: {
    zh: "没有粘贴：复制的是几行文字，放不进表格的一行里",
    en: "Not pasted: several lines of text do not go into one row of a table",
  },
  large: {
    zh: "没有粘贴：复制的内容太多，不像年报里的一张表",
    en: "Not pasted: so much was copied that it is hardly a table of a report",
  },
  blank: {
    zh: "没有粘贴：复制的格子都是空的",
    en: "Not pasted: the copied cells are all blank",
  },
  place: {
    zh: "没有粘贴：请先把光标放在要填的第一个数那一格里，再粘贴这些数",
    en: "Not pasted: put the caret into the cell for the first of these numbers, then paste them",
  },
  strange: {
    zh: "没有粘贴：光标所在的表不是年报格式里的表，请一格一格地粘贴",
    en: "Not pasted: this table is none of the form's; please paste cell by cell",
  },
  beyond: {
    zh: "没有粘贴：选中的地方超出了这张表",
    en: "Not pasted: the selection goes beyond this table",
  },
  size: {
    zh: "没有粘贴：复制的有 {rows} 行 {columns} 列，从光标所在的格子起放不下",
    en: "Not pasted: {rows} × {columns} cells (rows × columns) do not fit from the cell with the caret on",
  },
  uneven: {
    zh: "没有粘贴：复制的各行格数不同，不能确定哪个数填在哪一格",
    en: "Not pasted: the copied rows have different numbers of cells, so which number goes where is not certain",
  },
  ragged: {
    zh: "没有粘贴：要填的行格数与表头不同，请先补齐或删去多出的格子",
    en: "Not pasted: a row to be filled has more or fewer cells than the header; please mend it first",
  },
  columns: {
    zh: "没有粘贴：复制的列与这张表的列对不上，请复制整行，或者连同表头一起复制",
    en: "Not pasted: the copied columns are not those of this table; copy whole rows, or the header with them",
  },
  labels: {
    zh: "没有粘贴：这张表里没有{names}",
    en: "Not pasted: this table does not have {names}",
  },
  none: {
    zh: "没有粘贴：{names}不是这里能填的数",
    en: "Not pasted: {names} cannot be filled in here as numbers",
  },
  rowsLeft: {
    zh: "有 {number} 处没有粘贴，因为这张表里没有{names}",
    en: "Left out, as this table does not have them ({number}): {names}",
  },
  cellsLeft: {
    zh: "有 {number} 格没有粘贴，因为{names}不是那里能填的数",
    en: "Left out, as they are no numbers for their cells ({number}): {names}",
  },
  both: { zh: "{rows}；{values}", en: "{rows}; {values}" },
} satisfies Record<string, Text>;
