import type { ColumnForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import { characters, joinedAll } from "../tidy.ts";

/** A piece of a header's text, and which of them it is. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a header that are known by now. */
export interface KnownPieces {
  readonly columns: readonly ColumnForm[];
  /** By the place of the piece, the column whose label it is, or is part of. */
  readonly owners: ReadonlyMap<number, ColumnForm>;
  /** Whether a piece is part of an official label, and so says nothing else. */
  isPart(text: string): boolean;
}

/** The labels that columns have in other words: pieces that are like what is missing, or stand in its place. */
export function otherLabels(spare: readonly Piece[], known: KnownPieces): ReadonlyMap<ColumnForm, readonly Piece[]> {
  const open = columnsLeft(known);
  const near = new Map(open.flatMap((column, i) => spare.slice(i, i + 1).map((piece) => [column, [piece]] as const)));
  const allNear = [...near].every(([column, [piece]]) => isNear(piece?.text ?? "", column));
  return spare.length === open.length && allNear ? near : labelsInGaps(spare, known);
}

const columnsLeft = ({ columns, owners }: KnownPieces): ColumnForm[] => {
  const found = new Set(owners.values());
  return columns.filter((column) => !found.has(column));
};

const isNear = (text: string, column: ColumnForm) => likeness(squeeze(text), formLabel(column), true) > 0;

/** No remark (单位：件), and not so long as to be a sentence. */
const LABEL = /^[^：:，。；]{1,20}$/;

/** By place: between two columns of which one alone is missing; or a piece that shares half of one label's characters. */
function labelsInGaps(spare: readonly Piece[], known: KnownPieces): Map<ColumnForm, readonly Piece[]> {
  const { columns } = known;
  const open = columnsLeft(known);
  const found = new Map<ColumnForm, readonly Piece[]>();
  const put = (pieces: readonly Piece[], [meant, other]: readonly ColumnForm[]) => {
    const strange = pieces.some(({ text }) => !known.isPart(text)) && LABEL.test(textOf(pieces));
    if (strange && meant && !other && !found.has(meant)) found.set(meant, pieces);
  };
  for (const { pieces, after, before } of gapsOf(spare, known)) {
    const between = open.filter((column) => after < columns.indexOf(column) && columns.indexOf(column) < before);
    if (between.length === 1) put(pieces, between);
    else for (const piece of pieces) put([piece], open.filter(sharesHalf(piece)));
  }
  return found;
}

/** Pieces that no known column stands between, and which columns stand before and behind them. */
interface Gap {
  readonly pieces: Piece[];
  readonly after: number;
  readonly before: number;
}

function gapsOf(spare: readonly Piece[], { columns, owners }: KnownPieces): Gap[] {
  const places = [...owners.keys()].sort((a, b) => a - b);
  const gaps = new Map<number | undefined, Gap>();
  const indexAt = (place: number | undefined) => columns.indexOf(owners.get(place ?? -1) as ColumnForm);
  for (const piece of spare) {
    const next = places.find((place) => place > piece.at);
    const after = indexAt(places.findLast((place) => place < piece.at));
    const gap = gaps.get(next) ?? { pieces: [], after, before: next === undefined ? columns.length : indexAt(next) };
    gaps.set(next, gap);
    gap.pieces.push(piece);
  }
  return [...gaps.values()];
}

export const textOf = (pieces: readonly Piece[]): string => joinedAll(pieces.map(({ text }) => text));

function sharesHalf({ text }: Piece): (column: ColumnForm) => boolean {
  const typed = characters(text);
  return ({ label }) => {
    const own = [...characters(label)];
    return own.filter((character) => typed.includes(character)).length * 2 >= Math.max(own.length, typed.length);
  };
}
