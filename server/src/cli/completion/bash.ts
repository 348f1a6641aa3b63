import type { Completions } from "./completions.ts";

/** A script for bash. Where it has nothing to offer, bash offers files. */
export function bashCompletion(completions: Completions): string {
  const options = new Map(completions.flatMap((command) => command.options.map((option) => [option.name, option])));
  const values = [...options.values()].flatMap(({ name, short, takes, words }) => {
    if (takes === "nothing") return [];
    const names = short === undefined ? `--${name}` : `--${name}|-${short}`;
    return [`    ${names}) ${takes === "word" ? offer(words) : ""}return ;;`];
  });
  const commands = completions.map(({ name, words, options }) => {
    const flags = offer(options.map((option) => `--${option.name}`));
    const rest = words ? `else ${offer(words)}` : "";
    return `    ${name}) if [[ $current == -* ]]; then ${flags}${rest}fi ;;`;
  });
  return `# nianbao completion bash
_nianbao() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    ${offer(completions.map(({ name }) => name))}
    return
  fi
  case $previous in
${values.join("\n")}
  esac
  case \${COMP_WORDS[1]} in
${commands.join("\n")}
  esac
}
complete -o default -F _nianbao nianbao
`;
}

/** Names of commands, options and rules: no word of them has anything to quote. */
function offer(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current")); `;
}
