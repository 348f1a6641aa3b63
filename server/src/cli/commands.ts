import type { Text } from "../message.ts";
import { checkCommand } from "./check-command.ts";
import { fixCommand } from "./fix-command.ts";
import { formatCommand } from "./format-command.ts";
import { lspCommand } from "./lsp-command.ts";
import type { OptionName } from "./options.ts";
import { rulesCommand } from "./rules-command.ts";
import type { Run } from "./run.ts";

export interface Command {
  /** What may stand behind its name. */
  readonly usage: string;
  readonly about: Text;
  readonly notes?: readonly Text[];
  readonly options: readonly OptionName[];
  /** The exit status; none where it goes on on its own. */
  run(run: Run): Promise<number | undefined>;
}

const paths: Text = {
  zh: "PATH 是文件，或要查找 *.nianbao.md 的文件夹，或 -（标准输入）；不写时为当前文件夹。",
  en: "PATH is a file, a folder to search for *.nianbao.md, or - for standard input; by default this folder.",
};

export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: "[PATH…]",
    about: { zh: "检查年报草稿，指出错在哪里、该是什么", en: "checks drafts and says what is wrong, and where" },
    notes: [paths],
    options: ["format", "config", "max-warnings", "quiet", "stdin-ndjson"],
    run: checkCommand,
  },
  fix: {
    usage: "[PATH…]",
    about: {
      zh: "自动改正有把握的错误：合计、用语、数字写法、标题标记",
      en: "mends what is certain: totals, wording, digits, markup",
    },
    notes: [paths],
    options: ["dry-run", "rule", "config"],
    run: fixCommand,
  },
  format: {
    usage: "[PATH…]",
    about: {
      zh: "按显示宽度对齐表格，只改空白",
      en: "aligns tables by display width; changes white space only",
    },
    notes: [paths],
    options: ["check"],
    run: formatCommand,
  },
  rules: {
    usage: "[RULE]",
    about: { zh: "列出全部规则，或说明其中一条", en: "lists the rules, or explains one" },
    options: [],
    run: rulesCommand,
  },
  lsp: {
    usage: "--stdio",
    about: { zh: "语言服务器，供各种编辑器使用", en: "the language server, for any editor" },
    options: ["stdio"],
    run: lspCommand,
  },
};
