import { getNodeValue, type ParseError, parseTree } from "jsonc-parser";
import { say } from "../message.ts";
import { remove, spanOf } from "./json.ts";
import { type ConfigProblem, type Issue, pathsOf, problemsOf } from "./problem.ts";
import { type Config, ConfigSchema } from "./schema.ts";
import { syntax } from "./texts.ts";

export type { ConfigProblem } from "./problem.ts";
export { CONFIG_FILE, type Config } from "./schema.ts";

export interface ConfigResult {
  /** What is right in the text; the wrong parts are left out, so that their defaults apply. */
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `.nianbao.json`. Comments and trailing commas are let pass. Never throws. */
export function readConfig(text: string): ConfigResult {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
  const { config, issues } = validate(tree ? getNodeValue(tree) : {});
  const [error] = errors;
  // What is wrong behind a slip of the syntax may follow from it: one cause, one problem.
  if (error) return { config, problems: [{ message: say(syntax[error.error]), span: spanOf(error) }] };
  const problems = tree ? issues.flatMap((issue) => problemsOf(issue, tree)) : [];
  return { config, problems: problems.sort((a, b) => a.span.from - b.span.from) };
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
