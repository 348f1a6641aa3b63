import type { SectionForm } from "../../edition/index.ts";
import { vocabulary } from "../../report/vocabulary.ts";
import { isLine, type SourceBlock, type SourceGrid, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import type { DraftTable } from "./draft-table.ts";
import { canonicalOf } from "./grid-table.ts";
import { type BoundGrid, bindGrids, mergeGrids } from "./grid-tables.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import type { Remarked } from "./remarks.ts";
import { type Context, narrativeParts, type Part, strangeGrid } from "./sections.ts";
import { straightened } from "./straight.ts";
import { readTextTables } from "./text-tables.ts";

/** The parts of a section that the form gives tables, as its grids have them. */
export function gridParts({ blocks, remarks }: Remarked, section: SectionForm, context: Context): Part[] {
  const parts = new GridParts(section, context);
  const merged = mergeGrids(blocks).map((block) => (isLine(block) ? block : parts.straight(block)));
  const bound = new Map(bindGrids(merged, section, context.edition).map((one) => [one.grid, one]));
  for (const [index, block] of merged.entries()) {
    if (!isLine(block)) parts.grid(block, bound.get(block));
    else if (remarks.has(block)) parts.remark(block);
    else if (vocabulary.captionOf(tidy(block.text)) && isAboveGrid(merged, index, remarks)) parts.caption(block);
    else parts.line(block);
  }
  return parts.finish();
}

/** Whether a grid follows, with nothing but remarks between. */
function isAboveGrid(blocks: readonly SourceBlock[], index: number, remarks: ReadonlySet<SourceBlock>): boolean {
  let below = index + 1;
  while (remarks.has(blocks[below] as SourceBlock)) below++;
  const next = blocks[below];
  return next !== undefined && !isLine(next);
}

/** Takes the blocks of a section in their order. */
class GridParts {
  readonly #parts: Part[] = [];
  readonly #found = new Set<string>();
  readonly #section: SectionForm;
  readonly #context: Context;
  readonly #where: ReturnType<typeof noteOf>;
  #lines: SourceLine[] = [];
  #caption: string | undefined;

  constructor(section: SectionForm, context: Context) {
    this.#section = section;
    this.#context = context;
    this.#where = noteOf(texts.section, { heading: section.heading });
  }

  /** The grid with each cell in its own column, and a note where some were not. */
  straight(block: SourceGrid): SourceGrid {
    const { grid, moved } = straightened(block);
    if (moved > 0) this.#context.notes.add(this.#where, "chosen", noteOf(texts.moved, { number: moved }));
    return grid;
  }

  /** Lines are read together: they may be tables as well. */
  line(block: SourceLine): void {
    this.#lines.push(block);
  }

  /** It is written with its table. */
  caption({ text }: SourceLine): void {
    this.#caption = tidy(text);
  }

  remark({ text }: SourceLine): void {
    this.#flush();
    this.#parts.push({ kind: "paragraph", paragraph: { text: tidy(text) } });
  }

  grid(block: SourceGrid, { tables, goesOn, unused }: Partial<BoundGrid> = {}): void {
    const { literal, notes } = this.#context;
    this.#flush();
    if (!tables?.length && !goesOn) {
      const text = this.#caption;
      if (text !== undefined) this.#parts.push({ kind: "paragraph", paragraph: { text, level: 3 } });
      this.#parts.push(...strangeGrid(block));
      notes.add(this.#where, "chosen", noteOf(texts.otherTable));
    }
    this.#caption = undefined;
    for (const text of unused ?? []) notes.stray(this.#where, text, noteOf(texts.strayRow));
    for (const table of tables ?? []) this.#table(canonicalOf(table, literal, notes));
  }

  finish(): Part[] {
    this.#flush();
    for (const form of this.#section.tables) {
      if (!this.#found.has(form.id)) this.#context.notes.add(placeOf(form), "missing", noteOf(texts.noTable));
    }
    return this.#parts;
  }

  #flush(): void {
    const { edition, literal, notes } = this.#context;
    const { narrative, tables } = readTextTables(this.#lines, this.#section, edition, literal, notes);
    this.#parts.push(...narrativeParts(narrative, this.#context, this.#section.heading));
    for (const table of tables) this.#table(table);
    this.#lines = [];
  }

  #table(table: DraftTable): void {
    if (table.form) this.#found.add(table.form.id);
    this.#parts.push({ kind: "table", table });
  }
}
