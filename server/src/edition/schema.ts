import * as z from "zod";

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
  id: z.string().min(1),
  label: z.string().min(1),
  variants: z.array(z.string()).default([]),
  aliases: z.array(z.string()).default([]),
};

const Column = z.strictObject({ ...labelled, kind: NumberKind });

const Row = z.strictObject({
  ...labelled,
  /** The group row this row stands under. */
  group: z.string().optional(),
  /** A row that only names a group and holds no numbers (merged cells in the official layout). */
  heads: z.boolean().default(false),
});

/** `total` = the sum of `parts`, along each row or column but those in `except`. */
const Sum = z.strictObject({
  rule: z.string(),
  total: z.string(),
  parts: z.array(z.string()).min(2),
  except: z.array(z.string()).default([]),
});

/** The sum of `left` = the sum of `right`, in each base column; what is missing would go into `at`. */
const Balance = z.strictObject({
  rule: z.string(),
  left: z.array(z.string()).min(1),
  right: z.array(z.string()).min(1),
  at: z.string(),
  /** The balance in the form's own words, and in English. */
  says: z.strictObject({ zh: z.string(), en: z.string() }),
});

const Table = z.strictObject({
  id: z.string(),
  /** 第二十条第（一）项 and the like; the tables of sections three and four have none. */
  caption: z.string().optional(),
  captionAliases: z.array(z.string()).default([]),
  /** What the canonical layout writes above the labels. */
  corner: z.string(),
  /** The corner is a sentence of the form (the 勾稽关系), whose wording is checked. */
  cornerIsNote: z.boolean().default(false),
  /** Header labels that span several columns, and other words that only ever stand in a header. */
  headers: z.array(z.string()).default([]),
  columns: z.array(Column).min(1),
  rows: z.array(Row).min(1),
  rowSums: z.array(Sum).default([]),
  columnSums: z.array(Sum).default([]),
  balances: z.array(Balance).default([]),
  /** The official layout may print the rows side by side, as one row of rows × columns numbers. */
  wide: z.boolean().default(false),
});

const Aspect = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** A heading or lead-in that holds one of these speaks of the aspect. */
  keywords: z.array(z.string()).min(1),
});

const Section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  variants: z.array(z.string()).default([]),
  tables: z.array(Table).default([]),
  aspects: z.array(Aspect).default([]),
  /** With fewer characters than this the section says nothing. */
  minLength: z.number().int().min(1).default(1),
});

/** A document that reports cite. */
const Citation = z.strictObject({
  /** 《…》 without the marks. */
  title: z.string().optional(),
  issuer: z.string(),
  year: z.number().int().optional(),
  number: z.number().int(),
  /** The number in full; further forms that are right as well. */
  text: z.string(),
  variants: z.array(z.string()).default([]),
});

export const EditionSchema = z.strictObject({
  id: z.enum(["2019", "2021"]),
  /** The reports that the form holds for, by the year they report on; `to` is open for the form in force. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }),
  /** The notice that issued the form. */
  source: Citation,
  /** `{agency}` and `{year}` stand for the report's own. */
  title: z.string(),
  sections: z.array(Section).min(1),
  citations: z.array(Citation),
  /** Notices that this form replaced: citing one as the form's basis is out of date. */
  superseded: z.array(Citation).default([]),
  /** Instructions of the form that are not part of a report. */
  instructions: z.array(z.string()),
});

export type NumberKind = z.infer<typeof NumberKind>;
export type ColumnForm = z.infer<typeof Column>;
export type RowForm = z.infer<typeof Row>;
export type SumForm = z.infer<typeof Sum>;
export type BalanceForm = z.infer<typeof Balance>;
export type TableForm = z.infer<typeof Table>;
export type AspectForm = z.infer<typeof Aspect>;
export type SectionForm = z.infer<typeof Section>;
export type CitationForm = z.infer<typeof Citation>;
export type Edition = z.infer<typeof EditionSchema>;
export type EditionInput = z.input<typeof EditionSchema>;
