import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { say } from "../message.ts";
import { remove, spanOf } from "./json.ts";
import { type NamedPath, pathsIn } from "./paths.ts";
import { type ConfigProblem, type Issue, pathsOf, problemsOf } from "./problem.ts";
import { type Config, ConfigSchema } from "./schema.ts";
import { syntax, texts } from "./texts.ts";

interface ConfigResult {
  /** What is right in the text; the wrong parts are left out, so that their defaults apply. */
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `.nianbao.json`. Comments and trailing commas are let pass. Never throws. */
export function readConfig(text: string): ConfigResult {
  const { tree, value, problem } = parse(text);
  const { config, issues } = validate(value);
  // What is wrong behind a slip of the syntax may follow from it: one cause, one problem.
  if (problem) return { config, problems: [problem] };
  const problems = tree ? issues.flatMap((issue) => problemsOf(issue, tree)) : [];
  return { config, problems: problems.sort((a, b) => a.span.from - b.span.from) };
}

/** The paths that are named in the text of a `.nianbao.json`; none where its syntax leaves them uncertain. */
export function readPaths(text: string): readonly NamedPath[] {
  const { tree, problem } = parse(text);
  return tree && !problem ? pathsIn(tree) : [];
}

interface Parsed {
  readonly tree?: Node | undefined;
  readonly value: unknown;
  readonly problem?: ConfigProblem | undefined;
}

/** The text as far as it can be read, and the first slip of the syntax. */
export function parse(text: string): Parsed {
  const errors: ParseError[] = [];
  try {
    const options = { allowTrailingComma: true, allowEmptyContent: true };
    const tree = parseTree(text.replace(/^\uFEFF/, " "), errors, options);
    const [error] = errors;
    const problem = error && { message: say(syntax[error.error]), span: spanOf(error) };
    return { tree, value: tree ? getNodeValue(tree) : {}, problem };
  } catch {
    // Brackets nested deeper than the stack.
    return { value: {}, problem: { message: say(texts.wrongFile), span: { from: 0, to: 1 } } };
  }
}

/** Takes away what the schema objects to until the rest holds. */
function validate(value: unknown): { config: Config; issues: readonly Issue[] } {
  const first = ConfigSchema.safeParse(value);
  if (first.success) return { config: first.data, issues: [] };
  const { issues } = first.error;
  // From the back, so that taking an item out of a list does not move those still to go.
  for (const path of issues.flatMap(pathsOf).reverse()) remove(value, path);
  return { config: ConfigSchema.safeParse(value).data ?? {}, issues };
}
