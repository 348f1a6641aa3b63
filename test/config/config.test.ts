import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/src/config/index.ts";
import { render } from "../../server/src/message.ts";

/** Each problem as the text that it is placed at and what it says. */
function problems(text: string, lang: "zh-cn" | "en" = "zh-cn") {
  return readConfig(text).problems.map(({ span, message }) => [text.slice(span.from, span.to), render(message, lang)]);
}

test("brackets nested deeper than the stack are a problem, and no exception", () => {
  for (const depth of [5000, 20_000, 200_000]) {
    const { config, problems } = readConfig(`{ "rules": ${"[".repeat(depth)}`);
    expect([config, problems.length]).toEqual([{}, 1]);
  }
});

describe("a configuration that is right", () => {
  test.each(["", " \n", "{}", "\uFEFF{}", '{"$schema":"x"}'])("%j says nothing", (text) => {
    expect(readConfig(text).problems).toEqual([]);
  });

  test("is read in full, with comments and trailing commas", () => {
    const text = `{
      // 往年
      "history": ["../2023",],
      "edition": "2019",
      "maxNarrativeLength": 3000,
      "repeatedText": 0.6,
      "extraRows": ["（八）其他"],
      "terms": { "帐号": "账号" },
      "rollup": { "全县.nianbao.md": ["单位/*.nianbao.md"] },
    }`;
    expect(readConfig(text)).toEqual({
      config: {
        history: ["../2023"],
        edition: "2019",
        maxNarrativeLength: 3000,
        repeatedText: 0.6,
        extraRows: ["（八）其他"],
        terms: { 帐号: "账号" },
        rollup: { "全县.nianbao.md": ["单位/*.nianbao.md"] },
      },
      problems: [],
    });
  });
});

describe("what is wrong is placed, said and left out, and the rest works", () => {
  test("an unknown key, with the nearest known one", () => {
    const text = '{ "histroy": ["a"], "edition": "2021" }';
    expect(problems(text)).toEqual([['"histroy"', "没有“histroy”这项设置，未采用；是不是“history”？"]]);
    expect(problems(text, "en")).toEqual([
      ['"histroy"', "There is no setting “histroy”; ignored; did you mean “history”?"],
    ]);
    expect(readConfig(text).config).toEqual({ edition: "2021" });
  });

  test("an unknown rule", () => {
    const text = '{ "rules": { "no-such-rule-at-all": "off" }, "repeatedText": 0 }';
    expect(problems(text)).toEqual([['"no-such-rule-at-all"', "没有“no-such-rule-at-all”这条规则，未采用"]]);
    expect(readConfig(text).config).toEqual({ rules: {}, repeatedText: 0 });
  });

  test("values of the wrong kind, in the order of the text", () => {
    const text = '{ "repeatedText": 1.5, "maxNarrativeLength": 0, "edition": 2019, "terms": { "a": 1, "": "b" } }';
    expect(problems(text)).toEqual([
      ["1.5", "“repeatedText”应为不大于 1 的数，这里的写法未采用"],
      ["0", "“maxNarrativeLength”应为不小于 1 的数，这里的写法未采用"],
      ["2019", '“edition”应为 "2019" "2021" 之一，这里的写法未采用'],
      ["1", "“terms.a”应为文字（写在引号里），这里的写法未采用"],
      ['""', "“terms”应为左边不留空的对应关系，这里的写法未采用"],
    ]);
    expect(readConfig(text).config).toEqual({ terms: {} });
  });

  test("items of a list, each by its number", () => {
    const text = '{ "history": [1, "../2023", "", "../2022"] }';
    expect(problems(text)).toEqual([
      ["1", "“history”第 1 项应为文字（写在引号里），这一项未采用"],
      ['""', "“history”第 3 项应为不为空的文字，这一项未采用"],
    ]);
    expect(readConfig(text).config).toEqual({ history: ["../2023", "../2022"] });
  });

  test("a key that stands twice: the last one counts", () => {
    expect(problems('{ "edition": "2021", "edition": "2022" }')).toEqual([
      ['"2022"', '“edition”应为 "2019" "2021" 之一，这里的写法未采用'],
    ]);
  });

  test.each(["[]", "1", '"off"', "null", "true"])("%s is no configuration", (text) => {
    expect(problems(text)).toEqual([[text, "配置应为一组设置，写在 { } 里"]]);
    expect(readConfig(text).config).toEqual({});
  });
});

describe("a slip of the syntax", () => {
  test("is the one thing reported, and what can be read is used", () => {
    const text = '{ "edition": "2021" "histroy": 1 }';
    expect(problems(text)).toEqual([['"histroy"', "这里缺少英文逗号"]]);
    expect(readConfig(text).config).toEqual({ edition: "2021" });
  });

  test.each([
    ["{", "缺少右括号 }"],
    ['{ "edition": }', "这里缺少值"],
    ['{ “edition”: "2021" }', "这里的符号看不懂，文字要写在英文双引号里"],
    ['{ "history": ["..\\2023"] }', "反斜杠后面的字符不对，路径请用 / 分隔"],
    ['{ "edition": "2021 }', "引号没有成对"],
  ])("%s", (text, message) => {
    expect(problems(text).map(([, said]) => said)).toEqual([message]);
  });
});

test("any text gives a result", () => {
  const texts = ["\0", "\uD800", "[".repeat(100_000), '{"rules":'.repeat(20_000), '{"__proto__": {"edition": "2021"}}'];
  for (const text of texts) expect(readConfig(text).config).toEqual({});
});
