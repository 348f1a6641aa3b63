import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { narrativeCount } from "../../server/src/rules/narrative-count.ts";
import { narrativePart } from "../../server/src/rules/narrative-part.ts";
import { writeDraft } from "../kit/draft.ts";
import { type Content, cases, cellText, kinds, outcomes, results } from "../kit/figures.ts";
import { anyContent } from "../kit/random.ts";

/** Random right reports whose sentences say what their tables say, in many phrasings. */

/** Numbers by the names that the phrasings use. */
type Numbers = Readonly<Record<string, number>>;

function numbersOf(content: Content): Numbers {
  const at = (row: string, column = "total") => Number(cellText(content, "applications", row, column));
  const group = (prefix: string) =>
    results[content.edition].filter((row) => row.startsWith(prefix)).reduce((sum, row) => sum + at(row), 0);
  const review = (rows: readonly string[], column: string) =>
    rows.reduce((sum, row) => sum + Number(cellText(content, "reviews", row, column)), 0);
  const suits = cases.filter((row) => row !== "review");
  const result = Object.fromEntries(outcomes.map((column) => [column, review(["review"], column)]));
  return {
    received: at("received"),
    over: at("carriedOver"),
    all: at("received") + at("carriedOver"),
    done: at("outcomeTotal"),
    forward: at("carriedForward"),
    granted: at("granted"),
    partly: at("partlyGranted"),
    denied: group("denied"),
    unavailable: group("unavailable"),
    unprocessed: group("notProcessed"),
    other: group("other"),
    person: at("received", "naturalPerson"),
    bodies: kinds.slice(1).reduce((sum, kind) => sum + at("received", kind), 0),
    review: review(["review"], "total"),
    suits: review(suits, "total"),
    direct: review(["litigationDirect"], "total"),
    after: review(["litigationAfterReview"], "total"),
    ...result,
  };
}

const verbs = {
  take: ["收到", "共收到", "受理", "共受理", "接到", "收到公民、法人和其他组织提出的"],
  handle: ["收办", "办理", "共办理", "累计处理"],
  finish: ["办结", "已办结", "共办结", "全年办结"],
  forward: ["结转下年度继续办理", "转下年度办理", "结转下年", "顺延至下年度办理"],
  over: ["上年结转", "上年度结转", "含上年结转", "去年结转"],
} as const;

const nouns = ["政府信息公开申请", "依申请公开", "政府信息公开申请案件", "申请"];
const units = ["件", "份", "宗"];

/** A phrasing; `{name}` is a number, `<name>` a choice of words, `#` the unit. */
const phrasings = [
  "<take><noun>{received}#，办结{done}#，<forward>{forward}#。",
  "新收<noun>{received}#，<over>{over}#，共{all}#。",
  "<handle><noun>{all}#（<over>{over}#），<finish>{done}#，另有{forward}#<forward>。",
  "<take>{received}#政府信息公开申请，其中自然人{person}#、法人或其他组织{bodies}#。",
  "<take><noun>{received}#，其中自然人申请{person}#，法人或其他组织申请{bodies}#；<finish>{done}#。",
  "<finish><noun>{done}#，其中予以公开{granted}#、部分公开{partly}#、不予公开{denied}#、无法提供{unavailable}#、不予处理{unprocessed}#、其他处理{other}#。",
  "<handle><noun>{all}#，其中，予以公开{granted}#、部分公开{partly}#、不予公开{denied}#、无法提供{unavailable}#、不予处理{unprocessed}#、作其他处理（含撤回）{other}#、<forward>{forward}#。",
  "<handle><noun>{all}#，其余{forward}#<forward>。",
  "政府信息公开行政复议{review}#，其中结果维持{upheld}#，结果纠正{corrected}#，其他结果{otherResult}#，尚未审结{pending}#。",
  "发生行政复议{review}#、行政诉讼{suits}#。",
  "行政诉讼{suits}#，其中未经复议直接起诉{direct}#、复议后起诉{after}#。",
];

interface Said {
  readonly text: string;
  /** Where each number stands in the sentence. */
  readonly numbers: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

function say(phrasing: string, numbers: Numbers, choice: number): Said {
  let text = "";
  const places: { name: string; from: number; to: number }[] = [];
  const unit = units[choice % units.length] ?? "件";
  for (const [part, number, word] of phrasing.matchAll(/\{(\w+)\}|<(\w+)>|[^{<]/g)) {
    if (number) {
      const digits = String(numbers[number] ?? 0);
      places.push({ name: number, from: text.length, to: text.length + digits.length });
      text += digits;
    } else if (word) {
      const words: readonly string[] = word === "noun" ? nouns : (verbs[word as keyof typeof verbs] ?? []);
      text += words[choice % words.length];
    } else text += part === "#" ? unit : part;
  }
  return { text, numbers: places };
}

const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";

function foundIn(content: Content, sentence: string): { from: number; text: string }[] {
  const draft = writeDraft(content).text;
  const at = draft.indexOf(PLACE);
  const before = `${draft.slice(0, at)}（二）依申请公开。`;
  const report = bindReport(parseDraft(before + sentence + draft.slice(at + PLACE.length)));
  return [narrativeCount, narrativePart]
    .flatMap((rule) => [...(rule.check?.(report) ?? [])])
    .map((finding) => ({ from: finding.at.from - before.length, text: sentence }));
}

const anyCase = fc.record({
  content: anyContent,
  phrasing: fc.constantFrom(...phrasings),
  choice: fc.nat(60),
  pick: fc.nat(20),
  more: fc.integer({ min: 1, max: 9 }),
});

describe("random right reports", () => {
  test("what a sentence takes from the tables is never found", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ content, phrasing, choice }) => {
        expect(foundIn(content, say(phrasing, numbersOf(content), choice).text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("one number that no reading gives is found, and it alone", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ content, phrasing, choice, pick, more }) => {
        const numbers = numbersOf(content);
        const named = say(phrasing, numbers, choice).numbers;
        const { name } = named[pick % named.length] ?? { name: "received" };
        // 共25件 has no word for what it counts; it is not compared.
        fc.pre(!(phrasing.includes("共{all}") && name === "all"));
        // Larger than all that the tables hold: no reading can give it.
        const most = Object.values(numbers).reduce((sum, number) => sum + number, 0);
        const said = say(phrasing, { ...numbers, [name]: most + more }, choice);
        const wrong = said.numbers.find((one) => one.name === name);
        expect(foundIn(content, said.text)).toEqual([{ from: wrong?.from, text: said.text }]);
      }),
      { numRuns: 200 },
    );
  });
});
