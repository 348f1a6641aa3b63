import type { Draft, TableBlock } from "../draft/index.ts";
import type { Edition } from "../edition/index.ts";
import { identify } from "./identify.ts";
import type { BoundCaption, BoundSection, BoundTable } from "./report.ts";
import { headingOf } from "./sections.ts";
import { goesOn, type Segment, segmentsOf } from "./segments.ts";
import { bindTable } from "./table.ts";
import { type TableOf, vocabulary } from "./vocabulary.ts";

export interface Tables {
  readonly tables: readonly BoundTable[];
  readonly captions: readonly BoundCaption[];
}

/** Finds the form's tables in a draft, and their captions, in the order of the text. */
export function bindTables(draft: Draft, edition: Edition, sections: readonly BoundSection[]): Tables {
  const walk = new Walk(edition, sections);
  for (const block of draft.blocks) {
    walk.enter(block.block.from);
    if (block.kind === "table") walk.table(block);
    else if (block.kind === "heading") walk.line(block);
    else if (block.kind === "paragraph" && !block.nested) for (const line of block.lines) walk.line(line);
  }
  return walk.finish();
}

interface Found {
  segment: Segment;
  readonly caption: BoundCaption | undefined;
  readonly section: BoundSection | undefined;
}

/** Walks down a draft and keeps what a table needs to know of its place. */
class Walk {
  readonly #captions: BoundCaption[] = [];
  readonly #found: Found[] = [];
  readonly #edition: Edition;
  readonly #sections: readonly BoundSection[];
  #section = -1;
  #caption: BoundCaption | undefined;

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
    if (!caption) return;
    const section = this.#sections[this.#section];
    this.#caption = { ...headingOf(line), ...caption, ...(section && { section }) };
    this.#captions.push(this.#caption);
  }

  table(block: TableBlock): void {
    const section = this.#sections[this.#section];
    const [first, ...rest] = segmentsOf(block, vocabulary);
    if (!first) return;
    const previous = this.#found[this.#found.length - 1];
    const continues =
      first.header.length === 0 && !first.caption && !this.#caption && previous && previous.section === section;
    if (continues && !block.rows.some((row) => row.delimiter)) {
      // Rows that a blank line cut off from their table.
      previous.segment = { ...previous.segment, body: [...previous.segment.body, ...first.body] };
    } else {
      this.#found.push({ segment: first, caption: first.caption ? undefined : this.#caption, section });
    }
    for (const segment of rest) this.#found.push({ segment, caption: undefined, section });
    this.#caption = undefined;
  }

  finish(): Tables {
    const bound = new Map<string, Found & { readonly table: TableOf }>();
    // Once a table of another form is met, those that both forms have are taken for that form's, too.
    let edition = this.#edition;
    for (const found of this.#found) {
      const { segment, caption, section } = found;
      const label = segment.caption ? vocabulary.captionOf(segment.caption.text)?.label : caption?.label;
      const table = identify(segment, { edition, section: section?.form, caption: label, bound });
      if (!table) continue;
      const earlier = bound.get(table.form.id);
      if (!earlier) {
        bound.set(table.form.id, { ...found, table });
        edition = table.edition;
      } else if (!caption && section === earlier.section && goesOn(earlier.segment, segment)) {
        earlier.segment = { ...earlier.segment, body: [...earlier.segment.body, ...segment.body] };
      }
    }
    const tables = [...bound.values()].map(
      ({ segment, table, caption, section }): BoundTable =>
        bindTable(segment, table, segment.caption ?? caption, section),
    );
    return { tables, captions: this.#captions };
  }
}
