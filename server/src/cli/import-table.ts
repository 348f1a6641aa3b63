import type { Certainty, Imported } from "../convert/index.ts";
import { render, type Text } from "../message.ts";
import { Ruler } from "./ruler.ts";
import type { Run } from "./run.ts";

/**
 * What import found, what it had to choose and what it could not place, a line each; then how many of which. Of a report
 * among several, what is sure goes without saying.
 */
export function importTable({ found }: Imported, run: Run, { among }: { among: boolean }): string {
  const ruler = new Ruler(!run.io.screen.terminal);
  const told = among ? found.filter(({ certainty }) => DOUBTS.has(certainty)) : found;
  const rows = told.map(({ part, certainty, note }) => [
    run.text(texts[certainty]),
    render(part, run.lang),
    note ? render(note, run.lang) : "",
  ]);
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => ruler.width(row[column] ?? "")).filter((width) => width <= WIDEST)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - ruler.width(cell))))
      .join("  ")
      .trimEnd(),
  );
  const doubts = found.filter(({ certainty }) => DOUBTS.has(certainty)).length;
  const end = doubts === 0 ? run.text(end_.sure) : run.text(end_.doubts, { number: doubts });
  return `${[...lines, ...(among ? [] : [""]), end].join("\n")}\n`;
}

/** A name longer than this does not push the notes of all others aside. */
const WIDEST = 52;

const DOUBTS: ReadonlySet<Certainty> = new Set(["likely", "chosen", "missing", "unplaced"]);

const texts: Readonly<Record<Certainty, Text>> = {
  sure: { zh: "确定", en: "sure" },
  likely: { zh: "多半", en: "likely" },
  chosen: { zh: "请核对", en: "compare" },
  missing: { zh: "没找到", en: "missing" },
  unplaced: { zh: "未归位", en: "unplaced" },
  left: { zh: "略去", en: "left out" },
};

const end_ = {
  sure: { zh: "都找到了位置。", en: "Everything found its place." },
  doubts: {
    zh: "{number} 处没有十分把握，请对照原件核对。",
    en: "{number} places are not certain; please compare them with the original.",
  },
};
