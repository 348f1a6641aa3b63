import type { InlayHint } from "vscode-languageserver";
import { render, say, type Text } from "../message.ts";
import type { Range } from "../position.ts";
import type { Sum } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { sumMessage } from "./sum-message.ts";
import { wrongSums } from "./wrong-sums.ts";

const texts = {
  expected: { zh: "应为 {expected}", en: "should be {expected}" },
  left: { zh: "应为 {expected}？", en: "should be {expected}?" },
} satisfies Record<string, Text>;

/** The value that a total should have, beside each total in the range that has another one or none. */
export function findInlayHints(draft: CheckedDraft, range: Range): InlayHint[] {
  const { report, lines } = draft;
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return report.tables
    .flatMap((table) => wrongSums(draft, table))
    .filter(
      ({ at, expected }) =>
        expected !== undefined && expected >= 0 && at.source.span.from >= from && at.source.span.to <= to,
    )
    .filter(({ less }) => less.length === 0)
    .map((sum) => hintFor(draft, sum));
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
