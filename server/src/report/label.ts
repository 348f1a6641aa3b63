import { similarity } from "../edit-distance.ts";
import type { Fit } from "./report.ts";

/**
 * Comparing labels. White space never matters. Folding makes the kinds of brackets, quotes and enumeration marks
 * alike; nearness is measured on what folding leaves.
 */

/** Characters without width come along from web pages. */
const SPACE = /[\s\u00ad\u200b-\u200d\u2060]+/g;
const HAS_SPACE = /[\s\u00ad\u200b-\u200d\u2060]/;

/** Without white space. */
export function squeeze(text: string): string {
  return HAS_SPACE.test(text) ? text.replace(SPACE, "") : text;
}

const MARKED = /^(\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\)?)[、.,:。·]*/;

/** What short texts fold to: labels come again and again, in a draft and from one draft to the next. */
const folds = new Map<string, string>();
const MOST_FOLDS = 2000;
const LONGEST_FOLD = 80;

/** `（三）` `(三)` `【三】` become one, `“` `"` `「` another, and `1、` `1.` `1．` a third. */
export function fold(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = foldAnew(text);
  if (text.length <= LONGEST_FOLD) {
    if (folds.size >= MOST_FOLDS) folds.clear();
    folds.set(text, folded);
  }
  return folded;
}

function foldAnew(text: string): string {
  return squeeze(text)
    .normalize("NFKC")
    .replace(SPACE, "")
    .replace(/[〔【[{〖﹝〈《<]/g, "(")
    .replace(/[〕】\]}〗﹞〉》>]/g, ")")
    .replace(/[“”„‟"'‘’「」『』]/g, '"')
    .replace(MARKED, (_, ordinal: string) =>
      ordinal.startsWith("(") && ordinal.endsWith(")") ? ordinal : `${ordinal}.`,
    );
}

/** How a label is numbered, and what it says. */
export interface Numbered {
  /** `（一）`, `一、` or `1.`; none where there is no number. */
  readonly style: "bracketed" | "chinese" | "arabic" | "none";
  readonly ordinal: number;
  readonly core: string;
}

const DIGITS = "一二三四五六七八九十";

/** Takes the enumeration off a folded label. */
export function numbered(folded: string): Numbered {
  const match = /^(\()?(?:([一二三四五六七八九十]{1,2})|(\d{1,2}))(\))?[.]?/.exec(folded);
  const core = match ? folded.slice(match[0].length) : folded;
  if (!match || core === "" || !(match[4] || match[0].endsWith(".")))
    return { style: "none", ordinal: 0, core: folded };
  const ordinal = match[3] ? Number(match[3]) : DIGITS.indexOf((match[2] as string).slice(-1)) + 1;
  return { style: match[1] ? "bracketed" : match[3] ? "arabic" : "chinese", ordinal, core };
}

/** A label of the form, made ready for comparing. */
export interface FormLabel {
  /** Right as they stand: the label and its variants, squeezed. */
  readonly right: readonly string[];
  /** The same and the aliases, folded. */
  readonly folded: readonly string[];
  readonly aliases: readonly string[];
  readonly cores: readonly string[];
  /** The number of the label itself; 0 where it has none. */
  readonly ordinal: number;
}

const prepared = new WeakMap<object, FormLabel>();

/** Prepares a label of an edition; editions never change, so each is prepared once. */
export function formLabel(form: { label: string; variants?: string[]; aliases?: string[] }): FormLabel {
  const known = prepared.get(form);
  if (known) return known;
  const right = [form.label, ...(form.variants ?? [])].map(squeeze);
  const folded = right.map(fold);
  const aliases = (form.aliases ?? []).map(fold);
  const cores = folded.map((text) => numbered(text).core);
  const label = { right, folded, aliases, cores, ordinal: numbered(folded[0] as string).ordinal };
  prepared.set(form, label);
  return label;
}

/** `exact` or `folded`, or nothing where the label says something else. */
export function fitOf(text: string, label: FormLabel): Fit | undefined {
  const squeezed = squeeze(text);
  if (label.right.includes(squeezed)) return "exact";
  return label.folded.includes(fold(squeezed)) ? "folded" : undefined;
}

const NEAR_ENOUGH = 0.6;

/** 规章：指……: a label, and behind it what it means. */
const EXPLAINED = /^([^:(]{2,})[:(]/;

/**
 * How alike a typed label and one of the form are, from 0 to 1: 1 is equal but for white space, 0 is not to be
 * bound. `text` is squeezed.
 */
export function likeness(text: string, label: FormLabel, nearToo: boolean): number {
  if (label.right.includes(text)) return 1;
  if (text === "") return 0;
  const folded = fold(text);
  if (label.folded.includes(folded)) return 0.99;
  if (!nearToo) return 0;
  if (label.aliases.includes(folded)) return 0.95;
  const [, named] = EXPLAINED.exec(folded) ?? [];
  if (named !== undefined && label.folded.includes(named)) return 0.93;
  const { core } = numbered(folded);
  let best = 0;
  for (let i = 0; i < label.folded.length; i++) {
    const formCore = label.cores[i] as string;
    if (core === formCore) return 0.94;
    best = Math.max(best, similarity(core, formCore), similarity(folded, label.folded[i] as string));
  }
  return best >= NEAR_ENOUGH ? best * 0.9 : 0;
}
