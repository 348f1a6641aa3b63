import type { AspectForm, RowForm, SectionForm, TableForm } from "../../server/src/edition/index.ts";
import { type Content, cellText, editionOf } from "./figures.ts";
import { canonical, type Layout } from "./layout.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A draft and the places in it, so that a test can change one number and say where the finding must stand. */
export interface Written {
  readonly text: string;
  /** Where each number stands, by `table/row/column`. */
  readonly cells: ReadonlyMap<string, Span>;
  /** Headings and captions that are typed without `#`. */
  readonly unmarked: readonly Span[];
}

/** A complete and right draft with these figures, typed in this layout. */
export function writeDraft(content: Content, layout: Partial<Layout> = {}): Written {
  return new Writer(content, { ...canonical, ...layout }).draft();
}

/** One cell of a table to be written; `key` marks a number. */
interface GridCell {
  readonly text: string;
  readonly key?: string;
}

const DEPTHS = ["一二三四五六七八九", "（", "123456789"];

class Writer {
  readonly #content: Content;
  readonly #layout: Layout;
  readonly #cells = new Map<string, Span>();
  readonly #unmarked: Span[] = [];
  #text: string;

  constructor(content: Content, layout: Layout) {
    this.#content = content;
    this.#layout = layout;
    this.#text = layout.bom ? "\ufeff" : "";
  }

  draft(): Written {
    const { agency, year, edition } = this.#content;
    const form = editionOf(edition);
    this.#line(`# ${agency}${year}年政府信息公开工作年度报告`);
    this.#gap();
    this.#paragraph(
      `根据《中华人民共和国政府信息公开条例》（国令第711号）和《${form.source.title}》（${form.source.text}）编写本报告，数据统计期限为${year}年1月1日至${year}年12月31日。`,
    );
    for (const section of form.sections) this.#section(section);
    return { text: this.#text, cells: this.#cells, unmarked: this.#unmarked };
  }

  #section(section: SectionForm): void {
    this.#heading(section.heading);
    if (section.aspects.length > 0) for (const aspect of section.aspects) this.#aspect(aspect);
    else if (section.id === "disclosed" && this.#layout.disclosed === "together") this.#together(section.tables);
    else if (section.tables.length > 0) for (const table of section.tables) this.#captioned(table);
    else this.#paragraph(sentences[section.id] ?? "");
  }

