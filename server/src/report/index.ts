import type { Draft } from "../draft/index.ts";
import { type Edition, editionById, editionForYear, editions, newestEdition } from "../edition/index.ts";
import { hiddenIn } from "./hidden.ts";
import { type Part, partOf } from "./part.ts";
import type { BoundSection, Local, Report } from "./report.ts";
import { bindSections } from "./sections.ts";
import { bindTables } from "./tables.ts";
import { findTitle } from "./title.ts";

export type * from "./report.ts";
export type * from "./sum.ts";
export type * from "./value.ts";

export interface BindOptions extends Local {
  /** The edition to bind to, whatever the year; a directive in the draft goes before it. */
  readonly edition?: string;
  /** What findings in other drafts call this one by. */
  readonly file?: string;
  /** The same agency's report on the year before. */
  readonly previous?: Report;
  /** The reports whose tables this one adds up. */
  readonly parts?: readonly (Report | Part)[];
}

/**
 * Binds a draft to the form of its edition: by the directive, else by the options, else by the year of the title,
 * else by the tables it holds. Never throws: what cannot be read is data.
 */
export function bindReport(draft: Draft, options: BindOptions = {}): Report {
  const given = draft.directives.find((directive) => directive.name === "edition")?.args[0]?.text;
  const named = editionById(given) ?? editionById(options.edition);
  // Sections are worded almost alike in every edition, so the newest serves to find where the body begins.
  const sections = bindSections(draft, newestEdition);
  const title = findTitle(draft, sections[0]?.span.from ?? draft.text.length);
  const year = title?.year;
  const edition = named ?? (year === undefined ? undefined : editionForYear(year));
  const bound = edition ? bindTo(draft, edition, sections) : bindByTables(draft, sections);
  const hidden = hiddenIn(draft, bound);
  return {
    draft,
    ...bound,
    ...(hidden && { hidden }),
    beforeForms: named === undefined && year !== undefined && year < (editions[0] as Edition).from,
    editionGiven: named !== undefined,
    local: options,
    ...(title && { title }),
    ...(title?.agency !== undefined && { agency: title.agency }),
    ...(year !== undefined && { year }),
    bodyFrom: bound.sections[0]?.span.from ?? draft.text.length,
    ...(options.file !== undefined && { file: options.file }),
    ...(options.previous && { previous: options.previous }),
    ...(options.parts && { parts: options.parts.map(partOf) }),
  };
}

function bindTo(draft: Draft, edition: Edition, newest: BoundSection[]) {
  const sections = edition === newestEdition ? newest : bindSections(draft, edition);
  return { edition, sections, ...bindTables(draft, edition, sections) };
}

/** No year: the edition that the first of its own tables is of, else the newest. */
function bindByTables(draft: Draft, newest: BoundSection[]) {
  const bound = bindTo(draft, newestEdition, newest);
  const own = bound.tables.find((table) => table.edition !== newestEdition)?.edition;
  return own ? bindTo(draft, own, newest) : bound;
}
