import { type Message, say, type Text } from "../message.ts";
import { type BoundNumber, meantBy, readNarrative, type Statement, type Tried } from "../narrative/index.ts";
import type { BoundCell, Report } from "../report/index.ts";
import { defineRule, type Finding, type Fix, type Related } from "./rule.ts";
import { texts } from "./texts.ts";

const wrong = {
  zh: "正文写 {said}，表格中{tried}，不相符",
  en: "The text says {said}, but the tables give {tried}",
};
const wrongAnyhow = {
  zh: "正文写 {said}，表格中{tried}，都不相符",
  en: "The text says {said}, but the tables give {tried}",
};
const mistyped = {
  zh: "{message}；可能是把 {value} 错写成了 {said}",
  en: "{message}; {value} may have been mistyped as {said}",
};
const given = { zh: "{says}为 {value}", en: "{says} {value}" };
const andGiven = { zh: "{before}、{says}为 {value}", en: "{before}, {says} {value}" };
const upTo = { zh: "{value} 至 {most}", en: "{value} to {most}" };
const none = {
  zh: "正文说“{text}”，表格中{says}为 {value}",
  en: "The text says “{text}”, but {says} is {value} in the tables",
};
const all = {
  zh: "正文说“{text}”，表格中{says}还有 {value} 件；如果是指报告编制时已全部办结，可以不改",
  en: "The text says “{text}”, while {says} are {value} in the tables; this is right if it means by the time of writing",
};
const every = {
  zh: "正文说这 {of} 件“{text}”，表格中{says}只有 {value} 件",
  en: "The text says “{text}” of these {of}, but {says} is only {value} in the tables",
};
const cell = { zh: "{row}，{column}：{value}", en: "{row}, {column}: {value}" };
const affirm = { zh: "改为“{text}”", en: "Change to “{text}”" };

/** More readings than this make a message that nobody reads. */
const MOST_TRIED = 4;

/**
 * `narrative-count`: a number of the narrative agrees with the tables under at least one reading. Source: both forms;
 * the narrative and the tables report on the same year and the same agency.
 */
export const narrativeCount = defineRule({
  id: "narrative-count",
  group: "narrative",
  severity: "warning",
  title: { zh: "正文的数与表格一致", en: "Numbers of the text agree with the tables" },
  about: {
    zh: "正文里申请、复议、诉讼、规范性文件、规章、行政许可等的数，至少有一种理解与表格相符；每种理解都不符才提示，并列出试过的理解。约数、其他年度、其他机关、限于某个渠道或领域的数不比较。单看说法不能确定指什么的数，只有像是把表里的数打错了（颠倒两位，或者四位以上的数错、漏、多了一位）才提示。“均予以公开”“申请人均为自然人”“结果维持”按前面的件数、“未制发”“无不予处理”按零与表格比较。表格的合计不符时，正文与填写的合计相符，或者与能使合计相符的数相符，不再提示一次。改正文还是改表格由您定，所以改法要逐个选用。",
    en: "Numbers of applications, reviews, suits, documents and decisions in the text agree with the tables under at least one reading; only where none fits is something said, and the readings tried are listed. Approximate numbers, other years, other agencies and parts by channel or field are not compared. A number whose words leave open what it counts is told of only where it looks like the table's number mistyped: two digits exchanged, or one of at least four wrong, missing or too many. What is said of all (均予以公开, 申请人均为自然人, 结果维持) is compared as the number before it, and 未制发 or 无不予处理 as none. Where a total of the tables is wrong, a sentence that has the total as typed, or the number that would make it right, is not told of once more. Whether text or table is wrong is yours to know, so fixes are chosen one by one.",
  },
  *check(report) {
    const { numbers, statements } = readNarrative(report);
    let at = -1;
    for (const number of numbers) {
      // 各2件: one number may count two things.
      if (!number.holds && number.span.from !== at) yield ofNumber(number);
      if (!number.holds) at = number.span.from;
    }
    for (const statement of statements)
      if (statement.kind === "every" || statement.value > 0) yield ofStatement(report, statement);
  },
  examples: [
    { bad: "2024年，我办新收政府信息公开申请20件。", good: "2024年，我办新收政府信息公开申请23件。" },
    { bad: "全年未收到政府信息公开申请。", good: "全年收到政府信息公开申请23件。" },
  ],
});

function ofNumber(bound: BoundNumber): Finding {
  const message = triedOf(bound);
  const meant = meantBy(bound);
  return {
    at: bound.span,
    message: meant ? say(mistyped, { message, value: meant.value, said: bound.number.value }) : message,
    related: (meant ?? bound).cells.map(relate),
    fixes: fixesOf(bound, meant),
  };
}

/** `正文写 20，表格中新收为 23、新收+上年结转为 25、办结为 21，都不相符` */
function triedOf({ number, figures }: BoundNumber): Message {
  // Readings that give the same number tell no more than the first of them.
  const apart = figures.filter(
    (one, at) => at === figures.findIndex((other) => other.value === one.value && other.most === one.most),
  );
  const shown = apart.slice(0, MOST_TRIED);
  const tried = shown.reduce<Message | undefined>((before, { says, value, most }) => {
    const args = { says: say(says), value: most > value ? say(upTo, { value, most }) : value };
    return before ? say(andGiven, { before, ...args }) : say(given, args);
  }, undefined);
  return say(shown.length > 1 ? wrongAnyhow : wrong, { said: number.value, tried: tried ?? "" });
}

/** The table's number, where every reading gives the same or its digits are those of `meant`, so that one thing is clearly meant. */
function fixesOf({ span, number, figures }: BoundNumber, meant: Tried | undefined): Fix[] {
  const first = meant ?? figures[0];
  const clear = meant || figures.every(({ value, most }) => value === first?.value && most === value);
  if (!first || !clear || !number.plain) return [];
  return [
    {
      title: say(texts.changeTo, { value: first.value }),
      safe: false,
      edits: [{ span, newText: String(first.value) }],
    },
  ];
}

function ofStatement({ draft }: Report, statement: Statement): Finding {
  const { kind, span, quantity, value, cells, negation } = statement;
  const text = draft.text.slice(span.from, span.to);
  const related = cells.map(relate);
  if (kind === "all")
    return { at: span, message: say(all, { text, says: say(quantity.says), value }), severity: "information", related };
  if (kind === "every")
    return { at: span, message: say(every, { text, of: statement.of ?? 0, says: say(quantity.says), value }), related };
  const affirmed = negation && `${draft.text.slice(negation.to, span.to)}${value}件`;
  // 无行政复议 has no verb that would be left.
  const clear = affirmed !== undefined && /^(?:收到|受理|接到|接收|发生)/.test(affirmed) && quantity.id !== "cases";
  return {
    at: span,
    message: say(none, { text, says: say(quantity.says), value }),
    related,
    fixes: clear ? [{ title: say(affirm, { text: affirmed }), safe: false, edits: [{ span, newText: affirmed }] }] : [],
  };
}

/** A cell that a reading was computed from. */
export function relate({ source, row, column, value }: BoundCell): Related {
  const shown: string | number | Message = value.kind === "number" ? value.value : say(unknown);
  return { at: source.span, message: say(cell, { row: row.label, column: column.label, value: shown }) };
}

const unknown: Text = { zh: "没有数", en: "no number" };
