import { defineRule } from "./rule.ts";

/** What the two rules on directives say; the findings come from `suppress.ts`, which alone knows what was silenced. */

export const unusedDirective = defineRule({
  id: "unused-directive",
  group: "directives",
  severity: "hint",
  title: { zh: "停用检查的注释要有作用", en: "A directive silences something" },
  about: {
    zh: "“<!-- nianbao-disable… -->”没有停用任何提示时，说明问题已经改好，注释可以删去。",
    en: "A directive that silences nothing is left over from a fault that was mended, and can go.",
  },
  examples: [{ bad: "<!-- nianbao-disable-next-line row-total -->\n\n…", good: "…" }],
});

export const unknownDirective = defineRule({
  id: "unknown-directive",
  group: "directives",
  severity: "warning",
  title: { zh: "注释写法和规则名称要写对", en: "Directives and the rules they name are known" },
  about: {
    zh: "可用的注释：nianbao-disable-next-line、nianbao-disable-line、nianbao-disable … nianbao-enable、nianbao-disable-file、nianbao-edition；后面写规则名称，不写则指全部规则；“--”之后写理由。",
    en: "Known directives: nianbao-disable-next-line, nianbao-disable-line, nianbao-disable … nianbao-enable, nianbao-disable-file, nianbao-edition; rule names follow, none means all; the reason stands behind --.",
  },
  examples: [{ bad: "<!-- nianbao-disable-file row-totals -->", good: "<!-- nianbao-disable-file row-total -->" }],
});
