/**
 * The plugin for VS Code's Markdown preview that puts the official tables in place of the typed ones. It knows of no
 * form: the server has laid the tables out.
 */

/**
 * A table as the server lays it out, for the lines of the draft that it stands for, both counted from 0, inclusive;
 * nothing where those lines are shown with an earlier one.
 */
export interface PreviewTable {
  readonly from: number;
  readonly to: number;
  readonly html: string;
}

/** As much of markdown-it as the plugin touches. */
export interface MarkdownIt {
  readonly renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
}

/** What VS Code asks an extension for that contributes a plugin for its Markdown preview. */
export interface MarkdownPlugin {
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

export interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  /** First line, and the one behind the last. */
  map: [number, number] | null;
  nesting: number;
  level: number;
  children: Token[] | null;
  content: string;
}

/** The tables of the document that is rendered; none where it is not ours or not known yet. */
type TablesOf = (document: unknown) => readonly PreviewTable[] | undefined;

/**
 * Works on rendering and not on parsing: only then does VS Code say which document it is, and what it has parsed it
 * keeps, also for an outline, where the tables are to stay what they are.
 */
export function showOfficialTables<M extends MarkdownIt>(md: M, tablesOf: TablesOf): M {
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const tables = tablesOf(documentOf(env));
    return render(tables?.length ? replaced(tokens, tables) : tokens, options, env);
  };
  return md;
}

function documentOf(env: unknown): unknown {
  return typeof env === "object" && env !== null && "currentDocument" in env ? env.currentDocument : undefined;
}

/** The tokens with each run that lies within the lines of a table replaced by it. */
function replaced(tokens: readonly Token[], tables: readonly PreviewTable[]): Token[] {
  const result: Token[] = [];
  const shown = new Set<PreviewTable>();
  let open: PreviewTable | undefined;
  for (const token of tokens) {
    if (open) {
      // Up to the end of the block that began within the table's lines.
      if (token.level === 0 && token.nesting === -1) open = undefined;
      continue;
    }
    const table = token.level === 0 && token.nesting >= 0 ? tables.find((one) => covers(one, token.map)) : undefined;
    if (!table) {
      result.push(token);
      continue;
    }
    if (!shown.has(table) && table.html !== "") result.push(htmlToken(token, table));
    shown.add(table);
    if (token.nesting === 1) open = table;
  }
  return result;
}

function covers({ from, to }: PreviewTable, map: Token["map"]): boolean {
  return map !== null && from <= map[0] && map[1] - 1 <= to;
}

/** A token of the same class as those of markdown-it, which the plugin cannot import. */
function htmlToken(like: Token, { from, to, html }: PreviewTable): Token {
  const own: Token = {
    type: "html_block",
    tag: "",
    // What VS Code scrolls by.
    attrs: [
      ["class", "code-line"],
      ["data-line", String(from)],
      ["dir", "auto"],
    ],
    map: [from, to + 1],
    nesting: 0,
    level: 0,
    children: null,
    content: `<div class="nianbao-official">\n${html}\n</div>\n`,
  };
  return Object.assign(Object.create(Object.getPrototypeOf(like)), like, own);
}
