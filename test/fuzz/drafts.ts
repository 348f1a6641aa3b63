import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { writeDraft } from "../kit/draft.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { draftMutations } from "./mutate-draft.ts";
import { textMutations } from "./mutate-text.ts";
import type { Random } from "./random.ts";

const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".nianbao.md"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"));

const generated = fc.tuple(anyContent, anyLayout).map(([content, layout]) => writeDraft(content, layout).text);

/** A draft to start from: an example, a generated one in any layout, or one that once failed. */
export function startingDraft(random: Random, corpus: readonly string[]): string {
  if (random.once(4)) return random.pick(examples) ?? "";
  if (random.once(4)) return random.pick(corpus) ?? "";
  return fc.sample(generated, { seed: random.below(2 ** 31), numRuns: 1 })[0] ?? "";
}

/** Any text: more or less a draft, whole or a part of one, and damaged in up to a dozen places. */
export function anyText(random: Random, corpus: readonly string[]): string {
  let text = startingDraft(random, corpus);
  // Most of what can happen happens in a part of a draft as well, and is seen there sooner.
  if (!random.once(4)) text = someSections(text, random);
  const changes = random.below(random.once(4) ? 12 : 4);
  for (let i = 0; i <= changes; i++) text = random.pick(random.once(3) ? textMutations : draftMutations)(text, random);
  return text.slice(0, 100_000);
}

/** The title and some of what follows. */
function someSections(text: string, random: Random): string {
  const [title = "", ...rest] = text.split(/(?=^#)/m);
  const from = random.below(rest.length + 1);
  const kept = rest.slice(from, from + 1 + random.below(4)).join("");
  return random.once(5) ? kept : title + kept;
}
