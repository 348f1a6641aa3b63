import { editDistance } from "../edit-distance.ts";
import { type Edition, editions, headersOf, type TableForm, tablesOf } from "../edition/index.ts";
import { fold, formLabel, squeeze } from "./label.ts";
import type { Fit } from "./report.ts";

export interface Caption {
  /** The official wording. */
  readonly label: string;
  readonly fit: Fit;
}

export interface TableOf {
  readonly edition: Edition;
  readonly form: TableForm;
}

/** The tables of all editions. */
export const allTables: readonly TableOf[] = editions.flatMap((edition) =>
  tablesOf(edition).map((form) => ({ edition, form })),
);

const headerWords = new Set(
  allTables
    .flatMap(({ form }) => [
      form.corner,
      ...headersOf(form),
      ...form.columns.flatMap((column) => [column.label, ...column.variants, ...column.aliases]),
    ])
    .map(fold),
);
// Words for the corner that forms do without but people write.
for (const word of ["项目", "类别", "名称"]) headerWords.add(word);

const corners = new Set(allTables.map(({ form }) => fold(form.corner)));

const captions = [...new Set(allTables.flatMap(({ form }) => form.caption ?? []))];
const captionsByText = new Map(captions.map((label) => [squeeze(label), { label, fit: "exact" as Fit }]));
const captionsByFold = new Map(captions.map((label) => [fold(label), { label, fit: "folded" as Fit }]));
const longestCaption = Math.max(...captions.map((label) => label.length));

/** A caption that lost or gained more characters than this is not told from its neighbours. */
const MOST_MISTAKES = 2;

/** Every word that the tables of all editions use, to tell headers and captions from other text. */
export const vocabulary = {
  isHeaderWord: (text: string): boolean => text.length <= 60 && headerWords.has(fold(text)),
  /** Whether a text stands above the labels of a table's rows. */
  isCorner: (text: string): boolean => text.length <= 60 && corners.has(fold(text)),
  /** The caption that a line or row says. */
  captionOf(text: string): Caption | undefined {
    if (text.length > longestCaption * 2 + 4) return undefined;
    const squeezed = squeeze(text);
    const exact = captionsByText.get(squeezed);
    if (exact || squeezed.length > longestCaption + 4 || !sharesHalf(squeezed)) return exact;
    const folded = fold(squeezed).replace(/[:.]$/, "");
    return captionsByFold.get(folded) ?? nearestCaption(folded);
  },
};

/** Whether a text is a caption but for a slip, be it as near to another one. */
export const isNearCaption = (text: string, caption: string): boolean =>
  text.length <= caption.length * 2 && editDistance(fold(text), fold(caption)) <= MOST_MISTAKES;

function sharesHalf(text: string): boolean {
  const first = captions[0] as string;
  let shared = 0;
  for (const character of text) if (first.includes(character)) shared++;
  return shared * 2 >= first.length;
}

interface Distance {
  readonly label: string;
  readonly distance: number;
}

/** The one caption that is nearest; none where two are as near, for captions differ in one character. */
function nearestCaption(folded: string): Caption | undefined {
  const distances = captions
    .map((label) => ({ label, distance: editDistance(folded, fold(label)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = distances as [Distance, Distance];
  if (best.distance > MOST_MISTAKES || best.distance === next.distance) return undefined;
  return { label: best.label, fit: "near" };
}

/** Whether a text is one of the form's labels for rows or columns, in any wording that is known. */
export function saysLabel<Form extends { label: string; variants: string[]; aliases: string[] }>(
  text: string,
  forms: readonly Form[],
): Form | undefined {
  const squeezed = squeeze(text);
  const exact = forms.find((form) => formLabel(form).right.includes(squeezed));
  if (exact) return exact;
  const folded = fold(squeezed);
  return forms.find((form) => formLabel(form).folded.includes(folded) || formLabel(form).aliases.includes(folded));
}
