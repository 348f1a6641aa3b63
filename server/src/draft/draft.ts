/** A half-open range of UTF-16 offsets into the draft's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A draft as Markdown sees it: blocks with exact ranges, no meaning yet. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** It was read in another encoding than its own, which shows from here on: there are no blocks, and nothing to mend. */
  readonly undecoded?: number;
  /** The first comment or code fence that nothing closes. */
  readonly unclosed?: Unclosed;
}

export interface Unclosed {
  readonly kind: "comment" | "fence";
  /** What opens it. */
  readonly mark: Span;
  /** All that it takes in. */
  readonly block: Span;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | OtherBlock;

/** A stretch of text on one line, without the markup around it. */
export interface Phrase {
  /** Where `text` stands, trimmed, without `#`, `**` and the like. */
  readonly span: Span;
  /** As typed, but for Markdown escapes and emphasis inside it. */
  readonly text: string;
}

export interface HeadingBlock extends Phrase {
  readonly kind: "heading";
  readonly level: number;
  /** The whole line or lines, without the line end. */
  readonly block: Span;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly block: Span;
  readonly lines: readonly Line[];
  /** In a list or a quotation: text, but never a heading or a table. */
  readonly nested: boolean;
}

export interface Line extends Phrase {
  /** From the start of the line to its end, without the line end. */
  readonly line: Span;
}

export interface TableBlock {
  readonly kind: "table";
  readonly block: Span;
  /** All rows as typed, the delimiter row among them. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The line, without the line end. */
  readonly line: Span;
  readonly cells: readonly Cell[];
  /** The `| :-- | --: |` row. */
  readonly delimiter: boolean;
  /** Full-width pipes, and what else looks like one, that had to be read as pipes. */
  readonly widePipes: readonly Span[];
  /** The mark of a list or quotation before its first pipe: to Markdown the line is no row then. */
  readonly mark?: Span;
  /** The line end that has torn it in two. */
  readonly tear?: Span;
}

export interface Cell extends Phrase {
  /** From pipe to pipe, padding included. */
  readonly cell: Span;
}

/** Code, HTML, rules: content that the dialect gives no meaning. */
export interface OtherBlock {
  readonly kind: "other";
  readonly block: Span;
}

export interface Directive {
  /** What stands after `nianbao-`, known or not. */
  readonly name: string;
  /** Where `nianbao-…` stands. */
  readonly nameSpan: Span;
  /** The whole comment. */
  readonly span: Span;
  /** The words behind the name: rules, or the edition. */
  readonly args: readonly Phrase[];
  /** The text after `--`. */
  readonly reason?: string;
}
