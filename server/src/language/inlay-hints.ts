import type { InlayHint } from "vscode-languageserver";
import { render, say, type Text } from "../message.ts";
import type { Range } from "../position.ts";
import type { BoundCell, Report, Sum } from "../report/index.ts";
import { changeMessage } from "./change-message.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { lastYears } from "./previous-cell.ts";
import { sumMessage } from "./sum-message.ts";
import { wrongSums } from "./wrong-sums.ts";

const texts = {
  expected: { zh: "应为 {expected}", en: "should be {expected}" },
  left: { zh: "应为 {expected}？", en: "should be {expected}?" },
} satisfies Record<string, Text>;

export interface HintOptions {
  /** Last year's number and the change behind the last cell of each row. */
  readonly yearOnYear?: boolean;
}

/** The value that a total should have, beside each total in the range that has another one or none. */
export function findInlayHints(draft: CheckedDraft, range: Range): InlayHint[] {
  const { report, lines } = draft;
  const { from, to } = lines.spanOf(range);
  const inside = ({ source }: BoundCell) => source.span.from >= from && source.span.to <= to;
  const wrong = report.tables
    .flatMap((table) => wrongSums(draft, table))
    .filter(({ at, expected, balance }) => expected !== undefined && expected >= 0 && !balance && inside(at));
  const compared = draft.options.yearOnYear && report.previous ? lastCells(report).filter(inside) : [];
  return [...wrong.map((sum) => hintFor(draft, sum)), ...compared.flatMap((cell) => changeHint(draft, cell))];
}

/** The totals of the rows, or what else stands last in them. */
function lastCells({ tables }: Report): BoundCell[] {
  return tables.flatMap(({ rows }) => rows.flatMap((row) => (row.form?.heads ? [] : row.cells.slice(-1))));
}

function changeHint({ report, lines, lang }: CheckedDraft, cell: BoundCell): InlayHint[] {
  const before = lastYears(report, cell)?.cell;
  const [message] = before ? changeMessage(before, cell) : [];
  if (!message) return [];
  // Behind the row, where it moves no number out of its column.
  return [{ position: lines.positionAt(cell.source.cell.to + 1), label: render(message, lang), paddingLeft: true }];
}

function hintFor({ lines, lang }: CheckedDraft, sum: Sum): InlayHint {
  const { at, expected = 0, inDoubt } = sum;
  return {
    position: lines.positionAt(at.source.span.to),
    // Where the numbers that are added up are in doubt themselves, the sum is a question.
    label: render(say(inDoubt ? texts.left : texts.expected, { expected }), lang),
    tooltip: render(sumMessage(sum), lang),
    paddingLeft: true,
  };
}
