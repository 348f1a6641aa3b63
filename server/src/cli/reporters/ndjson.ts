import type { Reporter } from "./reporter.ts";

/** A line a draft as soon as it is checked: an entry of `files` in the JSON, or `{ file?, error }`. */
export function ndjsonReporter(): Reporter {
  return {
    file: ({ text: _, ...checked }) => `${JSON.stringify(checked)}\n`,
    failed: (file, error) => `${JSON.stringify({ ...(file !== undefined && { file }), error })}\n`,
    end: () => "",
  };
}
