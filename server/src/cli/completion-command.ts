import { say } from "../message.ts";
import { ruleIds } from "../rules/index.ts";
import { commands } from "./commands.ts";
import { bashCompletion } from "./completion/bash.ts";
import type { Completions } from "./completion/completions.ts";
import { fishCompletion } from "./completion/fish.ts";
import { zshCompletion } from "./completion/zsh.ts";
import { Failure } from "./failure.ts";
import { listed } from "./listed.ts";
import { common, type OptionName, options } from "./options.ts";
import { formats } from "./reporters/index.ts";
import type { Run } from "./run.ts";

const shells: Readonly<Record<string, (completions: Completions) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `nianbao completion`: what a shell needs to know of the commands, written as it wants it. */
export async function completionCommand(run: Run): Promise<number> {
  const [shell, ...more] = run.args;
  const known = Object.keys(shells);
  const write = shell !== undefined && more.length === 0 && Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (!write) throw new Failure(say(texts.which, { known: listed(known) }));
  run.io.out(write(completionsOf(run)));
  return run.status(false);
}

/** The values that an option takes, where there are only so many. */
const values: Readonly<Record<string, readonly string[]>> = {
  format: Object.keys(formats),
  lang: ["zh-cn", "en"],
  to: ["docx", "html"],
  rule: [...ruleIds],
};

/** The words that a command takes, where there are only so many. */
const words: Readonly<Record<string, readonly string[]>> = {
  rules: [...ruleIds],
  completion: Object.keys(shells),
};

function completionsOf(run: Run): Completions {
  return Object.entries(commands).map(([name, command]) => ({
    name,
    about: run.text(command.about),
    words: words[name],
    options: [...command.options, ...common].map((option) => optionOf(option, run)),
  }));
}

function optionOf(name: OptionName, run: Run): Completions[number]["options"][number] {
  const { about, type, value, short }: (typeof options)[OptionName] & { value?: string; short?: string } =
    options[name];
  const takes = type === "boolean" ? "nothing" : values[name] ? "word" : value === "FILE" ? "file" : "text";
  return { name, short, about: run.text(about), takes, words: values[name] ?? [] };
}

const texts = {
  which: { zh: "请写明是哪一种：{known}", en: "name one of {known}" },
};
