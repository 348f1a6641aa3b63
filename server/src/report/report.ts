import type { Block, Cell, Draft, Phrase, Span, TableBlock, TableRow, Unclosed } from "../draft/index.ts";
import type { AspectForm, ColumnForm, Edition, RowForm, SectionForm, TableForm } from "../edition/index.ts";
import type { Part } from "./part.ts";
import type { Sum, Suspect } from "./sum.ts";
import type { Value } from "./value.ts";

/**
 * How a label fits the form's: `exact` but for white space; `folded`, equal after folding the kinds of brackets,
 * quotes and enumeration marks; `near`, bound by its place among the others.
 */
export type Fit = "exact" | "folded" | "near";

/** What a region or an agency adds to the form; from its configuration. */
export interface Local {
  /** Labels of rows that the region's own form has beside the official ones. */
  readonly extraRows?: readonly string[];
  /** Words not to be used, with the words to use. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Characters that the first section may have at most. */
  readonly maxNarrativeLength?: number;
  /** The share of the narrative, 0 to 1, that may stand in last year's as well. */
  readonly repeatedText?: number;
}

/** A draft bound to the form of its edition: every heading, table, row and cell that the form knows. */
export interface Report {
  readonly draft: Draft;
  readonly edition: Edition;
  /** A year before the first form: nothing of the form can be asked of this report. */
  readonly beforeForms: boolean;
  /** A directive named the edition. */
  readonly editionGiven: boolean;
  readonly local: Local;
  readonly title?: Title;
  readonly agency?: string;
  readonly year?: number;
  /** In the order of the draft; a section that stands twice is there twice. */
  readonly sections: readonly BoundSection[];
  /** In the order of the draft. */
  readonly tables: readonly BoundTable[];
  /** Tables of the form that stand over again; what else is told of tables is told of `tables`. */
  readonly repeatedTables: readonly RepeatedTable[];
  /** Captions typed above tables, in the order of the draft; some may have lost their table. */
  readonly captions: readonly BoundCaption[];
  /** What a comment or code that was never closed has swallowed of the form. */
  readonly hidden?: Hidden;
  /** Where the first section begins: what stands before is title and preamble. */
  readonly bodyFrom: number;
  /** The name of the file, or its address, where whoever bound the draft has one to tell. */
  readonly file?: string;
  /** The same agency's report on the year before, where it is at hand. */
  readonly previous?: Report;
  /** The reports whose tables this one adds up, where it is a consolidated one. */
  readonly parts?: readonly Part[];
}

export interface Hidden {
  readonly unclosed: Unclosed;
  /** Those that should stand where it hides all. */
  readonly sections: readonly SectionForm[];
  /** The section in which it opens. */
  readonly within?: BoundSection;
  /** The table right above it, whose last rows are gone. */
  readonly torn?: BoundTable;
}

export interface Title extends Phrase {
  readonly agency?: string;
  readonly year?: number;
  /** Where the digits of the year stand. */
  readonly yearSpan?: Span;
}

/** A heading or caption: marked with `#`, or typed as plain or bold text on a line of its own. */
export interface Heading extends Phrase {
  readonly marked: boolean;
  /** The line it stands on, markup included. */
  readonly line: Span;
}

export interface BoundSection {
  readonly form: SectionForm;
  readonly heading: Heading;
  readonly fit: Fit;
  /** An earlier heading of the same section. */
  readonly repeats?: BoundSection;
  /** From the heading's line to the next section's heading, or the end of the text. */
  readonly span: Span;
  /** What stands under the heading, sub-headings included; lines read as headings are left out of paragraphs. */
  readonly blocks: readonly Block[];
  /** The headings and lead-ins that speak of an aspect of this section. */
  readonly aspects: readonly BoundAspect[];
}

export interface BoundAspect {
  readonly form: AspectForm;
  /** The heading, or the lead-in's first words. */
  readonly phrase: Phrase;
  /** Marked with `#`; else it is a lead-in. */
  readonly heading: boolean;
  /** A heading with no text under it. */
  readonly empty: boolean;
}

/** The caption of a table as a heading or line of its own. */
export interface BoundCaption extends Heading {
  /** The official wording. */
  readonly label: string;
  readonly fit: Fit;
  readonly section?: BoundSection;
}

