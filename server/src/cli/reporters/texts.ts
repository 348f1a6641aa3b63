import type { Text } from "../../message.ts";

export const texts = {
  headline: { zh: "{place} {severity} {rule}：{message}", en: "{place} {severity} {rule}: {message}" },
  related: { zh: "相关：", en: "see: " },
  place: { zh: "{message}（第 {line} 行）", en: "{message} (line {line})" },
  inFile: { zh: "{message}（{file}:{line}）", en: "{message} ({file}:{line})" },
  more: { zh: "…共 {number} 处", en: "… {number} in all" },
  alike: { zh: "同一行还有 {number} 处：第 {columns} 列", en: "{number} more on this line: columns {columns}" },
  comma: { zh: "、", en: ", " },
  safeFix: { zh: "可自动改正：{title}", en: "can be mended: {title}" },
  otherFix: { zh: "可选的改法：{title}", en: "could be mended: {title}" },
  clean: { zh: "检查 {files} 份，没有发现问题。", en: "{files} checked, nothing found." },
  faulty: {
    zh: "检查 {files} 份，{faulty} 份有问题：{counts}{fixable}",
    en: "{files} checked, {faulty} with findings: {counts}{fixable}",
  },
  fixable: { zh: "；其中 {number} 处可自动改正：{command}", en: "; {number} of them can be mended: {command}" },
  errors: { zh: "错误 {number}", en: "errors {number}" },
  warnings: { zh: "警告 {number}", en: "warnings {number}" },
  information: { zh: "提示 {number}", en: "information {number}" },
  hints: { zh: "弱提示 {number}", en: "hints {number}" },
  countComma: { zh: "，", en: ", " },
} satisfies Record<string, Text>;
