import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { simplified } from "../simplified.ts";
import { joinedAll, tidy } from "../tidy.ts";
import { opensTable } from "./text-rows.ts";

/**
 * Tables that a spreadsheet saved or put on the clipboard: a comma or a tab between the cells, quotation marks around those
 * that hold such a sign or break a line, and as many signs behind each line as the widest table has columns. Sentences have
 * commas too, so that a header alone tells what they are here.
 */

interface Row {
  readonly raw: string;
  readonly cells: readonly string[];
}

/** The lines of a text, the cells of such tables parted by tabs; others without the signs behind them. */
export function linesOfCells(text: string): readonly string[] {
  for (const sign of [",", "\t"]) {
    if (sign === "\t" && !QUOTED_BREAK.test(text)) continue;
    const rows = rowsOf(text, sign);
    if (rows.some(({ cells }) => opensTable(cells))) return rows.flatMap(sign === "," ? commas() : cellsOrLines);
  }
  return text.split(BREAK);
}

const BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/;
const QUOTED_BREAK = /(?<=^|[\t\r\n])"[^"\t]{1,200}[\r\n]/;

/** So long may a cell in quotation marks be, and one that goes on in the next line; longer ones are marks of a sentence. */
const LONGEST = 5000;
const LONGEST_BROKEN = 200;
const CELLS: Readonly<Record<string, RegExp>> = {
  ",": cellPattern(","),
  "\t": cellPattern("\t"),
};

function cellPattern(sign: string): RegExp {
  return new RegExp(
    `(?:"((?:[^"\\r\\n]|""){0,${LONGEST}}|(?:[^"]|""){0,${LONGEST_BROKEN}})"(?=[${sign}\\r\\n]|$)|([^${sign}\\r\\n]*))`,
    "y",
  );
}

function rowsOf(text: string, sign: string): Row[] {
  const rows: Row[] = [];
  const pattern = CELLS[sign] as RegExp;
  for (let from = 0; from <= text.length; ) {
    const cells: string[] = [];
    let at = from;
    do {
      if (cells.length > 0) at++;
      pattern.lastIndex = at;
      const [whole = "", quoted, plain = ""] = pattern.exec(text) ?? [];
      cells.push(quoted === undefined ? tidy(plain) : joinedAll(quoted.replaceAll('""', '"').split(BREAK).map(tidy)));
      at += whole.length;
    } while (text.charAt(at) === sign);
    rows.push({ raw: text.slice(from, at), cells });
    from = at + (text.startsWith("\r\n", at) ? 2 : 1);
  }
  return rows;
}

/** Tabs between the cells of a table; a sentence, and whatever stands before the first table, is a line as it was. */
function commas(): (row: Row) => readonly string[] {
  let inTable = false;
  return (row) => {
    inTable ||= opensTable(row.cells);
    const words = row.cells.filter((cell) => cell !== "");
    const [only = ""] = words;
    // A row that was left blank keeps its cells.
    if (words.length < 2 && !isRow(only)) return [only];
    if (!inTable || words.some((cell) => /[。；]/.test(cell))) return row.raw.replace(/,+$/, "").split(BREAK);
    return [row.cells.join("\t")];
  };
}

/** Cells that break a line in one; other lines as they were. */
const cellsOrLines = ({ raw, cells }: Row): readonly string[] => (BREAK.test(raw) ? [cells.join("\t")] : [raw]);

const ROWS = allTables.flatMap(({ form }) => form.rows);
const isRow = (text: string) => saysLabel(simplified(text), ROWS) !== undefined;
