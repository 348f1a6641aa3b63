/** A document of any format as import sees it: lines and tables in the order of reading, no meaning yet. */
export interface Source {
  readonly blocks: readonly SourceBlock[];
  /**
   * The characters are the report's own. Text that another tool extracted may have other brackets than the report,
   * so that a label which differs in them alone says nothing about the author.
   */
  readonly literal: boolean;
  /** What the head of a page calls it: not in the text that a reader sees. */
  readonly names?: readonly string[];
  /** How many page numbers were left out. */
  readonly pageNumbers: number;
  /** How many running heads and feet of pages were left out. */
  readonly runningHeads?: number;
  /** How many lines of a web site around the report were left out. */
  readonly siteLines?: number;
  /** How many headers of tables were left out that the program which wrote the text made up. */
  readonly madeHeaders?: number;
  /** How many pictures and charts were met, which cannot be read. */
  readonly pictures?: number;
  /** Words that are struck out: the author took them back, but they can be seen. */
  readonly struck?: readonly string[];
  /** Pages that hold pictures only. */
  readonly pagesWithoutText?: readonly number[];
}

export type SourceBlock = SourceLine | SourceGrid;

export interface SourceLine {
  readonly kind: "line";
  /** White space as it was; tabs part cells. */
  readonly text: string;
  /** A paragraph of its own: it does not go on in the next line. */
  readonly whole: boolean;
  /** Set in from the margin, as the first line of a paragraph is. */
  readonly indented?: boolean;
  /** Space above it. */
  readonly gap?: boolean;
  /** The level of a heading, where the format knows one. */
  readonly level?: number;
}

/**
 * A table with its merged cells dealt out: a cell over several rows stands in each of them, one over several columns in
 * the first, and the others are blank.
 */
export interface SourceGrid {
  readonly kind: "grid";
  /** Where the columns begin and the last one ends on the page, where that is known. */
  readonly edges?: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export const isLine = (block: SourceBlock): block is SourceLine => block.kind === "line";
