import type { Directive } from "./draft/index.ts";
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

  constructor(directives: readonly Directive[], lines: Lines) {
    this.#lines = lines;
    const ends = new Ends();
    // From the last to the first, as each has to know where those behind it end what it begins.
    for (const directive of directives.toReversed()) {
      if (directive.name === "enable") ends.add(directive);
      else if (SILENCING.includes(directive.name)) {
        for (const rule of rulesOf(directive)) this.#add(directive, rule, ends.after(rule));
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
    const candidates = [rule, ALL].flatMap((one) => [
      this.#wholeFile.get(one),
      this.#onLines.get(keyOf(line, one)),
      stretchAt(this.#stretches.get(one) ?? [], offset),
    ]);
    return candidates.reduce((first, one) => (!first || (one && one.span.from < first.span.from) ? one : first));
  }
}

const keyOf = (line: number, rule: string): string => `${line} ${rule}`;

export const rulesOf = ({ args }: Directive): string[] => (args.length === 0 ? [ALL] : args.map(({ text }) => text));

/** The first of the stretches that an offset lies in. */
function stretchAt(stretches: readonly Stretch[], offset: number): Directive | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.from <= offset ? found.directive : undefined;
}

/** The next `enable` for each rule, while the directives are gone through from the last to the first. */
class Ends {
  readonly #named = new Map<string, number>();
  #forAll = Number.POSITIVE_INFINITY;
  #any = Number.POSITIVE_INFINITY;

  add(directive: Directive): void {
    const at = directive.span.from;
    this.#any = at;
    if (directive.args.length > 0) for (const rule of rulesOf(directive)) this.#named.set(rule, at);
    else {
      this.#named.clear();
      this.#forAll = at;
    }
  }

  /** `disable` without a rule is ended by any `enable`. */
  after(rule: string): number {
    return rule === ALL ? this.#any : (this.#named.get(rule) ?? this.#forAll);
  }
}