/** A label as typed, and how it fits the form's wording. */
export interface BoundLabel extends Phrase {
  readonly fit: Fit;
}

export interface BoundTable {
  readonly form: TableForm;
  /** The edition that the form is of: another than the report's, where the draft holds an outdated table. */
  readonly edition: Edition;
  readonly source: TableBlock;
  /** The caption above it, or typed as a row of the table. */
  readonly caption?: BoundCaption | BoundLabel;
  readonly section?: BoundSection;
  /** Header rows of this table, delimiter row left out; none where the header was lost. */
  readonly header: readonly TableRow[];
  /** Header rows that stand over again, where the table goes on further down. */
  readonly repeatedHeader: readonly TableRow[];
  /** What stands above the labels. */
  readonly corner?: Phrase;
  /** What stands above a column that counts the rows (序号); it is the first of the label columns. */
  readonly numbering?: Phrase;
  /** How many cells Markdown expects in each row. */
  readonly width: number;
  /** Physical columns that hold labels; 0 in the wide row of section four. */
  readonly labelColumns: number;
  /** One physical row holds the rows of the form side by side. */
  readonly wide: boolean;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly BoundRow[];
  readonly shortHeader?: ShortHeader;
  /** Rows of which others hold a part of the label. */
  readonly wrapped: readonly WrappedRow[];
  /** Rows and columns of the form that the draft does not have, in the form's order. */
  readonly missingRows: readonly RowForm[];
  readonly missingColumns: readonly ColumnForm[];
  /** The value cell at the row and column with these ids of the form. */
  cell(row: string, column: string): BoundCell | undefined;
  /** The sums of the form over this table's cells, as far as they can be computed. */
  readonly sums: readonly Sum[];
  /** The base cells each of which, changed alone, would make every failing sum hold. */
  readonly suspects: readonly Suspect[];
  /** The one among them that several failing sums show. */
  readonly suspect?: Suspect;
}

/** The label of one row, typed in several rows, one below the other. */
export interface WrappedRow {
  /** What they say together, as it stands among the table's rows. */
  readonly row: TableRow;
  /** All of them, from top to bottom. */
  readonly rows: readonly TableRow[];
  /** The one with the numbers, and its part of the label. */
  readonly main: TableRow;
  readonly cell: Cell;
  /** The column that the label stands in. */
  readonly at: number;
}

/** A row of a header that lacks a cell, and where that should be. */
export interface ShortHeader {
  readonly row: TableRow;
  readonly at: number;
}

export interface RepeatedTable {
  readonly table: BoundTable;
  /** The one of the report's tables that it repeats. */
  readonly first: BoundTable;
  /** Both say the same, cell by cell. */
  readonly same: boolean;
}

export interface BoundColumn {
  /** None: a label that the form does not know. */
  readonly form: ColumnForm | undefined;
  readonly label: BoundLabel | undefined;
  /** The same label stood in an earlier column. */
  readonly repeats: boolean;
  /** In the wide layout: which row of the form, counted from 0, the column's numbers belong to. */
  readonly block: number | undefined;
  /** Position among the physical cells of a row. */
  readonly index: number;
}

export interface BoundRow {
  /** None: a label that the form does not know. */
  readonly form: RowForm | undefined;
  readonly label: BoundLabel | undefined;
  /** The row of the form that an earlier row of the draft already is. */
  readonly repeats: RowForm | undefined;
  /** Labels of groups that stand in the first label columns of this row. */
  readonly groups: readonly (BoundLabel & { readonly form?: RowForm })[];
  readonly source: TableRow;
  /** Too few or too many cells: which number belongs to which column is not certain. */
  readonly ragged: "short" | "long" | undefined;
  readonly cells: readonly BoundCell[];
}

/** A cell for a number. Group rows have them too: they are to be blank. */
export interface BoundCell {
  readonly table: TableForm;
  readonly row: RowForm;
  readonly column: ColumnForm;
  readonly source: Cell;
  readonly value: Value;
  /** The sum that this cell is the total of. */
  readonly derived: boolean;
  /** False where the row is ragged or stands twice: the number is not to be used in sums. */
  readonly certain: boolean;
}
