import type { Edition, EditionInput, SectionForm, TableForm } from "./schema.ts";

type SectionInput = EditionInput["sections"][number];
type TableInput = NonNullable<SectionInput["tables"]>[number];
type SumInput = NonNullable<TableInput["rowSums"]>[number];

/**
 * An edition as its file has it, with what the file leaves out filled in as `EditionSchema` says. The schema itself checks
 * every edition in the tests: what ships is known to be right, and no program has to load a validator to start.
 */
export function complete(edition: EditionInput): Edition {
  return {
    ...edition,
    source: citation(edition.source),
    sections: edition.sections.map(section),
    citations: edition.citations.map(citation),
    superseded: (edition.superseded ?? []).map(citation),
  };
}

const section = (form: SectionInput): SectionForm => ({
  ...filled(form, { variants: [], aliases: [], aspects: [], asks: [], minLength: 1 }),
  tables: (form.tables ?? []).map(table),
});

const table = (form: TableInput): TableForm => ({
  ...filled(form, {
    captionAliases: [],
    cornerIsNote: false,
    balances: [],
    carried: [],
    running: [],
    charts: [],
    wide: false,
  }),
  columns: form.columns.map((column) => filled(column, { variants: [], aliases: [] })),
  rows: form.rows.map((row) => filled(row, { variants: [], aliases: [], heads: false })),
  rowSums: (form.rowSums ?? []).map(sum),
  columnSums: (form.columnSums ?? []).map(sum),
});

const sum = (form: SumInput) => filled(form, { except: [] });

const citation = (form: EditionInput["source"]) => filled(form, { variants: [] });

type Filled<F, D> = Omit<F, keyof D> & { [K in keyof D & keyof F]: Exclude<F[K], undefined> };

/** What a form says, and for what it leaves out the defaults. */
function filled<F extends object, D extends Partial<F>>(form: F, defaults: D): Filled<F, D> {
  return { ...defaults, ...form } as Filled<F, D>;
}