  #heading(text: string): void {
    const { headings } = this.#layout;
    // A plain line behind a table or a paragraph needs no blank line; neither does a marked one.
    this.#gap();
    if (headings === "underlined") {
      this.#line(text);
      this.#text += `---${this.#layout.eol}`;
    } else if (headings === "closed") this.#line(`## ${text} ##`);
    else if (typeof headings === "number") this.#line(`${"#".repeat(headings)} ${text}`);
    else this.#plain(text, headings === "bold");
    this.#gap();
  }

  #plain(text: string, bold: boolean): void {
    const mark = bold ? "**" : "";
    const before = this.#layout.indent + mark;
    const from = this.#text.length + before.length;
    this.#unmarked.push({ from, to: from + text.length });
    this.#line(before + text + mark);
  }

  #aspect(aspect: AspectForm): void {
    const { aspects } = this.#layout;
    const words = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";
    this.#gap();
    if (aspects === "headings") {
      this.#line(`### ${aspect.label}`);
      this.#gap();
      this.#paragraph(words);
    } else this.#paragraph(aspects === "leads" ? `${aspect.label}。${words}` : `**${aspect.label}。**${words}`);
  }

  #paragraph(text: string): void {
    this.#line(this.#layout.indent + text);
  }

  #captioned(table: TableForm): void {
    const { captions } = this.#layout;
    this.#gap();
    if (table.caption) {
      if (typeof captions === "number") this.#line(`${"#".repeat(captions)} ${table.caption}`);
      else this.#plain(table.caption, captions === "bold");
      this.#gap();
    }
    const wide = table.wide && this.#layout.reviews !== "rows";
    const { header, body } = wide ? this.#wide(table) : this.#grid(table);
    this.#table(header, body);
  }

  /** All tables of section two in one: captions and headers are rows, shorter rows are filled up with blanks. */
  #together(tables: readonly TableForm[]): void {
    const grids = tables.map((table) => ({ caption: table.caption ?? "", ...this.#grid(table) }));
    const width = Math.max(...grids.flatMap(({ header }) => header.map((row) => row.length)));
    const fill = (row: readonly GridCell[]) => [...row, ...blanks(width - row.length)];
    const rows = grids.flatMap(({ caption, header, body }) => [
      this.#span(caption, width),
      ...header.map(fill),
      ...body.map(fill),
    ]);
    this.#gap();
    this.#table(rows.slice(0, 1), rows.slice(1));
  }

  /** A cell that spans several columns. */
  #span(text: string, width: number): GridCell[] {
    const rest = this.#layout.across === "repeated" ? text : "";
    return Array.from({ length: width }, (_, i) => ({ text: i === 0 ? text : rest }));
  }

  /** What stands below a cell that spans several rows. */
  #below(text: string): string {
    return { blank: "", carets: "^^", repeated: text }[this.#layout.down];
  }

  #grid(table: TableForm): { header: GridCell[][]; body: GridCell[][] } {
    const columns = this.#columnsOf(table);
    const width = Math.max(...columns) + 1;
    return { header: this.#header(table, width), body: this.#rows(table, columns, width) };
  }

  /** Only the table of section three has labels of several depths. */
  #columnsOf(table: TableForm): readonly [number, number, number] {
    return table.rows.some((row) => row.heads) ? this.#layout.labels : [0, 0, 0];
  }

  #header(table: TableForm, width: number): GridCell[][] {
    const names = table.columns.map(({ label }) => ({ text: label }));
    const corner = this.#span(table.corner, width);
    if (table.id !== "applications" || this.#layout.headerRows === 1) return [[...corner, ...names]];
    const under = corner.map(({ text }) => ({ text: text === "" ? "" : this.#below(text) }));
    const top = [...corner, ...this.#span("申请人情况", names.length)];
    if (this.#layout.headerRows === 2) return [top, [...under, ...names]];
    const [person, ...rest] = names;
    const total = rest.pop();
    if (!person || !total) throw new Error("no columns");
    const organisations = this.#span("法人或其他组织", rest.length);
    return [
      top,
      [...under, person, ...organisations, total],
      [...under, { text: this.#below(person.text) }, ...rest, { text: this.#below(total.text) }],
    ];
  }

  #rows(table: TableForm, columns: readonly [number, number, number], width: number): GridCell[][] {
    const grid: GridCell[][] = [];
    const above: string[] = [];
    for (const row of table.rows) {
      const path = pathOf(table, row).map((label) => ({ label, column: columns[depthOf(label)] ?? 0 }));
      const own = path[path.length - 1];
      const parent = path[path.length - 2];
      if (!own) continue;
      // A group needs no row of its own where its rows stand beside it.
      const child = table.rows.find((one) => one.group === row.id);
      if (row.heads && child && (columns[depthOf(child.label)] ?? 0) > own.column) continue;
      const labels = blanks(width);
      for (const { label, column } of path.slice(0, -1)) {
        if (column >= own.column || (column === parent?.column && label !== parent.label)) continue;
        labels[column] = { text: above[column] === label ? this.#below(label) : label };
        above[column] = label;
      }
      this.#span(own.label, width - own.column).forEach((cell, i) => {
        labels[own.column + i] = cell;
      });
      above[own.column] = own.label;
      above.length = own.column + 1;
      grid.push([...labels, ...this.#numbers(table, row)]);
    }
    return grid;
  }

  #numbers(table: TableForm, row: RowForm): GridCell[] {
    if (row.heads) return blanks(table.columns.length);
    return table.columns.map((column) => ({
      text: cellText(this.#content, table.id, row.id, column.id),
      key: `${table.id}/${row.id}/${column.id}`,
    }));
  }

  /** Section four in the official layout: all numbers in one row. */
  #wide(table: TableForm): { header: GridCell[][]; body: GridCell[][] } {
    const five = table.columns.length;
    const labelled = this.#layout.reviews === "wide-labelled";
    const names = table.rows.flatMap(() => table.columns.map(({ label }) => ({ text: label })));
    const below = (cells: readonly GridCell[]) => cells.map(({ text }) => ({ text: text && this.#below(text) }));
    const review = this.#span("行政复议", five);
    const suits = [...this.#span("未经复议直接起诉", five), ...this.#span("复议后起诉", five)];
    const rows = {
      1: [names],
      2: [[...review, ...suits], names],
      3: [[...review, ...this.#span("行政诉讼", 2 * five)], [...below(review), ...suits], names],
    }[this.#layout.headerRows];
    const first = (i: number): GridCell[] =>
      labelled ? [{ text: i === 0 ? table.corner : this.#below(table.corner) }] : [];
    const header = rows.map((row, i) => [...first(i), ...row]);
    const numbers = table.rows.flatMap((row) => this.#numbers(table, row));
    return { header, body: [labelled ? [{ text: "件数" }, ...numbers] : numbers] };
  }

  #table(header: readonly GridCell[][], body: readonly GridCell[][]): void {
    const [first = [], ...more] = header;
    this.#row(first);
    this.#line(delimiterRow(first.length, this.#layout.cells));
    for (const row of [...more, ...body]) this.#row(row);
  }

  #row(cells: readonly GridCell[]): void {
    this.#text += "|";
    for (const cell of cells) {
      const [before, words, after] = this.#dressed(cell);
      const from = this.#text.length + before.length;
      if (cell.key) this.#cells.set(cell.key, { from, to: from + words.length });
      this.#text += `${before + words + after}|`;
    }
    this.#line("");
  }

  /** A cell's text with its padding and markup around it. */
  #dressed({ text, key }: GridCell): [before: string, words: string, after: string] {
    const { cells, markup } = this.#layout;
    const room = " ".repeat(Math.max(0, 6 - text.length));
    const pad = {
      compact: [" ", " "],
      tight: ["", ""],
      padded: key ? [` ${room}`, " "] : [" ", `${room}   `],
      tabs: ["\t", " \t"],
    }[cells] as [string, string];
    const bold = markup === "bold" && (text === "总计" || text === "（七）总计" || key?.endsWith("/total")) ? "**" : "";
    const words = markup === "escapes" ? text.replace(/^(\d)\.(?=[^\d])/, "$1\\.") : text;
    return [pad[0] + bold, words, bold + pad[1]];
  }

  #line(text: string): void {
    this.#text += text + this.#layout.trailing + this.#layout.eol;
  }

  #gap(): void {
    // Without a blank line, an underline would make a heading of the whole paragraph above it.
    const { airy, headings, eol } = this.#layout;
    if ((airy || headings === "underlined") && !this.#text.endsWith(eol + eol)) this.#text += eol;
  }
}

const blanks = (count: number): GridCell[] => Array.from({ length: count }, () => ({ text: "" }));

function delimiterRow(width: number, cells: Layout["cells"]): string {
  const marks = Array.from({ length: width }, (_, i) => (i === 0 ? ":--" : "--:"));
  return cells === "tight" ? `|${marks.join("|")}|` : `| ${marks.join(" | ")} |`;
}

const depthOf = (label: string): number => Math.max(0, DEPTHS.findIndex((marks) => marks.includes(label[0] ?? "")) % 3);

/** The labels from the outermost group to the row's own. */
function pathOf(table: TableForm, row: RowForm): string[] {
  const group = table.rows.find((one) => one.id === row.group);
  return [...(group ? pathOf(table, group) : []), row.label];
}

const sentences: Readonly<Record<string, string>> = {
  problems: "公开内容还不够细，解读形式单一。下一步将完善制度，加强培训，丰富解读方式，逐项整改到位。",
  others: "本机关按照国办函〔2020〕109号文件执行，本年度没有收取信息处理费，无其他需要报告的事项。",
};
