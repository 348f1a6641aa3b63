import fc from "fast-check";
import { tablesOf } from "../../server/src/edition/index.ts";
import { type Content, cases, editionOf, type Figures, kinds, outcomes, results } from "./figures.ts";
import { choices, type Layout } from "./layout.ts";

/** Arbitrary reports that are right: consistent figures, of both editions, in every layout. */

const MOST = 10_000_000;

/** Small numbers and 0 more often than large ones, as in real reports. */
const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30), fc.nat(9999), fc.nat(MOST));

const money = fc.tuple(fc.nat(99_999), fc.nat(6), fc.nat(999_999)).map(([whole, places, rest]) => {
  const decimals = String(rest).padStart(6, "0").slice(0, places);
  return decimals === "" ? String(whole) : `${whole}.${decimals}`;
});

const amount = fc.tuple(money, fc.constantFrom("", "元", "万元", "亿元")).map(([value, unit]) => value + unit);

const texts = {
  count: count.map(String),
  change: fc.integer({ min: -MOST, max: MOST }).map(String),
  money,
  amount,
};

/** One column of section three: 一 + 二 = all results + 四. */
const applicationColumn = (edition: Content["edition"]) =>
  fc
    .tuple(fc.array(count, { minLength: results[edition].length, maxLength: results[edition].length }), count, count)
    .map(([numbers, carriedForward, share]) => {
      const all = numbers.reduce((sum, value) => sum + value, carriedForward);
      const carriedOver = Math.min(share, all);
      return { numbers, carriedForward, carriedOver, received: all - carriedOver };
    });

const applications = (edition: Content["edition"]): fc.Arbitrary<Figures[string]> =>
  fc.tuple(...kinds.map(() => applicationColumn(edition))).map((columns) => {
    const rows: Record<string, Record<string, string>> = {};
    columns.forEach((column, i) => {
      const put = (row: string, value: number) => {
        rows[row] = { ...rows[row], [kinds[i] as string]: String(value) };
      };
      put("received", column.received);
      put("carriedOver", column.carriedOver);
      put("carriedForward", column.carriedForward);
      results[edition].forEach((row, n) => {
        put(row, column.numbers[n] ?? 0);
      });
    });
    return rows;
  });

const reviews: fc.Arbitrary<Figures[string]> = fc.record(
  Object.fromEntries(
    cases.map((row) => [row, fc.record(Object.fromEntries(outcomes.map((column) => [column, texts.count])))]),
  ),
);

/** The tables of section two: no sums, each cell by its kind. */
function plainTable(edition: Content["edition"], table: string): fc.Arbitrary<Figures[string]> {
  const form = tablesOf(editionOf(edition)).find(({ id }) => id === table);
  if (!form) throw new Error(`no table ${table}`);
  const row = fc.record(Object.fromEntries(form.columns.map(({ id, kind }) => [id, texts[kind]])));
  return fc.record(Object.fromEntries(form.rows.map(({ id }) => [id, row])));
}

const figures = (edition: Content["edition"]): fc.Arbitrary<Figures> => {
  const plain = tablesOf(editionOf(edition)).map(({ id }) => id);
  const tables = plain.map((id) => {
    const table = id === "applications" ? applications(edition) : id === "reviews" ? reviews : plainTable(edition, id);
    return [id, table] as const;
  });
  return fc.record(Object.fromEntries(tables));
};

const agencies = [
  "示例县人民政府办公室",
  "示例市人民政府",
  "示例区财政局",
  "示例县公开镇人民政府",
  "示例市政府信息公开办公室",
];

/** Counties, districts, towns and their offices make no rules. */
const POWERLESS = /[县区]/;

function withoutRules(content: Content): Content {
  const { regulations } = content.base;
  if (!POWERLESS.test(content.agency) || !regulations) return content;
  const rules = Object.fromEntries(Object.keys(regulations.rules ?? {}).map((column) => [column, "0"]));
  return { ...content, base: { ...content.base, regulations: { ...regulations, rules } } };
}

const contentOf = (edition: Content["edition"], years: readonly [number, number]): fc.Arbitrary<Content> =>
  fc.record({
    edition: fc.constant(edition),
    agency: fc.constantFrom(...agencies),
    year: fc.integer({ min: years[0], max: years[1] }),
    base: figures(edition),
  });

export const anyContent: fc.Arbitrary<Content> = fc
  .oneof(
    { weight: 1, arbitrary: contentOf("2019", [2019, 2020]) },
    { weight: 2, arbitrary: contentOf("2021", [2021, 2026]) },
  )
  .map(withoutRules)
  .map((content) => ({ ...content, [fc.toStringMethod]: () => brief(content) }));

/** What a failure prints of a report: the numbers that are not 0. */
function brief({ base, ...rest }: Content): string {
  const numbers = Object.entries(base).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, text]) => (text === "0" ? [] : `${table}/${row}/${column}=${text}`)),
    ),
  );
  return `${JSON.stringify(rest)} ${numbers.join(" ")}`;
}

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  labels: fc.constantFrom(...choices.labels),
  down: fc.constantFrom(...choices.down),
  across: fc.constantFrom(...choices.across),
  headerRows: fc.constantFrom(...choices.headerRows),
  reviews: fc.constantFrom(...choices.reviews),
  disclosed: fc.constantFrom(...choices.disclosed),
  captions: fc.constantFrom(...choices.captions),
  headings: fc.constantFrom(...choices.headings),
  aspects: fc.constantFrom(...choices.aspects),
  cells: fc.constantFrom(...choices.cells),
  markup: fc.constantFrom(...choices.markup),
  airy: fc.boolean(),
  indent: fc.constantFrom(...choices.indent),
  trailing: fc.constantFrom(...choices.trailing),
  eol: fc.constantFrom(...choices.eol),
  bom: fc.boolean(),
});
