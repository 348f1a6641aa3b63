import type { CheckedDiagnostic } from "../../index.ts";
import type { CheckedFile, Reporter } from "./reporter.ts";
import { shownRange } from "./shown-range.ts";

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

/**
 * A suite a draft and a test a rule that had something to say, as the test reports of CI systems want it. Only errors
 * make a test fail, as they alone make the command fail; what else was found is the output of a test that passed.
 */
export function junitReporter(): Reporter {
  const suites: Suite[] = [];
  return {
    file(checked) {
      suites.push(suiteOf(checked));
      return "";
    },
    failed(file, error) {
      const name = file ?? "-";
      const test = element("testcase", { classname: name, name: "nianbao" }, element("error", { message: error }));
      suites.push(suite(name, [test], 0, 1));
      return "";
    },
    end() {
      const sum = (key: "tests" | "failures" | "errors") => suites.reduce((total, each) => total + each[key], 0);
      const counts = { tests: sum("tests"), failures: sum("failures"), errors: sum("errors") };
      const body = suites.map(({ xml }) => xml).join("\n");
      return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name: "nianbao", ...counts }, body)}\n`;
    },
  };
}

function suiteOf({ file, text, diagnostics }: CheckedFile): Suite {
  if (diagnostics.length === 0) return suite(file, [element("testcase", { classname: file, name: "nianbao" })], 0, 0);
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))];
  let failures = 0;
  const tests = rules.map((rule) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule);
    const errors = found.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (first) failures++;
    const lines = found.map((diagnostic) => lineOf(file, text, diagnostic)).join("\n");
    const content = first
      ? element("failure", { message: first.message, type: rule }, escaped(lines))
      : element("system-out", {}, escaped(lines));
    return element("testcase", { classname: file, name: rule }, content);
  });
  return suite(file, tests, failures, 0);
}

function suite(name: string, tests: readonly string[], failures: number, errors: number): Suite {
  const xml = element("testsuite", { name, tests: tests.length, failures, errors }, tests.join("\n"));
  return { tests: tests.length, failures, errors, xml };
}

function lineOf(file: string, text: string, { range, severity, message }: CheckedDiagnostic): string {
  const { start } = shownRange(text, range);
  return `${file}:${start.line + 1}:${start.character + 1} ${severity} ${message}`;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${kept(escaped(String(value)))}"`);
  const open = `${name}${list.join("")}`;
  return content === "" ? `<${open}/>` : `<${open}>${content}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** In an attribute a line end would be read as a space, and a file's name as that of another. */
function kept(text: string): string {
  return text.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Without the characters that XML does not allow at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => String(entities[character]));
}
