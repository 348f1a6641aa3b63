import { say } from "../message.ts";
import { type Rule, rules } from "../rules/index.ts";
import { groupNames, rulePage, severityNames } from "../rules/page.ts";
import { Failure } from "./failure.ts";
import { wantsColour } from "./io.ts";
import { colours } from "./reporters/colours.ts";
import { Ruler } from "./ruler.ts";
import type { Run } from "./run.ts";
import { unknownRule } from "./unknown-rule.ts";

/** `nianbao rules`: the list of the rules by group, or all that there is to know of one. */
export async function rulesCommand(run: Run): Promise<number> {
  const [id, ...more] = run.args;
  if (more.length > 0) throw new Failure(say(texts.one));
  if (id === undefined) run.io.out(list(run));
  else {
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw unknownRule(id);
    run.io.out(rulePage(rule, run.lang));
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

function severityOf({ severity }: Rule, run: Run): string {
  const ruler = new Ruler(false);
  const widest = Math.max(...rules.map((rule) => ruler.width(run.text(severityNames[rule.severity]))));
  const name = run.text(severityNames[severity]);
  return colours(wantsColour(run.io)).severity[severity](name + " ".repeat(widest - ruler.width(name)));
}

const texts = {
  one: { zh: "一次只能看一条规则", en: "one rule at a time" },
  howTo: { zh: "看某一条的说明：nianbao rules 规则名", en: "To read about one: nianbao rules RULE" },
};
