/** What else reads Markdown in the same process: each with its version and a function that reads one text. */
import { readFileSync } from "node:fs";
import { GFM, parser } from "@lezer/markdown";
import { TextlintKernel } from "@textlint/kernel";
import markdownPlugin from "@textlint/textlint-plugin-markdown";
import autocorrect from "autocorrect-node";
import markdownIt from "markdown-it";
import { lint } from "markdownlint/sync";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkLint from "remark-lint";
import recommended from "remark-preset-lint-recommended";
import { say } from "./say.mjs";

const gfm = parser.configure(GFM);
const tables = markdownIt();
const linter = remark().use(remarkGfm).use(remarkLint).use(recommended);
const kernel = new TextlintKernel();

/** As little as a rule can do. */
const todo = (context) => ({
  [context.Syntax.Str](node) {
    const at = context.getSource(node).indexOf("TODO");
    if (at >= 0) context.report(node, new context.RuleError("TODO", { index: at }));
  },
});
const textlint = {
  ext: ".md",
  filePath: "draft.md",
  plugins: [{ pluginId: "markdown", plugin: markdownPlugin.default ?? markdownPlugin }],
  rules: [{ ruleId: "todo", rule: todo }],
};

export const lezer = {
  name: `@lezer/markdown ${versionOf("@lezer/markdown")}`,
  what: say("只解析，识别表格（GFM）", "parses tables as well (GFM), no more"),
  run: (text) => gfm.parse(text),
};

/** Tables are paragraphs to it, whose words it walks through. */
export const bareLezer = {
  name: lezer.name,
  what: say("只解析，不带任何扩展", "parses without any extension, no more"),
  run: (text) => parser.parse(text),
};

export const markdownlint = {
  name: `markdownlint ${versionOf("markdownlint")}`,
  what: say("全部规则", "all rules"),
  run: (text) => lint({ strings: { draft: text } }),
};

export const peers = [
  lezer,
  bareLezer,
  {
    name: `markdown-it ${versionOf("markdown-it")}`,
    what: say("只解析", "parses, no more"),
    run: (text) => tables.parse(text, {}),
  },
  {
    name: `autocorrect-node ${versionOf("autocorrect-node")}`,
    what: say("中文排版规则（Rust）", "Chinese copy rules (Rust)"),
    run: (text) => autocorrect.lintFor(text, "draft.md"),
  },
  markdownlint,
  {
    name: `textlint ${versionOf("@textlint/kernel")}`,
    what: say("一条最简单的规则", "one trivial rule"),
    run: (text) => kernel.lintText(text, textlint),
  },
  {
    name: `remark-lint ${versionOf("remark-lint")}`,
    what: say("推荐规则", "recommended rules"),
    run: (text) => linter.process(text),
  },
];

export function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
}
