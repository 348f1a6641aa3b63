import { documentOf } from "../../server/src/convert/export/document.ts";
import type { LaidCell, LaidTable } from "../../server/src/convert/export/laid-table.ts";

/** A printed report as text that another tool took out of its page, its PDF or its Word file. */
export function extracted(draft: string, tableText: (table: LaidTable) => string): string {
  const parts = documentOf(draft).parts.map((part) => (part.kind === "table" ? tableText(part.table) : part.text));
  return parts.join("\n");
}

const texts = (row: readonly LaidCell[]) => row.map(({ text }) => text);
const labels = (row: readonly LaidCell[]) => texts(row.filter(({ kind }) => kind !== "value"));
const values = (row: readonly LaidCell[]) => texts(row.filter(({ kind }) => kind === "value"));
const lines = (table: LaidTable, rowLines: (row: readonly LaidCell[]) => readonly string[]) =>
  table.rows.flatMap(rowLines).join("\n");

/** The pieces that a narrow cell breaks its text into. */
const broken = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];

/** Every place of the table, merged cells in the first of theirs. */
const places = ({ rows, width }: LaidTable) =>
  rows.map((row) => {
    const all = Array<string>(width).fill("");
    for (const { column, text } of row) all[column] = text;
    return all;
  });

/** How other tools write the rows of a table; none of them tells which label is whose. */
export const tableTexts: Readonly<Record<string, (table: LaidTable) => string>> = {
  "a cell a line": (table) => lines(table, texts),
  "a row a line": (table) => lines(table, (row) => [texts(row).join(" ")]),
  "labels broken above their values": (table) =>
    lines(table, (row) => [...labels(row).flatMap((label) => broken(label, 9)), values(row).join(" ")].filter(Boolean)),
  "labels broken around their values": (table) =>
    lines(table, (row) => {
      const groups = labels(row);
      if (values(row).length === 0) return groups;
      const own = groups.pop() ?? "";
      const [first = "", ...others] = broken(own, Math.max(4, Math.ceil(own.length * 0.6)));
      return [...groups, [first, ...values(row)].join(" ").trim(), ...others];
    }),
  tabs: (table) =>
    places(table)
      .map((row) => row.join("\t"))
      .join("\n"),
  "pipes behind cells": (table) => lines(table, (row) => texts(row).map((text) => `${text} |`.trim())),
};
