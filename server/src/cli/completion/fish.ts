import type { Completions } from "./completions.ts";

/** A script for fish. */
export function fishCompletion(completions: Completions): string {
  const lines = completions.flatMap(({ name, about, words, options }) => {
    const seen = `complete -c nianbao -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c nianbao -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
      ...(words ? [`${seen} -f -a '${words.join(" ")}'`] : []),
      ...options.map(
        (option) => `${seen} -l ${option.name}${short(option.short)}${taken(option)} -d ${quoted(option.about)}`,
      ),
    ];
  });
  return `# nianbao completion fish\n${lines.join("\n")}\n`;
}

function short(letter: string | undefined): string {
  return letter === undefined ? "" : ` -s ${letter}`;
}

function taken({ takes, words }: Completions[number]["options"][number]): string {
  return { nothing: "", word: ` -x -a '${words.join(" ")}'`, file: " -r -F", text: " -x" }[takes];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
