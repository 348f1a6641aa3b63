import type { TableRow } from "../draft/index.ts";
import { delimiterLine, rowLine } from "../edit/canonical.ts";
import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import { captionWithin } from "../report/captions.ts";
import type { BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { trimmedRow } from "./trimmed-row.ts";

const missing = { zh: "表中缺少表头一行", en: "The table lacks its header row" };
const insert = { zh: "插入表头（请核对各栏的数）", en: "Insert the header (check the numbers of each column)" };
const blank = { zh: "表头各格没有填写", en: "The cells of the header are blank" };
const fill = { zh: "填写表头（请核对各栏的数）", en: "Fill in the header (check the numbers of each column)" };

/**
 * A header that is not there, or whose cells are all blank. The numbers stand in the form's order, as many as it has
 * columns; in one of several tables a caption may do.
 */
export function lostHeader(table: BoundTable, text: string): Finding | undefined {
  const { header, columns, source, rows } = table;
  if (columns.length === 0 || captionWithin(table)) return undefined;
  const first = source.rows.find((row) => !row.delimiter);
  if (first && header.length === 0 && rows[0]?.source === first) return missingHeader(table, first, text);
  if (first && header.length === 1 && header[0] === first && isBlank(first)) return blankHeader(table, first, text);
  return undefined;
}

const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.text === "");

function missingHeader(table: BoundTable, { line }: TableRow, text: string): Finding {
  const { form, labelColumns, source } = table;
  const header = rowLine(labelsOf(table));
  const at = source.rows[0]?.line.from ?? source.block.from;
  const lines = source.rows.some((row) => row.delimiter)
    ? [header]
    : [header, delimiterLine(labelColumns, form.columns.length)];
  const newText = lines.map((one) => one + lineEndOf(text)).join("");
  return {
    at: line,
    message: say(missing),
    fixes: [{ title: say(insert), safe: false, edits: [{ span: { from: at, to: at }, newText }] }],
  };
}

function blankHeader(table: BoundTable, row: TableRow, text: string): Finding {
  const labels = labelsOf(table);
  const edits = row.cells.flatMap((cell, i): Edit[] => (labels[i] ? [writeCell(cell, labels[i])] : []));
  return {
    at: trimmedRow(text, row),
    message: say(blank),
    fixes: [{ title: say(fill), safe: false, edits }],
  };
}

/** What the header should say, its corner first. */
function labelsOf({ form, labelColumns }: BoundTable): string[] {
  const corner = Array.from({ length: labelColumns }, (_, i) => (i === 0 ? form.corner : ""));
  return [...corner, ...form.columns.map(({ label }) => label)];
}
