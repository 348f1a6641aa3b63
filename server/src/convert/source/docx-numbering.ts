import { type ListPlace, listPlaceOf } from "./docx-styles.ts";
import { at, elements, value, type XmlElement } from "./xml.ts";

interface Level {
  readonly format: string;
  /** `（%1）`, `%1、`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

/** A list of a document; several may share their levels, and then go on counting from one another. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Counts so far, by level. */
  readonly counts: number[];
  /** Levels that this list begins anew when it is first met, and with which number. */
  readonly starts: Map<number, number>;
}

/** The numbers that Word prints before paragraphs by itself: they are not in the text, but every reader sees them. */
export class Numbering {
  readonly #lists = new Map<string | undefined, List>();

  constructor(numbering: XmlElement) {
    const root = at(numbering, "w:numbering");
    const shared = new Map<string | undefined, Pick<List, "levels" | "counts">>();
    for (const one of elements(root, "w:abstractNum")) {
      shared.set(one.attributes["w:abstractNumId"], { levels: levelsOf(one), counts: [] });
    }
    for (const one of elements(root, "w:num")) {
      const list = shared.get(value(one, "w:abstractNumId"));
      if (list) this.#lists.set(one.attributes["w:numId"], { ...list, starts: startsOf(one) });
    }
  }

  /** The number of the next paragraph, with the signs around it; nothing where it has none. */
  next(paragraph: XmlElement, ofStyle: ListPlace | undefined): string {
    const place = listPlaceOf(at(paragraph, "w:pPr")) ?? ofStyle;
    const list = this.#lists.get(place?.id);
    const level = place && list?.levels.get(place.level);
    if (!list || !level || level.format === "bullet" || level.format === "none") return "";
    const { counts, levels, starts } = list;
    const anew = starts.get(place.level);
    starts.delete(place.level);
    counts[place.level] = anew ?? (counts[place.level] ?? level.start - 1) + 1;
    counts.length = place.level + 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const one = levels.get(index);
      return one ? printed(counts[index] ?? one.start, one.format) : "";
    });
  }
}

function startsOf(list: XmlElement): Map<number, number> {
  const starts = new Map<number, number>();
  for (const override of elements(list, "w:lvlOverride")) {
    const start = value(override, "w:startOverride");
    if (start !== undefined) starts.set(Number(override.attributes["w:ilvl"] ?? 0), Number(start));
  }
  return starts;
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elements(abstract, "w:lvl")) {
    levels.set(Number(level.attributes["w:ilvl"] ?? 0), {
      format: value(level, "w:numFmt") ?? "decimal",
      text: value(level, "w:lvlText") ?? "",
      start: Number(value(level, "w:start") ?? 1),
    });
  }
  return levels;
}

const DIGITS = "〇一二三四五六七八九";

function printed(number: number, format: string): string {
  if (/^(?:chinese|ideograph|taiwanese|japaneseCounting)/.test(format)) return chinese(number);
  if (format.startsWith("decimalEnclosedCircle") && number >= 1 && number <= 20)
    return String.fromCodePoint(0x2460 + number - 1);
  if (format === "upperLetter") return String.fromCodePoint(64 + (((number - 1) % 26) + 1));
  if (format === "lowerLetter") return String.fromCodePoint(96 + (((number - 1) % 26) + 1));
  return String(number);
}

/** 1 to 99 as 一 to 九十九. */
function chinese(number: number): string {
  const digit = (one: number) => DIGITS.charAt(one);
  if (number < 10 || number > 99) return [...String(number)].map((one) => digit(Number(one))).join("");
  const ten = Math.floor(number / 10);
  return `${ten === 1 ? "" : digit(ten)}十${number % 10 === 0 ? "" : digit(number % 10)}`;
}
