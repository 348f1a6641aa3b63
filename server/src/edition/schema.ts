import * as z from "zod/mini";

/**
 * The shape of an edition: one official form, as data. Identifiers are the English names of the
 * glossary (`received` is 新收, `carriedForward` is 结转下年度); labels are the form's own, letter by letter.
 */

/** How the form wants a cell to be filled. */
const NumberKind = z.enum([
  /** 件数: a non-negative integer. */
  "count",
  /** 金额: a non-negative decimal with at most six places. */
  "money",
  /** 本年增/减: an integer that may be negative. */
  "change",
  /** 采购总金额: an amount that may carry its unit (66976万元, 251000元). */
  "amount",
]);

/** `variants` are right as well; `aliases` are known to be meant, but are not the form's wording. */
const labelled = {
  id: z.string().check(z.minLength(1)),
  label: z.string().check(z.minLength(1)),
  variants: z._default(z.array(z.string()), []),
  aliases: z._default(z.array(z.string()), []),
};

const Column = z.strictObject({
  ...labelled,
  kind: NumberKind,
  /** The column of an earlier form, by its id, that counts the same under another name. */
  formerly: z.optional(z.string()),
});

const Row = z.strictObject({
  ...labelled,
  /** The group row this row stands under. */
  group: z.optional(z.string()),
  /** A row that only names a group and holds no numbers (merged cells in the official layout). */
  heads: z._default(z.boolean(), false),
});

/** `total` = the sum of `parts`, along each row or column but those in `except`. */
const Sum = z.strictObject({
  rule: z.string(),
  total: z.string(),
  parts: z.array(z.string()).check(z.minLength(2)),
  except: z._default(z.array(z.string()), []),
});

/** The sum of `left` = the sum of `right`, in each base column; what is missing would go into `at`. */
const Balance = z.strictObject({
  rule: z.string(),
  left: z.array(z.string()).check(z.minLength(1)),
  right: z.array(z.string()).check(z.minLength(1)),
  at: z.string(),
  /** The balance in the form's own words, and in English. */
  says: z.strictObject({ zh: z.string(), en: z.string() }),
});

/** This year's `row` is last year's `from`, in every base column. */
const Carried = z.strictObject({ rule: z.string(), row: z.string(), from: z.string() });

/** This year's `column` is last year's, with `plus` and without `minus` of this year's, in every row. */
const Running = z.strictObject({ rule: z.string(), column: z.string(), plus: z.string(), minus: z.string() });

/** A row whose numbers only bodies with the power to make rules can have, and the columns that it shows in. */
const Power = z.strictObject({ row: z.string(), columns: z.array(z.string()).check(z.minLength(1)) });

/** A label of the official header, over columns or rows, by their ids, or over further labels. */
export interface HeaderGroup {
  readonly label: string;
  readonly over: readonly (string | HeaderGroup)[];
}

const HeaderGroup: z.ZodMiniType<HeaderGroup, HeaderGroup> = z.strictObject({
  label: z.string(),
  over: z.array(z.union([z.string(), z.lazy(() => HeaderGroup)])),
});

/** How the official form prints labels that span others: over its columns, or over its rows side by side. */
const Printed = z.strictObject({
  columns: z.optional(z.array(z.union([z.string(), HeaderGroup]))),
  rows: z.optional(z.array(HeaderGroup)),
});

/**
 * What a summary of many reports shows of a table: a bar for each of these rows, with all that stands under it, or for
 * each base column, of these rows together.
 */
const Chart = z.strictObject({
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  bars: z.enum(["rows", "columns"]),
  rows: z.array(z.string()).check(z.minLength(1)),
});

const Table = z.strictObject({
  id: z.string(),
  /** 第二十条第（一）项 and the like; the tables of sections three and four have none. */
  caption: z.optional(z.string()),
  captionAliases: z._default(z.array(z.string()), []),
  /** What the canonical layout writes above the labels. */
  corner: z.string(),
  /** The corner is a sentence of the form (the 勾稽关系), whose wording is checked. */
  cornerIsNote: z._default(z.boolean(), false),
  columns: z.array(Column).check(z.minLength(1)),
  rows: z.array(Row).check(z.minLength(1)),
  rowSums: z._default(z.array(Sum), []),
  columnSums: z._default(z.array(Sum), []),
  balances: z._default(z.array(Balance), []),
  carried: z._default(z.array(Carried), []),
  running: z._default(z.array(Running), []),
  power: z.optional(Power),
  charts: z._default(z.array(Chart), []),
  /** The official layout may print the rows side by side, as one row of rows × columns numbers. */
  wide: z._default(z.boolean(), false),
  printed: z.optional(Printed),
});

const topic = {
  id: z.string(),
  label: z.string(),
  /** A heading or lead-in that holds one of these speaks of it. */
  keywords: z.array(z.string()).check(z.minLength(1)),
};

const Aspect = z.strictObject({
  ...topic,
  /** Less general ones, that speak of it anywhere in the text. */
  anywhere: z.optional(z.array(z.string())),
});

/** What is to be said of a topic, `none` where there was nothing; the year stands before it. */
const Ask = z.strictObject({ ...topic, none: z.string() });

const Section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  variants: z._default(z.array(z.string()), []),
  aliases: z._default(z.array(z.string()), []),
  tables: z._default(z.array(Table), []),
  aspects: z._default(z.array(Aspect), []),
  /** What the form wants to be said here, whatever else is. */
  asks: z._default(z.array(Ask), []),
  /** With fewer characters than this the section says nothing. */
  minLength: z._default(z.int().check(z.minimum(1)), 1),
});

/** A document that reports cite. */
const Citation = z.strictObject({
  /** 《…》 without the marks. */
  title: z.optional(z.string()),
  issuer: z.string(),
  year: z.optional(z.int()),
  number: z.int(),
  /** The number in full; further forms that are right as well. */
  text: z.string(),
  variants: z._default(z.array(z.string()), []),
});

export const EditionSchema = z.strictObject({
  /** The year that people call the form by. */
  id: z.string().check(z.regex(/^\d{4}$/)),
  /** The first year to report on with this form; it holds until the next form begins. */
  from: z.int(),
  /** The notice that issued the form. */
  source: Citation,
  /** `{agency}` and `{year}` stand for the report's own. */
  title: z.string(),
  sections: z.array(Section).check(z.minLength(1)),
  citations: z.array(Citation),
  /** Notices that this form replaced: citing one as the form's basis is out of date. */
  superseded: z._default(z.array(Citation), []),
  /** Instructions of the form that are not part of a report. */
  instructions: z.array(z.string()),
});

export type NumberKind = z.infer<typeof NumberKind>;
export type ColumnForm = z.infer<typeof Column>;
export type RowForm = z.infer<typeof Row>;
export type RunningForm = z.infer<typeof Running>;
export type ChartForm = z.infer<typeof Chart>;
export type SumForm = z.infer<typeof Sum>;
export type TableForm = z.infer<typeof Table>;
export type AspectForm = z.infer<typeof Aspect>;
export type SectionForm = z.infer<typeof Section>;
export type CitationForm = z.infer<typeof Citation>;
export type Edition = z.infer<typeof EditionSchema>;
export type EditionInput = z.input<typeof EditionSchema>;
