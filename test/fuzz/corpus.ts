import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedOf } from "./random.ts";

/** Inputs that failed once, small: texts as JSON, so that no half of a character and no line end gets lost; files as they are. */
const folder = "test/fuzz/corpus";

const names = (): string[] => {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).sort();
};

interface Kept<Input> {
  readonly input: Input;
  /** The name of the property that did not hold, before the last dash; or `all`. */
  readonly property: string;
}

const propertyOf = (name: string): string => name.slice(0, name.lastIndexOf("-"));

export const corpusTexts = (): Kept<string>[] =>
  names()
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({
      input: String(JSON.parse(readFileSync(join(folder, name), "utf8"))),
      property: propertyOf(name),
    }));

export const corpusFiles = (): Kept<Uint8Array>[] =>
  names()
    .filter((name) => name.endsWith(".bin"))
    .map((name) => ({ input: readFileSync(join(folder, name)), property: propertyOf(name) }));

/** Keeps an input, and tells where. */
export function keep(property: string, input: string | Uint8Array): string {
  const name = `${property}-${seedOf(input).toString(16).padStart(8, "0")}`;
  const path = join(folder, typeof input === "string" ? `${name}.json` : `${name}.bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, typeof input === "string" ? `${JSON.stringify(input)}\n` : input);
  return path;
}
