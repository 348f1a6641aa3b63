import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";

/** A whole and the parts that a sentence divides it into: 共98期，其中市级48期、甲县50期. */
export interface Division {
  readonly whole: SaidNumber;
  readonly parts: readonly SaidNumber[];
  readonly sum: number;
  /** `exceed`: the parts are more than the whole. `lack`: they name an 其他 and are less. `short`: they are both sides of it, and less. */
  readonly fault: "exceed" | "lack" | "short";
}

/** A number and the words that say what it counts. */
export interface Part {
  readonly number: SaidNumber;
  readonly phrase: readonly Token[];
}

/**
 * How a list opens: with a bracket behind its whole, with 其中 or with a `bare` colon; `colon` where 其中：opens it, too.
 * `behind` where the whole stands behind it.
 */
export interface Opening {
  readonly bracket: boolean;
  readonly bare: boolean;
  readonly colon: boolean;
  readonly behind: boolean;
  /** With 具体为, which names the parts of the whole and nothing else. */
  readonly exact: boolean;
}
