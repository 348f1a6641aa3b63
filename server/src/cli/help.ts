import type { Text } from "../message.ts";
import type { Command } from "./commands.ts";
import { common, type OptionName, options } from "./options.ts";
import { Ruler } from "./ruler.ts";
import type { Run } from "./run.ts";

/** All commands in a line each. */
export function overview(commands: Readonly<Record<string, Command>>, run: Run): string {
  const rows = Object.entries(commands).map(([name, { usage, about }]) => [
    `nianbao ${name} ${usage}`,
    run.text(about),
  ]);
  return [
    run.text(texts.title),
    "",
    run.text(texts.commands),
    columns(rows),
    "",
    run.text(texts.commonOptions),
    optionRows(common, run),
    "",
    run.text(texts.status),
    "",
  ].join("\n");
}

/** One command with its options. */
export function commandHelp(name: string, command: Command, run: Run): string {
  const notes = command.notes?.map((note) => run.text(note)) ?? [];
  return [
    `nianbao ${name} ${command.usage}`,
    run.text(command.about),
    ...notes,
    "",
    run.text(texts.options),
    optionRows([...command.options, ...common], run),
    ...(command.examples ? ["", run.text(texts.examples), ...command.examples.map((line) => `  ${line}`)] : []),
    "",
  ].join("\n");
}

function optionRows(names: readonly OptionName[], run: Run): string {
  return columns(
    names.map((name) => {
      const option: { short?: string; value?: string; about: Text } = options[name];
      const short = option.short === undefined ? "    " : `-${option.short}, `;
      const value = option.value === undefined ? "" : ` ${option.value}`;
      return [`${short}--${name}${value}`, run.text(option.about)];
    }),
  );
}

/** Two columns, the second of them aligned. */
function columns(rows: readonly (readonly string[])[]): string {
  const ruler = new Ruler(false);
  const widest = Math.max(...rows.map(([left = ""]) => ruler.width(left)));
  return rows
    .map(([left = "", right = ""]) => `  ${left}${" ".repeat(widest - ruler.width(left))}  ${right}`)
    .join("\n");
}

const texts = {
  title: {
    zh: "nianbao：检查政府信息公开工作年度报告（*.nianbao.md）",
    en: "nianbao: checks annual reports on government information disclosure (*.nianbao.md)",
  },
  commands: { zh: "命令：", en: "Commands:" },
  examples: { zh: "例：", en: "Examples:" },
  options: { zh: "选项：", en: "Options:" },
  commonOptions: { zh: "每个命令都有的选项：", en: "Options of every command:" },
  status: {
    zh: "退出码：0 没有错误，1 有错误，2 有事没能做成（选项、文件或配置有问题）。\n某个命令的详细用法：nianbao 命令 --help",
    en: "Exit status: 0 no errors, 1 errors, 2 something could not be done (an option, a file, the configuration).\nMore on a command: nianbao COMMAND --help",
  },
};
