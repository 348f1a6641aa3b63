import type { NumberKind } from "../edition/index.ts";
import { readValue } from "../report/value.ts";

/** What spreadsheets show for 0, with the sign of the currency or without. */
const DASH = /^[¥￥]?\s*[-‐-―－﹣−]{1,2}$/;

/** The number to write for a cell of the clipboard, in plain digits; none where it is no number of this kind. */
export function pastedNumber(text: string, kind: NumberKind): string | undefined {
  if (DASH.test(text)) return "0";
  const value = readValue(text, kind);
  if (value.kind === "number") return value.plain ?? text;
  return value.kind === "unreadable" ? value.meant : undefined;
}

const kinds: readonly NumberKind[] = ["count", "money", "change", "amount"];

/** Words, and none that are said for a number or for nothing. */
export function isLabel(text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  return kinds.every((kind) => pastedNumber(text, kind) === undefined && readValue(text, kind).kind !== "blank");
}
