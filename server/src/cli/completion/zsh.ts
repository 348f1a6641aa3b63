import type { Completions } from "./completions.ts";

/** A script for zsh: to be evaluated, or kept as `_nianbao` in a folder of `$fpath`. */
export function zshCompletion(completions: Completions): string {
  const names = completions.map(({ name, about }) => `    ${quoted(`${name}:${about.replace(/:/g, "\\:")}`)}`);
  const cases = completions.map(({ name, words, options }) => {
    const rest = words ? `1:nianbao:(${words.join(" ")})` : "*:file:_files";
    const specs = [...options.flatMap(specsOf), rest];
    return `    ${name}) _arguments ${specs.map(quoted).join(" ")} ;;`;
  });
  return `#compdef nianbao
_nianbao() {
  local -a commands
  commands=(
${names.join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${cases.join("\n")}
  esac
}
compdef _nianbao nianbao
`;
}

function specsOf({ name, short, about, takes, words }: Completions[number]["options"][number]): string[] {
  const action = { nothing: "", word: `:${name}:(${words.join(" ")})`, file: `:${name}:_files`, text: `:${name}:` }[
    takes
  ];
  const rest = `[${about.replace(/[[\]\\:]/g, "\\$&")}]${action}`;
  const long = `--${name}${takes === "nothing" ? "" : "="}${rest}`;
  return short === undefined ? [long] : [long, `-${short}${rest}`];
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
