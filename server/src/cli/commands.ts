import type { Text } from "../message.ts";
import type { OptionName } from "./options.ts";
import type { Run } from "./run.ts";

export interface Command {
  /** What may stand behind its name. */
  readonly usage: string;
  readonly about: Text;
  readonly notes?: readonly Text[];
  /** Command lines worth copying. */
  readonly examples?: readonly string[];
  readonly options: readonly OptionName[];
  /** Its code, read only where it is asked for: a check need not wait for the language server. */
  load(): Promise<(run: Run) => Promise<number | undefined>>;
}

const paths: Text = {
  zh: "PATH 是文件，或要查找 *.nianbao.md 的文件夹，或 -（标准输入）；不写时为当前文件夹。",
  en: "PATH is a file, a folder to search for *.nianbao.md, or - for standard input; by default this folder.",
};

const filePaths: Text = {
  zh: "PATH 是文件，或要查找 *.nianbao.md 的文件夹；不写时为当前文件夹。",
  en: "PATH is a file, or a folder to search for *.nianbao.md; by default this folder.",
};

export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: "[PATH…]",
    about: { zh: "检查年报草稿，指出错在哪里、该是什么", en: "checks drafts and says what is wrong, and where" },
    notes: [paths],
    examples: [
      "nianbao check 2024",
      "nianbao check --format sarif 2024 > nianbao.sarif",
      "nianbao check --stdin-ndjson < drafts.ndjson",
    ],
    options: [
      "format",
      "config",
      "quiet",
      "max-warnings",
      "baseline",
      "update-baseline",
      "jobs",
      "cache",
      "cache-file",
      "watch",
      "stdin-ndjson",
    ],
    load: async () => (await import("./check-command.ts")).checkCommand,
  },
  fix: {
    usage: "[PATH…]",
    about: {
      zh: "自动改正有把握的错误：合计、用语、数字写法、标题标记",
      en: "mends what is certain: totals, wording, digits, markup",
    },
    notes: [paths],
    examples: ["nianbao fix --dry-run 2024", "nianbao fix --rule row-total 2024/a.nianbao.md"],
    options: ["dry-run", "rule", "config"],
    load: async () => (await import("./fix-command.ts")).fixCommand,
  },
  format: {
    usage: "[PATH…]",
    about: {
      zh: "按显示宽度对齐表格，只改空白",
      en: "aligns tables by display width; changes white space only",
    },
    notes: [paths],
    options: ["check", "config"],
    load: async () => (await import("./format-command.ts")).formatCommand,
  },
  new: {
    usage: "--agency NAME --year YEAR",
    about: {
      zh: "新建一份空白草稿，可从上一年的报告带入结转数",
      en: "writes a fresh draft, with last year's numbers carried over",
    },
    notes: [{ zh: "不写 -o 时输出到屏幕。", en: "Without -o it goes to standard output." }],
    examples: [
      "nianbao new --agency 示例县人民政府办公室 --year 2025 -o 2025.nianbao.md",
      "nianbao new --previous 2024.nianbao.md -o 2025.nianbao.md",
    ],
    options: ["agency", "year", "previous", "output", "config"],
    load: async () => (await import("./new-command.ts")).newCommand,
  },
  import: {
    usage: "FILE…",
    about: {
      zh: "把已发布的年报（.docx、.html、.pdf、.txt、.md）变成草稿，并说明哪里没有把握",
      en: "makes a draft of a published report (.docx, .html, .pdf, .txt, .md) and says where it is not sure",
    },
    notes: [
      {
        zh: "草稿写在原文件旁边，名为 FILE.nianbao.md；只有一个文件时可以用 -o 换一个名字。",
        en: "The draft is written beside the file, as FILE.nianbao.md; of a single file -o names another.",
      },
    ],
    examples: ["nianbao import 2023年报.docx", 'nianbao import "2023/*.pdf"'],
    options: ["output", "force"],
    load: async () => (await import("./import-command.ts")).importCommand,
  },
  export: {
    usage: "PATH… --to docx|html",
    about: {
      zh: "把草稿按正式格式导出成 Word 或网页",
      en: "the draft in the official layout, as a Word document or a page",
    },
    notes: [
      {
        zh: "PATH 是草稿，或要查找 *.nianbao.md 的文件夹。写在草稿旁边，只有一份时可以用 -o 换一个名字。\n草稿里有错误时不导出，除非加 --force。",
        en: "PATH is a draft, or a folder to search for *.nianbao.md. Written beside the draft; of a single one -o names\nanother file. With errors in the draft, only with --force.",
      },
    ],
    examples: ["nianbao export 2024年报.nianbao.md --to docx", "nianbao export 2024 --to html"],
    options: ["to", "output", "force", "config"],
    load: async () => (await import("./export-command.ts")).exportCommand,
  },
  rollup: {
    usage: "PARENT --parts GLOB",
    about: {
      zh: "把各单位的报告加成汇总报告，--check 只核对",
      en: "adds reports up to a consolidated one; --check only compares",
    },
    notes: [
      {
        zh: "PARENT 是汇总报告的草稿，还没有时先用 nianbao new 新建；只改表里的数。",
        en: "PARENT is the draft of the consolidated report; nianbao new makes one. Only its figures are changed.",
      },
    ],
    examples: [
      'nianbao rollup 全县.nianbao.md --parts "2024/*.nianbao.md"',
      'nianbao rollup 全县.nianbao.md --parts "2024/**/*.nianbao.md" --check',
    ],
    options: ["parts", "check", "dry-run", "config"],
    load: async () => (await import("./rollup-command.ts")).rollupCommand,
  },
  report: {
    usage: "[PATH…] -o FILE",
    about: {
      zh: "汇总检查结果成一张网页，全部数据成一张表",
      en: "all findings as one page, all figures as one table",
    },
    notes: [
      filePaths,
      {
        zh: "网页可以离线打开；表的各列是 agency、year、table、row、column、value（金额以万元计）、file，供电子表格或数据库用。",
        en: "The page needs no network; columns of the table: agency, year, table, row, column, value (money in 万元), file.",
      },
    ],
    examples: ["nianbao report 2024 -o report.html --csv figures.csv"],
    options: ["output", "csv", "config"],
    load: async () => (await import("./report-command.ts")).reportCommand,
  },
  rules: {
    usage: "[RULE]",
    about: { zh: "列出全部规则，或说明其中一条", en: "lists the rules, or explains one" },
    options: [],
    load: async () => (await import("./rules-command.ts")).rulesCommand,
  },
  completion: {
    usage: "bash|zsh|fish",
    about: { zh: "输出命令行自动补全的脚本", en: "prints a script for completion in the shell" },
    examples: [
      'eval "$(nianbao completion bash)"   # ~/.bashrc',
      'eval "$(nianbao completion zsh)"    # ~/.zshrc',
      "nianbao completion fish > ~/.config/fish/completions/nianbao.fish",
    ],
    options: [],
    load: async () => (await import("./completion-command.ts")).completionCommand,
  },
  lsp: {
    usage: "--stdio",
    about: { zh: "语言服务器，供各种编辑器使用", en: "the language server, for any editor" },
    options: ["stdio"],
    load: async () => (await import("./lsp-command.ts")).lspCommand,
  },
};
