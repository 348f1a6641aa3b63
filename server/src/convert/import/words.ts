import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { tidy } from "../tidy.ts";

const UNIT = "(?:[万萬]元|[亿億]元|元|件|份|[项項]|[个個]|[条條]|起|例|宗|次)?";
const NUMBER = new RegExp(`^(?:[-+－﹣−]{1,2}|增加?|减少?)?[\\d０-９][\\d０-９,，.．]*${UNIT}$`);
/** 约22件, 20余件: it says a number, if not which. */
const ABOUT = new RegExp(`^(?:大?约|近|超过?|逾|不足|不到|至少|共)?[\\d０-９]+[余多]?${UNIT}(?:左右|上下|以上|以下)?$`);
/** Signs that people write for nothing; a blank between two values is one of them. */
const NOTHING = /^(?:[-－—–―─/／\\]{1,4}|无)$/;

export const isNumber = (text: string): boolean => NUMBER.test(text);
export const isNothing = (text: string): boolean => NOTHING.test(text);
export const isValue = (text: string): boolean => text === "" || isNothing(text) || isSaid(text);
export const isSaid = (text: string): boolean => NUMBER.test(text) || ABOUT.test(text);

/** 1. 属于国家秘密: the number that a label begins with, which white space parts from it. */
const NUMBERED = /(?<=^|\s)(\d{1,2}[.．、])\s+(?=[^\s\d０-９])(?!(?:[-+－﹣−—]\s*\d|[-－—–―─/／\\无]+(?:\s|$)))/g;

/** Words at white space. */
export function wordsOf(line: string): string[] {
  return line
    .replace(/[\u00a0\u3000]/g, " ")
    .replace(NUMBERED, "$1")
    .trim()
    .split(/\s+/)
    .map(tidy)
    .filter((word) => word !== "");
}

/** Rows that hold numbers. */
const ROWS = allTables.flatMap(({ form }) => (form.wide ? [] : form.rows.filter((row) => !row.heads)));

/** A label broken into more pieces than this is not looked for. */
const MOST_PIECES = 6;

/** Whether the last of these pieces end the label of a row: a sign for nothing behind it is a cell, not a piece of the label. */
export function endsInRow(pieces: readonly string[]): boolean {
  const last = pieces.slice(-MOST_PIECES);
  return last.some((_, from) => saysLabel(last.slice(from).join(""), ROWS) !== undefined);
}

/** So many values at a line's end are those of a row, whatever stands before them. */
const ROW = 3;

/** Where in the words of a line cells begin of which signs may be the first: a row's, or a cell above another such line. */
export function cellsFrom(words: readonly string[], next = ""): number {
  const from = words.findLastIndex((word) => !isValue(word)) + 1;
  return words.length - from >= ROW || (from === 0 && isValues(next)) ? from : words.length;
}

function isValues(line: string): boolean {
  const words = line.includes("\t") ? [] : wordsOf(line);
  return words.length > 0 && words.every(isValue);
}
