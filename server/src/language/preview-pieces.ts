/** A stretch of the draft, in lines counted from 0, the last one included, and what is shown in its place. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly html: string;
  /** A table; rows that are shown with a table further up; text. */
  readonly kind: "table" | "rest" | "text";
}

interface Group extends Omit<Piece, "kind"> {
  readonly official: boolean;
}

/**
 * Joins pieces that are one block to Markdown, or that were typed as one: text right below a table is a row of it to
 * Markdown, and text right above rows without a header is one paragraph with them. Other text is not ours to show.
 */
export function joinPieces(pieces: readonly Piece[]): Omit<Piece, "kind">[] {
  const groups: Group[] = [];
  for (const { kind, ...piece } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = groups[groups.length - 1];
    const next = { ...piece, official: kind !== "text" };
    const beside = last && piece.from === last.to + 1 && (last.official || kind === "rest");
    if (last && (piece.from <= last.to || beside)) groups[groups.length - 1] = joined(last, next);
    else groups.push(next);
  }
  return groups.flatMap(({ official, ...group }) => (official ? group : []));
}

const joined = (above: Group, below: Group): Group => ({
  from: above.from,
  to: Math.max(above.to, below.to),
  html: above.html + below.html,
  official: above.official || below.official,
});
