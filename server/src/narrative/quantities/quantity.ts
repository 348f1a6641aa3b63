import type { Text } from "../../message.ts";
import type { Sense } from "../lexicon/sense.ts";

/**
 * A cell, or a group of cells, by the form's ids: a row of the quantity's table (`received`, `denied` with all rows
 * below it) or a row and its column (`review.pending`).
 */
export type Place = string;

/** One way to understand what a number counts: an expression over the cells of the form. */
export interface Reading {
  readonly says: Text;
  readonly plus: readonly Place[];
  readonly minus?: readonly Place[];
  /** Up to the least of these may come on top. */
  readonly more?: readonly Place[];
  /** The number may be greater: 失效废止 may hold documents that expired. */
  readonly atLeast?: boolean;
  /** The number may be less: 集中公开现行有效文件 may be of some of them. */
  readonly atMost?: boolean;
  /** Only where the sentence does not name one of these by itself. */
  readonly unless?: readonly Sense[];
  /** Only where the sentence names one of these by itself. */
  readonly where?: readonly Sense[];
  /** Only where the number is not said to hold one of these: 办结20件（含上年结转2件） are not the new ones alone. */
  readonly unlessHolds?: readonly Sense[];
  /** Only of a number that is not 0: 行政诉讼0件 says that there was none of any kind. */
  readonly some?: boolean;
  /** What the cell counts for: 万元 in the table, 元 in the sentence. */
  readonly times?: number;
}

/** Something that sentences count and tables hold. */
export interface Quantity {
  readonly id: string;
  readonly says: Text;
  readonly table: string;
  readonly readings: readonly Reading[];
}

/** The quantities that one is made of: several together, or one of several. */
export const idsOf = ({ id }: Quantity): readonly string[] => id.split(/[+|]/);

/** `reading("新收+结转", "new + carried in", ["received", "carriedOver"])` */
export function reading(
  zh: string,
  en: string,
  plus: readonly Place[],
  rest: Omit<Reading, "says" | "plus"> = {},
): Reading {
  return { says: { zh, en }, plus, ...rest };
}
