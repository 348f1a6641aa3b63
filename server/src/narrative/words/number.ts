import type { Span } from "../../draft/index.ts";
import { readChinese } from "./chinese-number.ts";
import { digitAt, isOneOf, previous, scan, skipSpace } from "./digits.ts";
import { multiplierAt, unitAt } from "./units.ts";

/** A number as a sentence says it. */
export interface SaidNumber {
  readonly kind: "number";
  /** Where the number itself stands, 万 and 亿 included, without its unit. */
  readonly span: Span;
  /** Behind the unit and what still belongs to it (件以上). */
  readonly to: number;
  readonly value: number;
  /** One unit of the last digit that is shown: 2764.2万 may stand for anything within 1000 of it. */
  readonly step: number;
  /** 余, 约, 近, 多, 逾, 以上 and the like. */
  readonly approximate: boolean;
  /** `%` for percentages; empty where a number has no unit. */
  readonly unit: string;
  /** Written in plain digits, so that another number can be written in its place. */
  readonly plain: boolean;
}

/** A year of four digits. */
export interface SaidYear {
  readonly kind: "year";
  readonly span: Span;
  readonly to: number;
  readonly year: number;
}

/** A date, document number, telephone number, ordinal, duration: digits that count nothing. */
export interface OtherDigits {
  readonly kind: "digits";
  readonly span: Span;
  readonly to: number;
  /** Of a date; of a telephone number it says nothing. */
  readonly value: number;
}

export type Numeric = SaidNumber | SaidYear | OtherDigits;

const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const CHINESE = "〇零一二两三四五六七八九十百千万亿";

/** Every character that a number may begin with. */
export const NUMERALS = `0123456789０１２３４５６７８９${CHINESE}`;

/** The number, year or other run of digits that begins at `from`; nothing where none does. */
export function readNumeric(text: string, from: number, end: number): Numeric | undefined {
  if (digitAt(text, from) >= 0) return readDigits(text, from, end);
  return CHINESE.includes(text.charAt(from)) ? readWords(text, from, end) : undefined;
}

function readDigits(text: string, from: number, end: number): Numeric {
  const run = scan(text, from, end);
  const { to } = run;
  const before = previous(text, from);
  const next = skipSpace(text, to, end);
  const after = text.charAt(next);
  const other: OtherDigits = { kind: "digits", span: { from, to }, to, value: Number(run.digits) };
  if (run.digits.length === 4 && run.whole && after === "年" && /^(?:19|20)/.test(run.digits)) {
    const end = next + (text.charAt(next + 1) === "度" ? 2 : 1);
    return { kind: "year", span: { from, to }, to: end, year: Number(run.digits) };
  }
  // 第七期, 1+X, 5G, 0818-5012090, 〔2021〕, 30号: what is joined to other signs counts nothing.
  const joined = before === "至" ? !CHANGED_TO.test(text.slice(Math.max(0, from - 3), from)) : false;
  if (joined || isOneOf("第-+/＋〔［[【.．_@~～—－", before) || isLatin(before.charCodeAt(0))) return other;
  if (isOneOf("-+/＋〕］]】_@~～—－", text.charAt(to)) || isLatin(text.charCodeAt(to))) return other;
  if (run.digits.length > 12 || isOneOf("年月日号时分点届版级岁", after))
    return { ...other, to: next < end ? to : end };
  return withUnit(text, { from, to }, Number(run.digits), run.step, run.whole && !run.styled, end);
}

/** 增至29件, 下降至15件; of 3至5 neither counts. */
const CHANGED_TO = /[增加长升高降低减少]\s?至\s?$/;

