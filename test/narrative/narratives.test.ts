import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { narrativeCount } from "../../server/src/rules/narrative-count.ts";
import { narrativePart } from "../../server/src/rules/narrative-part.ts";
import { narrativePercentage } from "../../server/src/rules/narrative-percentage.ts";
import { narrativeYear } from "../../server/src/rules/narrative-year.ts";
import { writeDraft } from "../kit/draft.ts";
import { type Draft, empty, PLACE, put } from "./sentences.ts";
import { bound, marks } from "./tables.ts";

/** What the kit writes where a narrative goes: five aspects, the problems, other matters. */
const PLACES = /按照有关规定及时完成各项任务，内容准确，群众查询方便。|公开内容还不够细[^\n]*|本机关按照国办函[^\n]*/;
if (!PLACES.test(PLACE)) throw new Error("the kit writes something else");

interface Narrative {
  readonly name: string;
  /** The draft, cut at the numbers that may be broken: every second piece is one. */
  readonly pieces: readonly string[];
}

function readNarratives(): Narrative[] {
  const narratives: { content: Draft; told: string[] }[] = [];
  for (const line of readFileSync(new URL("narratives.txt", import.meta.url), "utf8").split("\n")) {
    const [word = "", ...rest] = line.split(" ");
    if (line === "" || line.startsWith("#")) continue;
    const last = narratives.at(-1);
    if (word === "表") narratives.push({ content: empty(rest[1] ?? "", Number(rest[2])), told: [] });
    else if (word === "述") last?.told.push(rest.join(" "));
    else if (last) put(last.content, word, rest);
  }
  return narratives.map(({ content, told }) => {
    const text = told.reduce((draft, words) => draft.replace(PLACES, () => words), writeDraft(content).text);
    return { name: content.agency, pieces: text.split(/[[\]]/) };
  });
}

const rules = [narrativeCount, narrativePart, narrativePercentage, narrativeYear];
const found = (pieces: readonly string[]) => {
  const report = bound(pieces.join(""));
  return rules.flatMap((rule) => marks(rule, report));
};

describe.each(readNarratives())("the narrative of $name", ({ pieces }) => {
  test("holds numbers, and nothing is found in it", () => {
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("")).not.toContain(PLACE);
    expect(found(pieces)).toEqual([]);
  });

  test("each of its numbers, broken, is found, and it alone", () => {
    for (const [at, piece] of pieces.entries()) {
      if (at % 2 === 0) continue;
      const broken = String(7 * Number(piece) + 11);
      const where = `${pieces[at - 1]?.slice(-20)}[${broken}]`;
      expect(`${where}: ${found(pieces.with(at, broken))}`).toBe(`${where}: ${broken}`);
    }
  });
});
