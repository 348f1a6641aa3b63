import { say } from "../message.ts";
import { type Rule, rules } from "../rules/index.ts";
import { Failure } from "./failure.ts";
import { unknownRule } from "./fix-command.ts";
import { wantsColour } from "./io.ts";
import { colours } from "./reporters/colours.ts";
import { severities } from "./reporters/texts.ts";
import type { Run } from "./run.ts";

/** `nianbao rules`: the list of the rules by group, or all that there is to know of one. */
export async function rulesCommand(run: Run): Promise<number> {
  const [id, ...more] = run.args;
  if (more.length > 0) throw new Failure(say(texts.one));
  if (id === undefined) run.io.out(list(run));
  else {
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw unknownRule(id);
    run.io.out(page(rule, run));
  }
  return run.status(false);
}

function list(run: Run): string {
  const { bold } = colours(wantsColour(run.io));
  const longest = Math.max(0, ...rules.map(({ id }) => id.length));
  const groups = new Set(rules.map(({ group }) => group));
  const blocks = [...groups].map((group) => {
    const lines = rules
      .filter((rule) => rule.group === group)
      .map((rule) => `  ${rule.id.padEnd(longest)}  ${severityOf(rule, run)}  ${run.text(rule.title)}`);
    return [bold(run.text(groupNames[group])), ...lines, ""].join("\n");
  });
  return `${blocks.join("\n")}\n${run.text(texts.howTo)}\n`;
}

function page(rule: Rule, run: Run): string {
  const { bold, faint, fix } = colours(wantsColour(run.io));
  const examples = rule.examples.map(({ bad, good }) =>
    [faint(run.text(texts.bad)), indented(bad), faint(run.text(texts.good)), fix(indented(good)), ""].join("\n"),
  );
  return [
    `${bold(rule.id)}  ${severityOf(rule, run)}  ${run.text(groupNames[rule.group])}`,
    bold(run.text(rule.title)),
    "",
    run.text(rule.about),
    "",
    ...examples,
    `${run.text(texts.setting)}  {"rules": {"${rule.id}": "off"}}`,
    `${run.text(texts.directive)}  <!-- nianbao-disable-next-line ${rule.id} -->`,
    "",
  ].join("\n");
}

function severityOf({ severity }: Rule, run: Run): string {
  return colours(wantsColour(run.io)).severity[severity](
    run.text(severities[severity]).padEnd(run.lang === "en" ? 11 : 2),
  );
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

const groupNames: Readonly<Record<Rule["group"], { readonly zh: string; readonly en: string }>> = {
  totals: { zh: "合计", en: "Totals" },
  cells: { zh: "单元格", en: "Cells" },
  structure: { zh: "结构", en: "Structure" },
  wording: { zh: "用语", en: "Wording" },
  narrative: { zh: "文字与表格", en: "Narrative against tables" },
  drafts: { zh: "不同年报之间", en: "Across drafts" },
  directives: { zh: "检查指令", en: "Directives" },
};

const texts = {
  one: { zh: "一次只能看一条规则", en: "one rule at a time" },
  howTo: { zh: "看某一条的说明：nianbao rules 规则名", en: "To read about one: nianbao rules RULE" },
  bad: { zh: "不对：", en: "Wrong:" },
  good: { zh: "应为：", en: "Right:" },
  setting: { zh: "在 .nianbao.json 里关掉：", en: "Off in .nianbao.json:" },
  directive: { zh: "只对下一行关掉：", en: "Off for the next line: " },
};
