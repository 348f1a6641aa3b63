import type { Span } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";
import { numberBehindLabel } from "./number-behind-label.ts";
import type { Finding } from "./rule.ts";
import { namedRow } from "./strangers.ts";

const lost = {
  zh: "“{label}”和后面的数 {number} 之间少了竖线“|”",
  en: "A | is missing between “{label}” and the number {number}",
};
const put = { zh: "补上竖线", en: "Put the | in" };
const escaped = {
  zh: "竖线前面多了反斜杠“\\”，这条竖线就不分格了",
  en: "With a backslash before it, this | does not part two cells",
};
const remove = { zh: "删去反斜杠", en: "Remove the backslash" };

/** Why a row has too few cells, where that is plain to see. */
export interface LostPipe {
  readonly finding: Finding;
  /** The row of the form, where the pipe behind its label is the one that was lost. */
  readonly form: RowForm | undefined;
}

/** A pipe that a backslash has made a letter, or that was left out between a label and its number: as many as the row lacks. */
export function lostPipe(row: BoundRow, table: BoundTable, text: string): LostPipe | undefined {
  if (row.ragged !== "short" || table.wide || table.labelColumns !== 1) return undefined;
  const lacking = table.width - row.source.cells.length;
  const escapes = escapesIn(row.source.line, text);
  if (escapes.length === lacking) return escapedPipes(escapes, row, table);
  return lacking === 1 ? behindLabel(row, table, text) : undefined;
}

/** Where a backslash stands before a pipe. */
function escapesIn({ from, to }: Span, text: string): number[] {
  return [...text.slice(from, to).matchAll(/\\\|/g)].map(({ index }) => from + index);
}

function escapedPipes(escapes: readonly number[], row: BoundRow, table: BoundTable): LostPipe | undefined {
  const [first, last] = [escapes[0], escapes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const edits = escapes.map((at): Edit => ({ span: { from: at, to: at + 1 }, newText: "" }));
  const [label = ""] = (row.source.cells[0]?.text ?? "").split("|", 1);
  return {
    finding: {
      at: { from: first, to: last + 2 },
      message: say(escaped),
      fixes: [{ title: say(remove), safe: true, edits }],
    },
    form: namedRow(table, label),
  };
}

function behindLabel(row: BoundRow, table: BoundTable, text: string): LostPipe | undefined {
  const slipped = numberBehindLabel(row, table, text);
  if (!slipped) return undefined;
  const { label, number, between, form } = slipped;
  return {
    finding: {
      at: { from: between.to, to: between.to + number.length },
      message: say(lost, { label, number }),
      fixes: [{ title: say(put), safe: true, edits: [{ span: between, newText: " | " }] }],
    },
    form,
  };
}
