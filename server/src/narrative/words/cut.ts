import type { Span } from "../../draft/index.ts";

/** A sentence, and what its characters say together. */
export interface Cut extends Span {
  readonly has: number;
}

/** What a character says of its sentence, so that one walk along the text tells which to read. */
const [END, DIGIT, NUMERAL, NONE, ALL, WHO] = [1, 2, 4, 8, 16, 32];
const says = new Uint8Array(0x10000);
for (const [signs, flag] of [
  ["。！？!?\n", END],
  ["0123456789０１２３４５６７８９", DIGIT],
  ["一二两三四五六七八九十百千万", NUMERAL],
  ["未无没零存", NONE],
  ["均全都皆", ALL],
  // 申请主体为自然人.
  ["体", WHO],
] as const) {
  for (const sign of signs) says[sign.charCodeAt(0)] = flag;
}

/** Cuts a stretch of text into sentences. */
export function cut(text: string, { from, to }: Span): Cut[] {
  const sentences: Cut[] = [];
  let start = from;
  let has = 0;
  for (let at = from; at < to; at++) {
    const flag = says[text.charCodeAt(at)] ?? 0;
    if (flag !== END) has |= flag;
    else {
      sentences.push({ from: start, to: at, has });
      [start, has] = [at + 1, 0];
    }
  }
  if (start < to) sentences.push({ from: start, to, has });
  return sentences;
}

const COUNT = /[一二两三四五六七八九十百千万]\s?[件份起例宗元]/;
const TOLD = ["申请", "不予", "复议", "诉讼", "结转", "规范性文件", "规章", "许可", "处罚", "强制", "收费", "请求"];
const DONE = ["办结", "答复", "办理完", "予以公开", "不掌握", "自然人", "企业", "法人"];

/** A sentence is worth reading where it holds a number, or says that there was none, or that all is done. */
export function isWorthReading(text: string, { from, to, has }: Cut): boolean {
  if (has & DIGIT) return true;
  if ((has & (NUMERAL | NONE | ALL | WHO)) === 0) return false;
  const words = text.slice(from, to);
  return (
    ((has & NUMERAL) !== 0 && COUNT.test(words)) ||
    ((has & NONE) !== 0 && TOLD.some((word) => words.includes(word))) ||
    ((has & WHO) !== 0 && words.includes("申请主体")) ||
    ((has & ALL) !== 0 && DONE.some((word) => words.includes(word)))
  );
}
