import { check } from "../../server/src/check.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { Steps } from "../kit/steps.ts";
import { checkedDraft } from "../language/kit.ts";
import { claim } from "./claim.ts";
import { wholeAnswers } from "./features.ts";
import type { Random } from "./random.ts";
import { read } from "./reading.ts";

/** Twice the text, this many times the steps at most: 2 where they grow with its length, 4 with its square. */
const MOST = 2.6;

/** How long the shorter of the two texts is. */
const LENGTH = 12_000;

/** Some lines of a text, repeated: twice as many of them take no more than about twice the steps. */
export function workGrowsWithLength(text: string, random: Random): void {
  const lines = text.match(/[^\n]*\n/g) ?? [];
  const from = random.below(lines.length);
  const head = random.once(2) ? lines.slice(0, from).join("").slice(0, 6000) : "";
  const unit = lines.slice(from, from + 1 + random.below(12)).join("");
  if (unit.trim() === "" || unit.length > LENGTH / 8) return;
  const times = Math.ceil(LENGTH / unit.length);
  const texts = [times, 2 * times].map((count) => head + unit.repeat(count));
  const steps = new Steps();
  try {
    for (const [name, work] of Object.entries(works)) {
      const [short = 0, long = 0] = texts.map((one) => {
        const ready = work(one);
        return steps.of(ready);
      });
      claim(long <= MOST * short || long < 20_000, `${name} takes steps by the square of the length`, short, long);
    }
  } finally {
    steps.end();
  }
}

/** Each is made ready first, and only then counted. */
const works: Readonly<Record<string, (text: string) => () => void>> = {
  read: (text) => () => read(text),
  check: (text) => {
    const report = read(text);
    return () => check(report);
  },
  fix: (text) => () => fixText(text),
  format: (text) => () => formatText(text),
  ...Object.fromEntries(
    Object.entries(wholeAnswers).map(([name, answer]) => [
      name,
      (text: string) => {
        const draft = checkedDraft(text);
        return () => answer(draft);
      },
    ]),
  ),
};
