/** Documents that nobody writes: the work grows as they do, and no faster. */
import { expect, test, vi } from "vitest";
import { escapeHeading } from "../../server/src/convert/markdown.ts";
import { parseXml } from "../../server/src/convert/source/xml.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { checkText } from "../../server/src/index.ts";
import { doComplete } from "../../server/src/language/completion.ts";
import { checkedDraft } from "../language/kit.ts";
import { clean, received } from "../lsp/drafts.ts";

vi.setConfig({ testTimeout: 600_000 });

/** Each makes a draft with `n` of something in it. */
const drafts: Readonly<Record<string, readonly [number, (n: number) => string]>> = {
  "rows of section three": [100_000, (n) => clean.replace(received, `${`${received}\n`.repeat(n)}${received}`)],
  "rows that no form has": [
    100_000,
    (n) => clean.replace(received, `${"| 其他事项 | 1 | 2 |\n".repeat(n)}${received}`),
  ],
  "rows, each with a name of its own": [
    20_000,
    (n) =>
      clean.replace(received, `${Array.from({ length: n }, (_, i) => `| 事项${i} | 1 |`).join("\n")}\n${received}`),
  ],
  "a table of its own without a heading": [100_000, (n) => `| a | b |\n| - | - |\n${"| 规章 | 1 |\n".repeat(n)}`],
  "characters in a label": [
    1_000_000,
    (n) => clean.replace("一、本年新收政府信息公开申请数量", `一、${"新收".repeat(n / 2)}`),
  ],
  "brackets in a label": [1_000_000, (n) => clean.replace("一、本年新收政府信息公开申请数量", "（".repeat(n))],
  "columns in a row": [100_000, (n) => clean.replace(received, `${received}${" 1 |".repeat(n)}`)],
  "digits in a cell": [1_000_000, (n) => clean.replace(/\| 23 \|/, `| ${"9".repeat(n)} |`)],
  "nested brackets in a sentence": [
    10_000,
    (n) => clean.replace("## 二、", `收到${"（".repeat(n)}1件${"）".repeat(n)}。\n\n## 二、`),
  ],
  "nested square brackets": [
    10_000,
    (n) => clean.replace("## 二、", `${"[".repeat(n)}x${"](y)".repeat(n)}\n\n## 二、`),
  ],
  "levels of quotes": [10_000, (n) => clean.replace("## 二、", `${">".repeat(n)} 收到1件。\n\n## 二、`)],
  "characters in a title": [1_000_000, (n) => clean.replace("示例县", "县".repeat(n))],
  headings: [20_000, (n) => clean.replace("## 二、", `${"## 二、主动公开政府信息情况\n\n".repeat(n)}## 二、`)],
  directives: [20_000, (n) => `${"<!-- nianbao-disable row-total -->\n\n".repeat(n)}${clean}`],
  "open comments": [20_000, (n) => `${clean}${"<!-- nianbao-disable\n".repeat(n)}`],
};

/** Milliseconds of a processor; the better of two runs, as the first may warm up or be disturbed. */
function cost(work: () => void): number {
  const runs = [1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/** Four times as much takes four times as long; sixteen times would be quadratic. What is over in no time says nothing. */
function isLinear(make: (n: number) => string, most: number, work: (text: string) => void): void {
  const [small, large] = [make(most / 4), make(most)];
  const [short, long] = [cost(() => work(small)), cost(() => work(large))];
  expect(long, `${short} ms, ${long} ms`).toBeLessThan(9 * short + 60);
}

test.each(Object.entries(drafts))("check: %s", (_, [most, make]) => {
  isLinear(make, most, (text) => checkText(text));
});

test.each(Object.entries(drafts))("fix and format: %s", (_, [most, make]) => {
  isLinear(make, most / 4, (text) => fixText(text));
  isLinear(make, most / 4, (text) => formatText(text));
});

/** What opens and is never closed, in the XML of a Word document and in a page. */
const sources: Readonly<Record<string, (n: number) => string>> = {
  "tags that are not closed": (n) => "<a ".repeat(n),
  "a name without end": (n) => `<${"a".repeat(n)}`,
  "an attribute without end": (n) => `<a ${"b".repeat(n)}>`,
  "quotes without end": (n) => `<a ${'b="'.repeat(n)}`,
  declarations: (n) => "<!".repeat(n),
  instructions: (n) => "<?".repeat(n),
  "spaces in a tag": (n) => `<a b${" ".repeat(n)}>`,
};

test.each(Object.entries(sources))("XML: %s", (_, make) => {
  isLinear(make, 200_000, (text) => parseXml(text));
});

test("a heading of number signs, imported", () => {
  isLinear(
    (n) => `${"#".repeat(n)}x`,
    200_000,
    (text) => escapeHeading(text),
  );
});

test.each(["\t", " ", "年", "年。", "#", "|"])("completion behind a line of %j", (sign) => {
  const make = (n: number) => clean.replace("## 二、", `${sign.repeat(n)}!\n\n## 二、`);
  isLinear(make, 200_000, (text) => {
    const draft = checkedDraft(text);
    doComplete(draft, draft.lines.positionAt(text.indexOf("!\n\n## 二、") + 1), true);
  });
});
