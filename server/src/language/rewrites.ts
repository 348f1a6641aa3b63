import type { CodeActionKind } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
import { convertEdition } from "../edit/convert-edition.ts";
import type { Edit } from "../edit/edit.ts";
import { type LayoutName, relayout } from "../edit/relayout.ts";
import { type Message, say, type Text } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { type Action, action } from "./action.ts";
import { type CheckedDraft, touch } from "./checked-draft.ts";
import { tableKey } from "./deed.ts";

export const REWRITE = "refactor.rewrite.nianbao" satisfies CodeActionKind;

/** How a table can be rewritten. */
export type Rewriting = LayoutName | "edition";

const texts = {
  canonical: { zh: "改为一行一个项目的标准排法", en: "Lay the table out with one label column" },
  labels: { zh: "改为分级三列的官方排法", en: "Lay the table out with three label columns, as the form prints it" },
  wide: { zh: "改为官方的一行排法", en: "Lay the table out in one row, as the form prints it" },
  edition: { zh: "改用 {year} 年的格式{rest}", en: "Convert to the form of {year}{rest}" },
  lost: {
    zh: "（{count} 个数没有对应的格，移到表下的注释里）",
    en: " ({count} numbers have no place and go into a comment)",
  },
  undivided: { zh: "（{count} 个数要再细分）", en: " ({count} numbers are to be divided)" },
  both: {
    zh: "（{count} 个数没有对应的格，移到表下的注释里；{undivided} 个数要再细分）",
    en: " ({count} numbers have no place and go into a comment; {undivided} are to be divided)",
  },
} satisfies Record<string, Text>;

/** The other ways in which the tables at a place can be written. */
export function rewritesAt(draft: CheckedDraft, here: Span): Action[] {
  const touched = draft.report.tables.filter((table) => touch(table.source.block, here));
  // Tables in one block are rewritten together.
  const tables = touched.filter(({ source }, index) => touched.findIndex((one) => one.source === source) === index);
  return tables.flatMap((table) =>
    (["edition", "canonical", "official"] as const)
      .filter((to) => rewrite(draft, table, to) !== undefined)
      .map((to) =>
        action(draft, REWRITE, titleOf(draft, table, to), { kind: "rewrite", table: tableKey(draft, table), to }),
      ),
  );
}

export function rewrite({ report, options }: CheckedDraft, table: BoundTable, to: Rewriting): Edit | undefined {
  const edit = to === "edition" ? convertEdition(report, table, options)?.edit : relayout(report, table, to, options);
  const { text } = report.draft;
  return edit && text.slice(edit.span.from, edit.span.to) !== edit.newText ? edit : undefined;
}

function titleOf({ report }: CheckedDraft, table: BoundTable, to: Rewriting): Message {
  if (to === "canonical") return say(texts.canonical);
  if (to === "official") return say(table.form.wide ? texts.wide : texts.labels);
  const { lost = [], undivided = [] } = convertEdition(report, table) ?? {};
  const [count, more] = [lost.length, undivided.length];
  const rest =
    count > 0 && more > 0
      ? say(texts.both, { count, undivided: more })
      : count > 0
        ? say(texts.lost, { count })
        : more > 0
          ? say(texts.undivided, { count: more })
          : "";
  return say(texts.edition, { year: report.edition.id, rest });
}
