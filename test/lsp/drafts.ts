import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A draft without a fault, in which 一 of section three is `22 … 1 | 23`. */
export const clean = readFileSync(join(import.meta.dirname, "../../examples/2024-county-office.nianbao.md"), "utf8");

/** One row of section three as it stands in the draft, and the same with other numbers. */
export const received = rowOf("一、本年新收政府信息公开申请数量");
export const results = rowOf("（七）总计");

function rowOf(label: string): string {
  const row = clean.split("\n").find((line) => line.startsWith(`| ${label}`));
  if (!row) throw new Error(`no row ${label}`);
  return row;
}

/** The row with its last number replaced. */
export function withTotal(row: string, total: number): string {
  return row.replace(/\d+ \|$/, `${total} |`);
}
