/** The pages of the rules ship as files of their own: the extension's server does without what only they say. */
import { readFile } from "node:fs/promises";

/** As the formatter writes these two properties of a rule; the lines stay, so that all others keep their numbers. */
const ONLY_OF_PAGES = /^ {2}(?:about: \{|examples: \[).*?^ {2}[}\]],\n/gms;

export const noPages = {
  name: "no-pages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const without = (rule) => rule.replace(ONLY_OF_PAGES, (lines) => lines.replace(/[^\n]+/g, ""));
      return { contents: source.replace(/(?<=defineRule\(\{\n).*?^\}\);$/gms, without), loader: "ts" };
    });
  },
};
