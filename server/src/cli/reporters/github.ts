import type { Severity } from "../../rules/index.ts";
import type { Reporter } from "./reporter.ts";
import { shownRange } from "./shown-range.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands that GitHub shows as annotations beside the lines. */
export function githubReporter(): Reporter {
  return {
    file: ({ file, text, diagnostics }) =>
      diagnostics
        .map(({ severity, rule, message, range }) => {
          const { start, end } = shownRange(text, range);
          const place = {
            file: slashed(file),
            line: start.line + 1,
            endLine: end.line + 1,
            // Columns are only understood within one line.
            ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
            title: rule,
          };
          return command(commands[severity], place, message);
        })
        .join(""),
    failed: (file, error) => command("error", file === undefined ? {} : { file: slashed(file) }, error),
    end: () => "",
  };
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

function slashed(file: string): string {
  return file.replaceAll("\\", "/");
}
