import { clean, received } from "../lsp/drafts.ts";

/** Each makes a draft with `n` of something in it. */
export const drafts: Readonly<Record<string, (n: number) => string>> = {
  "rows of section three": (n) => clean.replace(received, `${`${received}\n`.repeat(n)}${received}`),
  "rows that no form has": (n) => clean.replace(received, `${"| 其他事项 | 1 | 2 |\n".repeat(n)}${received}`),
  "rows without pipes": (n) =>
    clean.replace(received, `${received.replace(/ ?\| ?/g, "\t").trim()}\n\n| 其他事项 | 1 | 2 |\n`.repeat(n)),
  "rows, each with a name of its own": (n) =>
    clean.replace(received, `${Array.from({ length: n }, (_, i) => `| 事项${i} | 1 |`).join("\n")}\n${received}`),
  "a table of its own without a heading": (n) => `| a | b |\n| - | - |\n${"| 规章 | 1 |\n".repeat(n)}`,
  "characters in a label": (n) => clean.replace("一、本年新收政府信息公开申请数量", `一、${"新收".repeat(n / 2)}`),
  "brackets in a label": (n) => clean.replace("一、本年新收政府信息公开申请数量", "（".repeat(n)),
  "columns in a row": (n) => clean.replace(received, `${received}${" 1 |".repeat(n)}`),
  "digits in a cell": (n) => clean.replace(/\| 23 \|/, `| ${"9".repeat(n)} |`),
  "nested brackets in a sentence": (n) =>
    clean.replace("## 二、", `收到${"（".repeat(n)}1件${"）".repeat(n)}。\n\n## 二、`),
  "nested square brackets": (n) => clean.replace("## 二、", `${"[".repeat(n)}x${"](y)".repeat(n)}\n\n## 二、`),
  "levels of quotes": (n) => clean.replace("## 二、", `${">".repeat(n)} 收到1件。\n\n## 二、`),
  "characters in a title": (n) => clean.replace("示例县", "县".repeat(4 * n)),
  sentences: (n) => clean.replace("## 二、", `${"收到1件。".repeat(n)}\n\n## 二、`),
  paragraphs: (n) => clean.replace("## 二、", `${"收到1件，办结2件。\n\n".repeat(n)}## 二、`),
  headings: (n) => clean.replace("## 二、", `${"## 二、主动公开政府信息情况\n\n".repeat(n)}## 二、`),
  directives: (n) => `${"<!-- nianbao-disable row-total -->\n\n".repeat(n)}${clean}`,
  "open comments": (n) => `${clean}${"<!-- nianbao-disable\n".repeat(n)}`,
};
