/** A unit as text, and what it can count. */
export interface Unit {
  readonly text: string;
  /** A measure word behind a number in Chinese characters makes it a count. */
  readonly counts: boolean;
  /** Counts applications, reviews, suits, documents. */
  readonly cases: boolean;
}

/** Counts of applications, reviews, suits and documents. */
const cases = ["件次", "件", "份", "起", "例", "宗", "项"];
/** Counts of other things; of applications only where the sentence says so. */
const counts = ["条次", "条", "篇", "期", "场次", "场", "元", "册", "页", "笔", "幅", "段", "台", "套", "封", "部"];
/** Never behind a number in Chinese characters: 四个季度, 三次, 一批. */
const others = [
  "个百分点",
  "百分点",
  "个工作日",
  "个",
  "人次",
  "人",
  "次",
  "名",
  "位",
  "家",
  "类",
  "种",
  "批",
  "户",
  "处",
  "届",
  "分",
  "倍",
  "天",
  "小时",
  "分钟",
  "字",
  "万字",
  "平方米",
  "公里",
  "本",
  "张",
  "%",
  "％",
];

const byFirst = new Map<string, Unit[]>();
for (const [list, flags] of [
  [cases, { counts: true, cases: true }],
  [counts, { counts: true, cases: false }],
  [others, { counts: false, cases: false }],
] as const) {
  for (const text of list) {
    const same = byFirst.get(text.charAt(0)) ?? [];
    same.push({ text, ...flags });
    byFirst.set(
      text.charAt(0),
      same.sort((a, b) => b.text.length - a.text.length),
    );
  }
}

export function unitAt(text: string, at: number): Unit | undefined {
  return byFirst.get(text.charAt(at))?.find((unit) => text.startsWith(unit.text, at));
}

/** 件, 份, 起, 例, 项, 宗 count applications; 条 and the like may, where the sentence names what is counted. */
export const countsCases = (unit: string): boolean => cases.includes(unit);
export const mayCountCases = (unit: string): boolean =>
  countsCases(unit) || ["条", "个", "次", "笔", "封", "部"].includes(unit);
export const countsDocuments = (unit: string): boolean => countsCases(unit) || unit === "部" || unit === "个";
export const isPercent = (unit: string): boolean => unit === "%" || unit === "％";

const multipliers = [
  { text: "万亿", factor: 1e12 },
  { text: "亿", factor: 1e8 },
  { text: "千万", factor: 1e7 },
  { text: "百万", factor: 1e6 },
  { text: "万", factor: 1e4 },
  { text: "千", factor: 1e3 },
];

/** 万, 亿 behind a number. */
export function multiplierAt(text: string, at: number): { length: number; factor: number } | undefined {
  const found = multipliers.find((one) => text.startsWith(one.text, at));
  return found && { length: found.text.length, factor: found.factor };
}
