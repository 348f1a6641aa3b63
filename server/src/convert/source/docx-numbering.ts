import { at, elements, type XmlElement } from "./xml.ts";

interface Level {
  readonly format: string;
  /** `（%1）`, `%1、`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

/** The numbers that Word prints before paragraphs by itself: they are not in the text, but every reader sees them. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #byStyle = new Map<string, { id: string; level: number }>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement, styles: XmlElement) {
    const root = at(numbering, "w:numbering");
    const abstract = new Map<string, ReadonlyMap<number, Level>>();
    for (const one of root ? elements(root, "w:abstractNum") : []) {
      abstract.set(one.attributes["w:abstractNumId"] ?? "", levelsOf(one));
    }
    for (const one of root ? elements(root, "w:num") : []) {
      const levels = abstract.get(at(one, "w:abstractNumId")?.attributes["w:val"] ?? "");
      if (levels) this.#levels.set(one.attributes["w:numId"] ?? "", levels);
    }
    const style = at(styles, "w:styles");
    for (const one of style ? elements(style, "w:style") : []) {
      const number = numberOf(at(one, "w:pPr"));
      const id = one.attributes["w:styleId"];
      if (number && id !== undefined) this.#byStyle.set(id, number);
    }
  }

  /** The number of the next paragraph, with the signs around it; nothing where it has none. */
  next(paragraph: XmlElement, style: string): string {
    const number = numberOf(at(paragraph, "w:pPr")) ?? this.#byStyle.get(style);
    const levels = number && this.#levels.get(number.id);
    const level = number && levels?.get(number.level);
    if (!number || !levels || !level || level.format === "bullet" || level.format === "none") return "";
    const counts = this.#counts.get(number.id) ?? [];
    counts[number.level] = (counts[number.level] ?? level.start - 1) + 1;
    counts.length = number.level + 1;
    this.#counts.set(number.id, counts);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return printed(counts[index] ?? levels.get(index)?.start ?? 1, levels.get(index)?.format ?? "decimal");
    });
  }
}

function numberOf(properties: XmlElement | undefined): { id: string; level: number } | undefined {
  const id = at(properties, "w:numPr", "w:numId")?.attributes["w:val"];
  if (id === undefined || id === "0") return undefined;
  return { id, level: Number(at(properties, "w:numPr", "w:ilvl")?.attributes["w:val"] ?? 0) };
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elements(abstract, "w:lvl")) {
    levels.set(Number(level.attributes["w:ilvl"] ?? 0), {
      format: at(level, "w:numFmt")?.attributes["w:val"] ?? "decimal",
      text: at(level, "w:lvlText")?.attributes["w:val"] ?? "",
      start: Number(at(level, "w:start")?.attributes["w:val"] ?? 1),
    });
  }
  return levels;
}

const DIGITS = "〇一二三四五六七八九";

function printed(number: number, format: string): string {
  if (/^(?:chinese|ideograph|taiwanese|japaneseCounting)/.test(format)) return chinese(number);
  if (format === "decimalEnclosedCircleChinese" || format === "decimalEnclosedCircle") {
    return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
  }
  if (format === "upperLetter") return String.fromCodePoint(64 + (((number - 1) % 26) + 1));
  if (format === "lowerLetter") return String.fromCodePoint(96 + (((number - 1) % 26) + 1));
  return String(number);
}

/** 1 to 99 as 一 to 九十九. */
function chinese(number: number): string {
  const digit = (one: number) => DIGITS[one] ?? "";
  if (number < 10 || number > 99) return [...String(number)].map((one) => digit(Number(one))).join("");
  const ten = Math.floor(number / 10);
  return `${ten === 1 ? "" : digit(ten)}十${number % 10 === 0 ? "" : digit(number % 10)}`;
}
