import { parseArgs } from "node:util";
import { type Lang, langOf, say } from "../message.ts";
import { nearest } from "../nearest.ts";
import { Failure } from "./failure.ts";
import { common, type OptionName, options } from "./options.ts";

/** The words of a command line, told apart; nothing is wrong with any of them yet. */
export class CommandLine {
  readonly words: readonly string[];
  readonly #given: readonly Given[];

  constructor(args: readonly string[]) {
    const { positionals, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
    this.words = positionals;
    this.#given = tokens.filter((token) => token.kind === "option");
  }

  /** The language asked for, or that of the environment; Chinese where neither says. */
  language(env: Readonly<Record<string, string | undefined>>): Lang {
    const locale = this.#values("lang").at(-1) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG);
    // The locales of no language at all.
    return langOf(locale?.replace(/^(?:C|POSIX)(?:\..*)?$/, ""));
  }

  has(name: OptionName): boolean {
    return this.#given.some((option) => option.name === name);
  }

  /** The value of an option; of several the last. */
  value(name: OptionName): string | undefined {
    return this.#values(name).at(-1);
  }

  values(name: OptionName): readonly string[] {
    return this.#values(name);
  }

  /** Fails on the first option that the command does not take, or that is not given as it should be. */
  admit(allowed: readonly OptionName[]): void {
    for (const option of this.#given) admit(option, [...allowed, ...common]);
    const lang = this.value("lang");
    if (lang !== undefined && !/^(?:zh|en)/i.test(lang)) throw new Failure(say(texts.lang, { lang }));
  }

  #values(name: OptionName): string[] {
    return this.#given.flatMap((option) => (option.name === name && option.value !== undefined ? [option.value] : []));
  }
}

interface Given {
  readonly name: string;
  /** As typed: `-q` or `--quiet`. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function admit({ name, rawName, value, inlineValue }: Given, allowed: readonly OptionName[]): void {
  const known = allowed.find((option) => option === name);
  if (known === undefined) {
    const near = nearest(name, allowed);
    const hint = near === undefined ? "" : say(texts.hint, { near });
    throw new Failure(say(texts.unknown, { name: rawName, hint }));
  }
  const wanted = options[known].type === "string";
  // `--format --quiet` names no format.
  const missing = value === undefined || value === "" || (!inlineValue && value.startsWith("--"));
  if (wanted && missing) throw new Failure(say(texts.missing, { name: rawName }));
  if (!wanted && value !== undefined) throw new Failure(say(texts.needless, { name: rawName, value }));
}

const texts = {
  lang: { zh: "没有 {lang} 这种语言；有 zh-cn、en", en: "there is no language {lang}; there are zh-cn, en" },
  unknown: { zh: "没有 {name} 这个选项{hint}", en: "there is no option {name}{hint}" },
  hint: { zh: "；是不是 --{near}？", en: "; did you mean --{near}?" },
  missing: { zh: "选项 {name} 后面要写一个值", en: "option {name} needs a value" },
  needless: { zh: "选项 {name} 后面不能写值：{value}", en: "option {name} takes no value: {value}" },
};