function readWords(text: string, from: number, end: number): Numeric | undefined {
  let to = from;
  while (to < end && to - from < 16 && CHINESE.includes(text.charAt(to))) to++;
  const before = previous(text, from);
  const unit = unitAt(text, skipSpace(text, to, end));
  const words = text.slice(from, to);
  if (words === "零" && isNone(text, { from, to }, end)) return withUnit(text, { from, to }, 0, 1, false, end);
  if (!unit?.counts || isOneOf("第每任同逐某这那唯统之", before) || digitAt(text, from - 1) >= 0) return undefined;
  const value = readChinese(words);
  // 一件一策, 一条龙: one is said of many things that are not counted.
  if (value === undefined || (value === 1 && (!unit.cases || /[一策]/.test(text.charAt(to + unit.text.length)))))
    return undefined;
  return withUnit(text, { from, to }, value, 1, false, end);
}

/** 申请为零, 行政复议零发生: of what comes in cases there was none. 收费为零, 逾期率为零: of other things. */
const NO_CASES = "件";
const OF_CASES = /(?:申请|公开|信息|复议|诉讼|应诉|案件|数|数量)\s*[均都]?\s*(?:为|是)\s*$/;

function isNone(text: string, { from, to }: Span, end: number): boolean {
  const behind = /^\s*(发生)?\s*(?:[，,；;]|$)/.exec(text.slice(to, Math.min(end, to + 6)));
  return behind !== null && (behind[1] !== undefined || OF_CASES.test(text.slice(Math.max(0, from - 10), from)));
}

const BEFORE = /(?:约|近|逾|超|超过|超出|大约|将近|接近|至少|不少于|不低于|不超过|突破|不足|不到)$/;
/** 上百件, 数十件: only before characters. */
const BEFORE_WORDS = /[上数几成]$/;
const BEHIND = "余多许来几";
const BEHIND_UNIT = /^(?:余|多|以上|左右|以内|以下|上下)/;

function withUnit(text: string, digits: Span, value: number, step: number, plain: boolean, end: number): SaidNumber {
  let at = skipSpace(text, digits.to, end);
  const ahead = text.slice(Math.max(0, digits.from - 4), digits.from).trimEnd();
  let approximate = BEFORE.test(ahead) || (digitAt(text, digits.from) < 0 && BEFORE_WORDS.test(ahead));
  const times = multiplierAt(text, at);
  let to = digits.to;
  if (times) {
    to = at + times.length;
    at = skipSpace(text, to, end);
  }
  if (isOneOf(BEHIND, text.charAt(at))) {
    approximate = true;
    at = skipSpace(text, at + 1, end);
    // 1.3万余条, 100余万元.
    const late = times ? undefined : multiplierAt(text, at);
    if (late) at += late.length;
  }
  const unit = unitAt(text, at);
  const behind = at + (unit?.text.length ?? 0);
  const more = BEHIND_UNIT.exec(text.slice(behind, behind + 2));
  const factor = times?.factor ?? 1;
  return {
    kind: "number",
    span: { from: digits.from, to },
    to: more ? behind + more[0].length : behind,
    value: Math.round(value * factor * 1e6) / 1e6,
    step: factor === 1 && step === 1 ? 0 : step * factor,
    approximate: approximate || more !== null,
    unit: unit?.text ?? (value === 0 && isNone(text, digits, end) ? NO_CASES : ""),
    plain: plain && !times,
  };
}

/** Every sum of the numbers from the first on. */
export function sumsFromFirst(numbers: readonly SaidNumber[]): number[] {
  let sum = 0;
  return numbers.map(({ value }) => {
    sum += value;
    return sum;
  });
}

/** Whether a number of the form can be what was said: equal, or within the digits shown. */
export function mayBe(said: SaidNumber, actual: number): boolean {
  return said.step === 0 ? said.value === actual : Math.abs(said.value - actual) < said.step;
}

/** Whether `part / whole` gives the percentage as shown, by rounding or by cutting off. */
export function isPercentOf({ value, step }: SaidNumber, part: number, whole: number): boolean {
  return whole > 0 && Math.abs((part / whole) * 100 - value) < (step || 1) - 1e-9;
}
