import { anyFile } from "./converting.ts";
import { anyText } from "./drafts.ts";
import { minimalFile, minimalText } from "./minimize.ts";
import { fileProperties, type Property, textProperties } from "./properties.ts";
import { Random, seedOf } from "./random.ts";

export interface Failure {
  readonly property: string;
  readonly input: string | Uint8Array;
  readonly error: unknown;
}

export interface Result {
  inputs: number;
  /** Properties that were tried, over all inputs. */
  tried: number;
  /** One of each kind. */
  readonly failures: Failure[];
}

export interface Plan {
  readonly seed: number;
  /** Texts that failed once, to start from as well. */
  readonly corpus: readonly string[];
  /** Asked after each input. */
  goOn(inputs: number): boolean;
  /** Told at once, when a failure is new and has been made small. */
  onFailure?(failure: Failure): void;
}

/** Makes inputs and tries every property on each, as long as the plan says. */
export async function fuzz({ seed, corpus, goOn, onFailure }: Plan): Promise<Result> {
  const random = new Random(seed);
  const result: Result = { inputs: 0, tried: 0, failures: [] };
  const known = new Set<string>();
  const add = (failure: Failure | undefined) => {
    if (!failure || known.has(kindOf(failure.property, failure.error))) return;
    known.add(kindOf(failure.property, failure.error));
    result.failures.push(failure);
    onFailure?.(failure);
  };
  const isNew = (property: string, error: unknown) => !known.has(kindOf(property, error));
  do {
    // Each input has a seed of its own, so that nothing that is tried on one changes the next.
    const own = new Random(random.below(2 ** 32));
    result.inputs++;
    if (own.once(10)) {
      const file = await anyFile(own);
      for (const property of fileProperties) {
        result.tried++;
        add(await failureOf(property, file, minimalFile, isNew));
      }
      continue;
    }
    const text = anyText(own, corpus);
    for (const property of textProperties) {
      if (!own.once(property.oneIn ?? 1)) continue;
      result.tried++;
      add(await failureOf(property, text, minimalText, isNew));
    }
  } while (goOn(result.inputs));
  return result;
}

type Minimal<Input> = (input: Input, fails: (input: Input) => Promise<boolean>) => Promise<Input>;

/** What goes wrong with an input, which is made as small as it goes while the same goes wrong. */
async function failureOf<Input extends string | Uint8Array>(
  property: Property<Input>,
  input: Input,
  minimal: Minimal<Input>,
  isNew: (property: string, error: unknown) => boolean,
): Promise<Failure | undefined> {
  const error = await errorOf(property, input);
  if (error === undefined) return undefined;
  const kind = kindOf(property.name, error);
  if (!isNew(property.name, error)) return undefined;
  const small = await minimal(input, async (less) => {
    const other = await errorOf(property, less);
    return other !== undefined && kindOf(property.name, other) === kind;
  });
  return { property: property.name, input: small, error: (await errorOf(property, small)) ?? error };
}

/** What a property throws on an input; random choices depend on the input alone. */
export async function errorOf<Input extends string | Uint8Array>(
  property: Property<Input>,
  input: Input,
): Promise<unknown> {
  try {
    await property.holds(input, new Random(seedOf(input)));
  } catch (error) {
    return error ?? new Error("nothing was thrown");
  }
  return undefined;
}

/** Failures of one kind say the same in their first line, but for numbers and quoted words. */
const kindOf = (property: string, error: unknown): string =>
  `${property}: ${String(error)
    .split("\n")[0]
    ?.replace(/\d+|“[^”]*”|"[^"]*"/g, "…")}`;
