import type { Draft, TableBlock } from "../draft/index.ts";
import type { Edition } from "../edition/index.ts";
import { repetitions } from "./again.ts";
import { captionAbove, misnumbered } from "./captions.ts";
import { identify } from "./identify.ts";
import type { BoundCaption, BoundSection, BoundTable, Heading, RepeatedTable } from "./report.ts";
import { headingOf } from "./sections.ts";
import { goesOn, isRestOf, joined, type Segment, segmentsOf } from "./segments.ts";
import { bindTable } from "./table.ts";
import { type TableOf, vocabulary } from "./vocabulary.ts";

export interface Tables {
  readonly tables: readonly BoundTable[];
  readonly captions: readonly BoundCaption[];
  readonly repeatedTables: readonly RepeatedTable[];
}

/** Finds the form's tables in a draft, and their captions, in the order of the text. */
export function bindTables(draft: Draft, edition: Edition, sections: readonly BoundSection[]): Tables {
  const walk = new Walk(edition, sections);
  for (const block of draft.blocks) {
    walk.enter(block.block.from);
    if (block.kind === "table") walk.table(block, draft.text);
    else if (block.kind === "heading") walk.line(block);
    else if (block.kind === "paragraph" && !block.nested) for (const line of block.lines) walk.line(line);
    else walk.other();
  }
  return walk.finish();
}

interface Found {
  segment: Segment;
  readonly caption: BoundCaption | undefined;
  /** The line right above, where that is no caption. */
  readonly above: Heading | undefined;
  readonly section: BoundSection | undefined;
  /** How much stood above it that is neither a caption nor a table of the form. */
  readonly words: number;
}

/** A table that was found, with the one of the form that it is. */
type Identified = Found & { readonly table: TableOf };

/** Walks down a draft and keeps what a table needs to know of its place. */
class Walk {
  readonly #captions: BoundCaption[] = [];
  readonly #found: Found[] = [];
  readonly #edition: Edition;
  readonly #sections: readonly BoundSection[];
  #section = -1;
  #caption: BoundCaption | undefined;
  #above: Heading | undefined;
  #words = 0;

  constructor(edition: Edition, sections: readonly BoundSection[]) {
    this.#edition = edition;
    this.#sections = sections;
  }

  enter(offset: number): void {
    while ((this.#sections[this.#section + 1]?.span.from ?? Number.POSITIVE_INFINITY) <= offset) {
      this.#section++;
      this.#caption = undefined;
    }
  }

  line(line: Parameters<typeof headingOf>[0]): void {
    this.enter(line.span.from);
    const caption = vocabulary.captionOf(line.text);
    this.#above = undefined;
    if (!caption) {
      this.other();
      this.#above = headingOf(line);
      return;
    }
    const section = this.#sections[this.#section];
    const { label, fit } = caption;
    this.#caption = { label, fit, ...headingOf(line), ...(section && { section }) };
    this.#captions.push(this.#caption);
  }

  /** What is neither a caption nor a table. */
  other(): void {
    this.#words++;
    this.#above = undefined;
  }

  table(block: TableBlock, text: string): void {
    const words = this.#words;
    const section = this.#sections[this.#section];
    const [first, ...rest] = segmentsOf(block, text);
    if (!first) return;
    const previous = this.#found[this.#found.length - 1];
    const continues =
      !first.caption && !this.#caption && previous?.section === section && isRestOf(previous?.segment, first);
    if (previous && continues && !block.rows.some((row) => row.delimiter)) {
      // Rows that a blank line, or what else stands between them, cut off from their table.
      previous.segment = joined(previous.segment, first);
    } else {
      const caption = first.caption ? undefined : this.#caption;
      this.#found.push({ segment: first, caption, above: this.#above, section, words });
    }
    const bare = { caption: undefined, above: undefined, section, words };
    for (const segment of rest) this.#found.push({ segment, ...bare });
    [this.#caption, this.#above] = [undefined, undefined];
  }

  finish(): Tables {
    const bound = new Map<string, Identified>();
    const again = new Map<string, BoundTable[]>();
    // Once a table of another form is met, those that both forms have are taken for that form's, too.
    let edition = this.#edition;
    let strange = 0;
    for (const found of this.#found) {
      const { segment, caption, section } = found;
      const label = segment.caption ? vocabulary.captionOf(segment.caption.text)?.label : caption?.label;
      const table = identify(segment, { edition, section: section?.form, caption: label, bound });
      if (!table) {
        strange++;
        continue;
      }
      const words = found.words + strange;
      const earlier = bound.get(table.form.id);
      if (!earlier) {
        bound.set(table.form.id, { table, ...found, words });
        edition = table.edition;
      } else if (!caption && section === earlier.section && goesOn(earlier.segment, segment)) {
        earlier.segment = joined(earlier.segment, segment);
      } else if (words === earlier.words && (label ?? table.form.caption) === table.form.caption) {
        // Words between the two may say of whom or of when the second is.
        const others = again.get(table.form.id) ?? [];
        again.set(table.form.id, others);
        others.push(bind({ table, ...found, words }));
      }
    }
    const tables = [...bound.values()].map(bind);
    const repeatedTables = tables.flatMap((table) => repetitions(table, again.get(table.form.id) ?? []));
    const captions = new Set([...this.#captions, ...tables.flatMap((table) => captionAbove(table) ?? [])]);
    return { tables, captions: [...captions].sort((a, b) => a.line.from - b.line.from), repeatedTables };
  }
}

function bind({ segment, table, caption, above, section }: Identified): BoundTable {
  return bindTable(segment, table, segment.caption ?? caption ?? misnumbered(above, table.form, section), section);
}
