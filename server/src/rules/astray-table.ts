import type { Block } from "../draft/index.ts";
import { insertBlock, nextLine } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundSection, BoundTable, Report } from "../report/index.ts";
import { isOutdated } from "./outdated.ts";
import type { Finding, Fix } from "./rule.ts";
import { headerSpan, removable } from "./table-places.ts";

const under = {
  zh: "“{own}”的表格写在了“{other}”下面",
  en: "The table of “{own}” stands under “{other}”",
};
const above = {
  zh: "“{own}”的表格写在了各部分的标题前面",
  en: "The table of “{own}” stands above all sections",
};
const texts = {
  heading: { zh: "应在这个标题下面", en: "It belongs under this heading" },
  move: { zh: "移到“{own}”下面", en: "Move it under “{own}”" },
};

/** The tables of a section that stand elsewhere, though its heading is there; none where what stands below it may be one of them. */
export function astrayOf(report: Report, { form, blocks }: BoundSection): BoundTable[] {
  const known = new Set<Block>(report.tables.map(({ source }) => source));
  if (blocks.some((block) => block.kind === "table" && !known.has(block))) return [];
  return report.tables.filter(
    (table) =>
      form.tables.some(({ id }) => id === table.form.id) &&
      table.section?.form !== form &&
      !isOutdated(table, report.edition),
  );
}

/** Said once for all of a section, at the first of them. */
export function* astrayTables(report: Report, section: BoundSection): Generator<Finding> {
  const astray = astrayOf(report, section);
  const [first] = astray;
  if (!first) return;
  const own = section.heading.text;
  const other = first.section?.heading.text;
  yield {
    at: first.caption?.span ?? headerSpan(first),
    message: other === undefined ? say(above, { own }) : say(under, { own, other }),
    related: [{ at: section.heading.span, message: say(texts.heading) }],
    fixes: astray.length === section.form.tables.length ? moved(report, section, astray) : [],
  };
}

/** Below the heading, where each of them stands by itself. */
function moved({ draft }: Report, { heading }: BoundSection, tables: readonly BoundTable[]): Fix[] {
  const spans = tables.flatMap((table) => removable(draft, table) ?? []);
  if (spans.length < tables.length) return [];
  const lines = spans.flatMap(({ from, to }, i) => [
    ...(i > 0 ? [""] : []),
    ...draft.text.slice(from, to).trim().split(/\r?\n/),
  ]);
  const place = insertBlock(draft.text, nextLine(draft.text, heading.line.to), lines);
  const edits = [...spans.map((span) => ({ span, newText: "" })), place];
  return [{ title: say(texts.move, { own: heading.text }), safe: false, edits }];
}
