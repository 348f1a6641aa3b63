import type { CheckedFile, Reporter } from "./reporter.ts";

/** One object on standard output and nothing else. */
export function jsonReporter(version: string): Reporter {
  const files: Omit<CheckedFile, "text">[] = [];
  return {
    file({ file, text: _, ...checked }) {
      files.push({ file, ...checked });
      return "";
    },
    end: (summary) => `${JSON.stringify({ version, files, summary }, null, 2)}\n`,
  };
}
