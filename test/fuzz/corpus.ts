import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedOf } from "./random.ts";

/** Inputs that failed once, small: texts as JSON, so that no half of a character and no line end gets lost; files as they are. */
const folder = "test/fuzz/corpus";

const names = (): string[] => {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).sort();
};

export const corpusTexts = (): string[] =>
  names()
    .filter((name) => name.endsWith(".json"))
    .map((name) => String(JSON.parse(readFileSync(join(folder, name), "utf8"))));

export const corpusFiles = (): Uint8Array[] =>
  names()
    .filter((name) => name.endsWith(".bin"))
    .map((name) => readFileSync(join(folder, name)));

/** Keeps an input, and tells where. */
export function keep(property: string, input: string | Uint8Array): string {
  const name = `${property}-${seedOf(input).toString(16).padStart(8, "0")}`;
  const path = join(folder, typeof input === "string" ? `${name}.json` : `${name}.bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, typeof input === "string" ? `${JSON.stringify(input)}\n` : input);
  return path;
}
