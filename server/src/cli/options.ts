import type { Text } from "../message.ts";

interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly about: Text;
}

/** Every option of every command; a command names those that it takes. */
export const options = {
  format: {
    type: "string",
    value: "FORMAT",
    about: {
      zh: "输出的样式：pretty（默认，给人看）、json、ndjson、sarif、github、junit",
      en: "pretty (default, for people), json, ndjson, sarif, github, junit",
    },
  },
  config: {
    type: "string",
    value: "FILE",
    about: {
      zh: "一律用这份配置，不再找就近的 .nianbao.json",
      en: "use this configuration instead of the nearest .nianbao.json",
    },
  },
  "max-warnings": {
    type: "string",
    value: "N",
    about: { zh: "警告多于 N 条也算不通过", en: "more than N warnings count as a failure" },
  },
  quiet: {
    type: "boolean",
    short: "q",
    about: { zh: "只说错误，不说警告和提示", en: "errors only, no warnings and no hints" },
  },
  "stdin-ndjson": {
    type: "boolean",
    about: {
      zh: '从标准输入逐行读 {"file": …, "text": …}，逐行输出结果',
      en: 'read lines {"file": …, "text": …}, answer each with a line',
    },
  },
  jobs: {
    type: "string",
    value: "N",
    about: { zh: "同时用几个线程，默认看份数", en: "threads to use, by default as many as are worth it" },
  },
  baseline: {
    type: "string",
    value: "FILE",
    about: { zh: "这个文件里记下的已知问题不再提示", en: "the findings written down in this file are silent" },
  },
  "update-baseline": {
    type: "boolean",
    about: { zh: "把现有问题写进 --baseline 的文件", en: "write what is found now into the file of --baseline" },
  },
  cache: {
    type: "boolean",
    about: { zh: "记住结果，没有改动的草稿不再重查", en: "remember results, skip drafts that did not change" },
  },
  "cache-file": {
    type: "string",
    value: "FILE",
    about: { zh: "同上，结果记在这个文件里", en: "the same, in this file" },
  },
  watch: {
    type: "boolean",
    short: "w",
    about: { zh: "草稿一改动就重查，按 Ctrl-C 结束", en: "check again at every change, until Ctrl-C" },
  },
  "dry-run": {
    type: "boolean",
    about: { zh: "不写文件，只列出会怎样改（unified diff）", en: "write nothing, print the changes (unified diff)" },
  },
  rule: {
    type: "string",
    value: "RULE",
    about: { zh: "只改这条规则说的问题，可以写多次", en: "mend only what this rule finds; may be repeated" },
  },
  agency: { type: "string", value: "NAME", about: { zh: "机关全称", en: "the agency's full name" } },
  year: { type: "string", value: "YEAR", about: { zh: "报告哪一年的情况", en: "the year that is reported on" } },
  previous: {
    type: "string",
    value: "FILE",
    about: {
      zh: "上一年的报告：结转的申请、现行有效的文件从中带过来",
      en: "last year's report, to carry over applications and documents in force",
    },
  },
  output: {
    type: "string",
    short: "o",
    value: "FILE",
    about: { zh: "写到这个文件，- 为标准输出", en: "write to this file, or - for standard output" },
  },
  parts: {
    type: "string",
    value: "GLOB",
    about: {
      zh: '要相加的各单位报告，如 "2024/*.nianbao.md"，可以写多次',
      en: 'the reports to add up, such as "2024/*.nianbao.md"; may be repeated',
    },
  },
  csv: {
    type: "string",
    value: "FILE",
    about: { zh: "把每份报告的每个数写成一张表", en: "write every figure of every report as a table" },
  },
  check: {
    type: "boolean",
    about: { zh: "不写文件，只核对", en: "write nothing, only see whether there is something to do" },
  },
  to: { type: "string", value: "docx|html", about: { zh: "导出成什么：docx、html", en: "what to export to" } },
  force: {
    type: "boolean",
    about: {
      zh: "已有同名文件也替换；export：草稿有错误也导出",
      en: "replace a file that is there already; export: in spite of errors",
    },
  },
  stdio: { type: "boolean", about: { zh: "用标准输入、标准输出通信", en: "talk over standard input and output" } },
  lang: {
    type: "string",
    value: "zh-cn|en",
    about: { zh: "用哪种语言，默认按系统", en: "language of the messages, by default the system's" },
  },
  help: { type: "boolean", short: "h", about: { zh: "显示帮助", en: "show this help" } },
  version: { type: "boolean", about: { zh: "显示版本", en: "show the version" } },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

/** What every command takes. */
export const common: readonly OptionName[] = ["lang", "help", "version"];
