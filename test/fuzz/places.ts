import { type Span, splitsPair } from "../../server/src/draft/index.ts";
import type { Edit } from "../../server/src/edit/edit.ts";
import type { Lines, Position, Range } from "../../server/src/position.ts";
import { claim } from "./claim.ts";

/** A range lies in its text, the right way round, and takes characters and line ends whole. */
export function soundSpan(text: string, { from, to }: Span, what: string): void {
  claim(Number.isInteger(from) && Number.isInteger(to), `${what}: no whole numbers`, from, to);
  claim(0 <= from && from <= to && to <= text.length, `${what}: outside of the text`, from, to, text.length);
  claim(
    !splitsPair(text, from) && !splitsPair(text, to),
    `${what}: splits a character`,
    from,
    to,
    text.slice(from - 1, to + 1),
  );
}

/** So do the edits of one fix, and no two of them touch the same place. */
export function soundEdits(text: string, edits: readonly Edit[], what: string): void {
  const sorted = [...edits].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  sorted.forEach(({ span }, i) => {
    soundSpan(text, span, what);
    claim((sorted[i - 1]?.span.to ?? 0) <= span.from, `${what}: edits that overlap`, sorted[i - 1], sorted[i]);
  });
}

/** Every range and position in an answer to an editor, however deep, is a place of the text. */
export function soundAnswer(text: string, lines: Lines, answer: unknown, what: string): void {
  for (const { start, end } of rangesIn(answer)) {
    const [from, to] = [start, end].map((position) => {
      const { line, character } = position;
      claim(line >= 0 && line < lines.count && character >= 0, `${what}: no such line`, position);
      const end = lines.positionAt(lines.lineSpan(line).to);
      claim(character <= end.character, `${what}: behind the end of the line`, position, end);
      return lines.offsetAt(position);
    });
    soundSpan(text, { from: from ?? -1, to: to ?? -1 }, what);
  }
}

const isPosition = (value: object): value is Position => "line" in value && "character" in value;
const isRange = (value: object): value is Range => "start" in value && "end" in value;

function* rangesIn(value: unknown): Generator<Range> {
  if (typeof value !== "object" || value === null) return;
  if (isPosition(value)) yield { start: value, end: value };
  else {
    if (isRange(value)) yield value;
    for (const inner of Object.values(value)) yield* rangesIn(inner);
  }
}
