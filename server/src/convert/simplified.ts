/** Each traditional character whose simplified form the official words hold, followed by that. */
const PAIRS =
  "係系內内動动務务區区問问單单當当國国執执報报審审對对屬属廢废強强後后復复覆复採采據据數数於于會会條条業业構构機机權权決决沒没況况減减為为爲为無无" +
  "獲获現现發发監监確确祕秘穩稳範范糾纠納纳組组結结經经維维總总織织繫系繳缴繼继續续罰罚臺台舉举萬万處处補补製制複复規规計计訟讼訪访設设許许訴诉詢询" +
  "個个億亿認认請请議议護护費费購购轉转辦办這这進进過过開开關关項项題题額额類类體体「“」”『“』”";

const SIMPLE = new Map((PAIRS.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));
/** Quotation marks alone are not written otherwise: they may be the author's in simplified text, too. */
const HAN = new RegExp(`[${[...SIMPLE.keys()].join("").replace(/[「」『』]/g, "")}]`);

export const isTraditional = (text: string): boolean => HAN.test(text);

/** A text with the characters in which the official words are written; its length stays. */
export const simplified = (text: string): string => text.replace(/[\u3000-\u9fff]/g, (one) => SIMPLE.get(one) ?? one);
