import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const sources = join(import.meta.dirname, "../server/src");

/** A string or template of TypeScript. */
const STRING = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/.source;
const PAIR = new RegExp(`\\bzh:\\s*(${STRING}),\\s*en:\\s*(${STRING})`, "g");

interface Pair {
  readonly file: string;
  readonly zh: string;
  readonly en: string;
}

const texts = new Map(
  readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(join(sources, file), "utf8")]),
);

const pairs: Pair[] = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(PAIR)].map(([, zh = "", en = ""]) => ({ file, zh: zh.slice(1, -1), en: en.slice(1, -1) })),
);

/** `{name}` of messages; `${…}` of templates is filled in before. */
const placeholders = (text: string) => [...new Set(text.match(/(?<!\$)\{\w+\}/g))].sort();

describe("texts for people", () => {
  test("exist in Chinese and in English", () => {
    expect(pairs.length).toBeGreaterThan(200);
    const half = [...texts].filter(([file, text]) => {
      const typed = text.match(/\b(?:zh|en):\s*["`]/g)?.length ?? 0;
      return typed !== pairs.filter((pair) => pair.file === file).length * 2;
    });
    expect(half.map(([file]) => file)).toEqual([]);
    expect(
      pairs.filter(({ zh, en }) => (zh === "") !== (en === "") || (/\p{L}/u.test(zh) && en.trim() === "")),
    ).toEqual([]);
  });

  test("have the same placeholders in both", () => {
    expect(pairs.filter(({ zh, en }) => placeholders(zh).join() !== placeholders(en).join())).toEqual([]);
  });

  test("speak Chinese in the one, and not only in the other", () => {
    const words = (text: string) => text.replace(/\{\w+\}/g, "");
    // The terms of the form stay Chinese in English sentences.
    const untranslated = pairs.filter(
      ({ zh, en }) => /\p{Script=Han}{2}/u.test(words(zh)) && zh === en && !/[《（]/.test(zh),
    );
    expect(untranslated).toEqual([]);
    expect(
      pairs.filter(({ zh }) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(words(zh)) && !/\p{Script=Han}/u.test(zh)),
    ).toEqual([]);
  });

  test("in Chinese have no half-width comma or stop between words", () => {
    expect(pairs.filter(({ zh }) => /\p{Script=Han}[,;:?!]\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});
