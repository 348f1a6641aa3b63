/** How a draft is typed: every way that the dialect reads, one choice a field. */
export interface Layout {
  /** Which label column a label of each depth (一、 / （一） / 1.) stands in; group rows where two depths share one. */
  readonly labels: readonly [number, number, number];
  /** How a cell that spans several rows goes on below. */
  readonly down: "blank" | "carets" | "repeated";
  /** How a cell that spans several columns goes on to its right. */
  readonly across: "blank" | "repeated";
  /** Header rows of section three and of the wide section four; Markdown's own is the first of them. */
  readonly headerRows: 1 | 2 | 3;
  readonly reviews: "rows" | "wide" | "wide-labelled";
  /** The tables of section two by themselves, or in one with the captions as rows. */
  readonly disclosed: "separate" | "together";
  readonly captions: 3 | 4 | 5 | 6 | "plain" | "bold";
  readonly headings: 1 | 2 | 3 | "closed" | "underlined" | "plain" | "bold";
  readonly aspects: "headings" | "leads" | "bold-leads";
  readonly cells: "compact" | "tight" | "padded" | "tabs";
  /** Markup within cells: `1\.`, `**总计**`. */
  readonly markup: "none" | "escapes" | "bold";
  /** A blank line between blocks, or none where Markdown does not need it. */
  readonly airy: boolean;
  readonly indent: "" | "　　";
  readonly trailing: "" | "  " | "\t" | "　";
  readonly eol: "\n" | "\r\n";
  readonly bom: boolean;
}

export const canonical: Layout = {
  labels: [0, 0, 0],
  down: "blank",
  across: "blank",
  headerRows: 1,
  reviews: "rows",
  disclosed: "separate",
  captions: 3,
  headings: 2,
  aspects: "headings",
  cells: "compact",
  markup: "none",
  airy: true,
  indent: "",
  trailing: "",
  eol: "\n",
  bom: false,
};

type Choices = { readonly [K in keyof Layout]: readonly Layout[K][] };

export const choices: Choices = {
  labels: [
    [0, 0, 0],
    [0, 1, 1],
    [0, 0, 1],
    [0, 1, 2],
  ],
  down: ["blank", "carets", "repeated"],
  across: ["blank", "repeated"],
  headerRows: [1, 2, 3],
  reviews: ["rows", "wide", "wide-labelled"],
  disclosed: ["separate", "together"],
  captions: [3, 4, 5, 6, "plain", "bold"],
  headings: [1, 2, 3, "closed", "underlined", "plain", "bold"],
  aspects: ["headings", "leads", "bold-leads"],
  cells: ["compact", "tight", "padded", "tabs"],
  markup: ["none", "escapes", "bold"],
  airy: [true, false],
  indent: ["", "　　"],
  trailing: ["", "  ", "\t", "　"],
  eol: ["\n", "\r\n"],
  bom: [false, true],
};
