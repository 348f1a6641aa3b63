import type { Directive } from "./draft/index.ts";
import { firstIndex } from "./first-index.ts";
import type { Lines } from "./position.ts";

/** What a directive does that silences rules; with no rule named, all of them. */
export const SILENCING: readonly string[] = ["disable-next-line", "disable-line", "disable", "disable-file"];

interface Stretch {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
}

/** Stands for every rule. */
const ALL = "";

/** Where the directives of a draft silence which rules; asked and built in time by the number of directives. */
export class Silence {
  readonly #lines: Lines;
  readonly #wholeFile = new Map<string, Directive>();
  /** By line and rule. */
  readonly #onLines = new Map<string, Directive>();
  /** By rule, in the order of the text: neither beginnings nor ends ever go back. */
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #ends = new Ends();

  constructor(directives: readonly Directive[], lines: Lines) {
    this.#lines = lines;
    // From the last to the first, as each has to know where those behind it end what it begins.
    for (const directive of directives.toReversed()) {
      if (directive.name === "enable") this.#ends.add(directive);
      else if (SILENCING.includes(directive.name)) {
        for (const rule of rulesOf(directive)) this.#add(directive, rule, this.#ends.next(rule));
      }
    }
    for (const stretches of this.#stretches.values()) stretches.reverse();
  }

  #add(directive: Directive, rule: string, to: number): void {
    const { name, span } = directive;
    if (name === "disable-file") this.#wholeFile.set(rule, directive);
    else if (name === "disable") {
      const stretches = this.#stretches.get(rule) ?? [];
      stretches.push({ directive, from: span.from, to });
      this.#stretches.set(rule, stretches);
    } else {
      const next = name === "disable-next-line";
      const { line } = this.#lines.positionAt(next ? span.to : span.from);
      this.#onLines.set(keyOf(next ? line + 1 : line, rule), directive);
    }
  }

  /** The first directive that silences a rule at a place. */
  at(rule: string, offset: number): Directive | undefined {
    const { line } = this.#lines.positionAt(offset);
    // A rule may be enabled again in the midst of what silences all of them.
    const enabled = this.#ends.before(rule, offset);
    const candidates = [rule, ALL].flatMap((one) => [
      this.#wholeFile.get(one),
      this.#onLines.get(keyOf(line, one)),
      stretchAt(this.#stretches.get(one) ?? [], offset, enabled),
    ]);
    return candidates.reduce((first, one) => (!first || (one && one.span.from < first.span.from) ? one : first));
  }
}

const keyOf = (line: number, rule: string): string => `${line} ${rule}`;

export const rulesOf = ({ args }: Directive): string[] => (args.length === 0 ? [ALL] : args.map(({ text }) => text));

/** The first of the stretches that an offset lies in and that begin behind another one. */
function stretchAt(stretches: readonly Stretch[], offset: number, behind: number): Directive | undefined {
  const found = stretches[firstIndex(stretches, ({ from, to }) => to >= offset && from > behind)];
  return found && found.from <= offset ? found.directive : undefined;
}

/** Where each rule is enabled again. The directives come from the last to the first. */
class Ends {
  readonly #named = new Map<string, number[]>();
  #forAll = Number.POSITIVE_INFINITY;

  add({ args, span }: Directive): void {
    if (args.length === 0) this.#forAll = span.from;
    for (const { text: rule } of args) {
      const places = this.#named.get(rule);
      if (places) places.push(span.from);
      else this.#named.set(rule, [span.from]);
    }
  }

  /** The next `enable` that ends what is silenced now. */
  next(rule: string): number {
    return Math.min(this.#forAll, this.#named.get(rule)?.at(-1) ?? Number.POSITIVE_INFINITY);
  }

  /** The last `enable` that names the rule before a place. */
  before(rule: string, offset: number): number {
    const places = this.#named.get(rule) ?? [];
    return places[firstIndex(places, (place) => place <= offset)] ?? Number.NEGATIVE_INFINITY;
  }
}
