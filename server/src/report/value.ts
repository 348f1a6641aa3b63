import type { NumberKind } from "../edition/index.ts";
import { squeeze } from "./label.ts";

/** What a cell holds, read by the kind of number that the form asks for. */
export type Value =
  /** `plain` is the number in plain digits, where it was typed in another style. */
  | { readonly kind: "number"; readonly value: number; readonly plain?: string }
  /** Nothing, or one of the signs that people write for nothing. */
  | { readonly kind: "blank" }
  /** Not a number of this kind; `meant` is the number in plain digits, where no other can be meant. */
  | { readonly kind: "unreadable"; readonly meant?: string };

/** Most cells of a report hold this one. */
const ZERO: Value = { kind: "number", value: 0 };
const BLANK: Value = { kind: "blank" };
const UNREADABLE: Value = { kind: "unreadable" };

const patterns: Record<NumberKind, RegExp> = {
  count: /^(?:0|[1-9]\d{0,14})$/,
  money: /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/,
  change: /^[+-]?(?:0|[1-9]\d{0,14})$/,
  amount: /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?(?:元|万元|亿元)?$/,
};

/** A number with its unit, a whole number as spreadsheets write it (`3.0`). */
const units: Record<NumberKind, RegExp> = {
  // Not +22: a change, most likely, that stands in the wrong column.
  count: /^(\d+)(?:\.0+)?(?:件|份|项|个|条|起|例|宗|次)?$/,
  change: /^([+-]?\d+)(?:\.0+)?(?:件|份|项|个|条|起|例|宗|次)?$/,
  money: /^(\d+(?:\.\d+)?)万元$/,
  // The unit belongs to the number here.
  amount: /^(?!)/,
};

/** Reads the text of a cell. */
export function readValue(text: string, kind: NumberKind): Value {
  if (text === "0") return ZERO;
  if (text === "") return BLANK;
  if (text.length > 40) return UNREADABLE;
  if (patterns[kind].test(text)) return { kind: "number", value: Number.parseFloat(text) };
  if (/^(?:[-‐-―−－﹣_＿/／\\、.…·~]{1,4}|无|空)$/.test(text)) return BLANK;
  const plain = toPlain(text, kind);
  if (patterns[kind].test(plain)) return { kind: "number", value: Number.parseFloat(plain), plain };
  const meant = units[kind].exec(plain)?.[1] ?? (kind === "change" ? inWords(plain) : undefined) ?? inDigits(plain);
  return meant !== undefined && patterns[kind].test(meant) ? { kind: "unreadable", meant } : UNREADABLE;
}

/** 增10, 减少3: a change told in words. */
function inWords(text: string): string | undefined {
  const [, fewer, more] = /^(?:减少?(\d+)|增加?(\d+))(?:件|份|项|个|条|起|例|宗|次)?$/.exec(text) ?? [];
  return fewer === undefined ? more : `-${fewer}`;
}

/** 零, 三, 十二, 二十: a single 一 may be a dash. */
const HAN = /^(?:[零〇二三四五六七八九]|([二三四五六七八九]?)十([一二三四五六七八九]?))件?$/;

function inDigits(text: string): string | undefined {
  const match = HAN.exec(text);
  if (!match) return undefined;
  const digit = (sign: string) => Math.max(0, "零一二三四五六七八九".indexOf(sign));
  const [, tens, ones] = match;
  if (tens === undefined) return String(digit(text.charAt(0)));
  return String((tens === "" ? 1 : digit(tens)) * 10 + digit(ones as string));
}

/** No other folding: of `12①` or `3²` it would make another number. */
const FULL_WIDTH = /[！-～]/g;

/** Full-width digits, thousands separators, spaces inside and leading zeros rewritten; the value stays the same. */
function toPlain(text: string, kind: NumberKind): string {
  let plain = squeeze(text)
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[−‐-―]/g, "-");
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?!\d)/.test(plain)) plain = plain.replace(/,/g, "");
  if (kind === "change") plain = plain.replace(/^\+/, "");
  return plain.replace(/^([+-]?)0+(?=\d)/, "$1");
}
