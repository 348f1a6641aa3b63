import type { Counted } from "../clauses/clauses.ts";
import { isWholeWord } from "../clauses/total-words.ts";
import { isPercentOf, type SaidNumber } from "../words/number.ts";
import { isPercent } from "../words/units.ts";
import { has, isWord } from "../words/words.ts";

/** A part of a list and its share: 部分公开61件，占5.28%. */
interface Share {
  readonly part: SaidNumber;
  readonly percent: SaidNumber;
}

/** A share that does not fit the whole that all others of its list have. */
export interface OddShare extends Share {
  readonly whole: number;
}

/**
 * 予以公开712件，占62.59%；部分公开61件，占5.28%；…: shares that stand in one list are of one whole. Gives those that are
 * not, where all others fit one whole that is said or that the tables give: two others at least, or parts that add up to
 * it, or the tables' own.
 */
export function oddSharesOf(
  counted: readonly Counted[],
  said: readonly number[],
  tables: readonly number[],
): OddShare[] {
  const wholes = [...said, ...tables];
  return [...listsOf(counted), ...respectiveOf(counted)].flatMap((list) => {
    const sum = list.reduce((total, { part }) => total + part.value, 0);
    for (const whole of new Set(wholes)) {
      const odd = list.filter((share) => !fits(share, whole));
      const [only] = odd;
      const shown = list.every(({ percent }) => percent.step > 0 && percent.step < 1);
      const given = sum === whole || (whole >= MANY && tables.includes(whole)) || shown;
      const sure = list.length > 2 || (list.length === 2 && given);
      // Of another whole, maybe; not where the parts are just what this one holds.
      const other = sum !== whole && only && wholes.some((one) => fits(only, one));
      if (odd.length === 1 && only && sure && !other) return [{ ...only, whole }];
    }
    return [];
  });
}

/** Too many for a share to fit by chance. */
const MANY = 100;

const fits = ({ part, percent }: Share, whole: number) => isPercentOf(percent, part.value, whole);

/** The shares that follow one another, each right behind its part; what opens with 其中 or stands in brackets divides another whole. */
function listsOf(counted: readonly Counted[]): Share[][] {
  const lists: Share[][] = [];
  let list: Share[] | undefined;
  let unit = "";
  for (let at = 0; at < counted.length; at++) {
    const part = counted[at];
    // 其他处理224件（其中撤销163件），占16.4%: what stands in brackets is passed over.
    let behind = at + 1;
    while (part && !isInBracket(counted[behind], part) && (counted[behind]?.depth ?? 0) > part.depth) behind++;
    const percent = counted[behind];
    if (!part || !percent || !isShareOf(percent, part) || mayBeOfSeveral(percent, counted[at - 1])) {
      list = undefined;
      continue;
    }
    if (!list || has(part.before, "list") || (part.number.unit !== unit && part.number.unit !== "")) {
      list = [];
      unit = part.number.unit;
      lists.push(list);
    }
    list.push({ part: part.number, percent: percent.number });
    at = behind;
  }
  return lists;
}

/** 自然人26件、商业企业1件，分别占96.3%和3.7%: as many shares as parts right before them. */
function respectiveOf(counted: readonly Counted[]): Share[][] {
  return counted.flatMap((first, at) => {
    const { before } = first;
    if (!isPercent(first.number.unit) || !has(before, "share") || !has(before, "respectively")) return [];
    let end = at;
    while (end < counted.length && isPercent((counted[end] as Counted).number.unit)) end++;
    const percents = counted.slice(at, end);
    const parts = counted.slice(Math.max(0, at - percents.length), at);
    const unit = parts[0]?.number.unit;
    const alike = parts.every((part) => part.number.unit === unit && !isPercent(unit) && !part.otherYear);
    if (percents.length < 2 || parts.length < percents.length || !alike) return [];
    if ([...parts, ...percents].some(({ number }) => number.approximate)) return [];
    return [parts.map(({ number }, i) => ({ part: number, percent: (percents[i] as Counted).number }))];
  });
}

/** 公开34件、部分公开14件，占办结的46.2%: of both together. */
const mayBeOfSeveral = (percent: Counted, earlier: Counted | undefined) =>
  earlier !== undefined && !isPercent(earlier.number.unit) && percent.before.some(isWholeWord);

/** 占5.28%, 占办结总数的24%, and nothing else. */
export const saysShare = ({ before }: Counted): boolean =>
  has(before, "share") &&
  before.every((token) => isWord(token, "share") || isWord(token, "filler") || isWholeWord(token));

/** 部分公开228件（11.0%）. */
const isInBracket = (percent: Counted | undefined, part: Counted) =>
  percent !== undefined &&
  isPercent(percent.number.unit) &&
  percent.depth === part.depth + 1 &&
  percent.after.length === 0 &&
  (percent.index === part.index + 2 || (percent.index <= part.index + 4 && saysShare(percent)));

const isShareOf = (percent: Counted, part: Counted) =>
  isPercent(percent.number.unit) &&
  !isPercent(part.number.unit) &&
  (isInBracket(percent, part) || (saysShare(percent) && percent.depth === part.depth)) &&
  ![part, percent].some(({ number, otherYear }) => number.approximate || otherYear);
