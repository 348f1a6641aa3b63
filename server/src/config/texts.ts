import type { ParseErrorCode } from "jsonc-parser";
import type { Text } from "../message.ts";

/** What is said of a configuration that is not as it should be. */
export const texts = {
  unknownKey: { zh: "没有“{key}”这项设置，未采用{hint}", en: "There is no setting “{key}”; ignored{hint}" },
  unknownRule: { zh: "没有“{key}”这条规则，未采用{hint}", en: "There is no rule “{key}”; ignored{hint}" },
  hint: { zh: "；是不是“{nearest}”？", en: "; did you mean “{nearest}”?" },
  wrongFile: { zh: "配置应为一组设置，写在 { } 里", en: "A configuration is an object: settings in { }" },
  wrongValue: { zh: "“{key}”应为{expected}，这里的写法未采用", en: "“{key}” should be {expected}; ignored" },
  wrongItem: {
    zh: "“{key}”第 {number} 项应为{expected}，这一项未采用",
    en: "Item {number} of “{key}” should be {expected}; ignored",
  },
  oneOf: { zh: " {values} 之一", en: "one of {values}" },
  atLeast: { zh: "不小于 {limit} 的数", en: "a number not under {limit}" },
  atMost: { zh: "不大于 {limit} 的数", en: "a number not over {limit}" },
  filled: { zh: "不为空的文字", en: "a text that is not empty" },
  named: { zh: "左边不留空的对应关系", en: "pairs whose left side is not empty" },
  other: { zh: "另一种写法", en: "something else" },
} satisfies Record<string, Text>;

/** By the name that zod gives the kind of value. */
export const kinds: Readonly<Record<string, Text>> = {
  string: { zh: "文字（写在引号里）", en: "a text in quotation marks" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  array: { zh: "列表，写在 [ ] 里", en: "a list in [ ]" },
  object: { zh: "一组设置，写在 { } 里", en: "settings in { }" },
  record: { zh: "一组对应关系，写在 { } 里", en: "pairs in { }" },
};

const brace: Text = { zh: "缺少右括号 }", en: "A closing } is missing" };

/** By jsonc-parser's error code. */
export const syntax: Readonly<Record<ParseErrorCode, Text>> = {
  1: { zh: "这里的符号看不懂，文字要写在英文双引号里", en: "Unknown symbol here; texts go in double quotes" },
  2: { zh: "这个数的写法不对", en: "This number is not written as JSON wants it" },
  3: { zh: "这里应是设置的名称，写在英文双引号里", en: "The name of a setting is expected here, in double quotes" },
  4: { zh: "这里缺少值", en: "A value is missing here" },
  5: { zh: "名称后面缺少英文冒号", en: "A colon is missing after the name" },
  6: { zh: "这里缺少英文逗号", en: "A comma is missing here" },
  7: brace,
  8: { zh: "缺少右括号 ]", en: "A closing ] is missing" },
  9: { zh: "配置到上一个 } 已经结束，这里是多余的", en: "The configuration ended at the last }; this is too much" },
  10: { zh: "这里不能写注释", en: "No comment may stand here" },
  11: { zh: "注释没有结束", en: "The comment does not end" },
  12: { zh: "引号没有成对", en: "The quotation mark is not closed" },
  13: { zh: "这个数没有写完", en: "The number is not finished" },
  14: { zh: "\\u 后面应有四位十六进制数", en: "Four hexadecimal digits should follow \\u" },
  15: { zh: "反斜杠后面的字符不对，路径请用 / 分隔", en: "Wrong character after the backslash; use / in paths" },
  16: { zh: "引号里有不能直接写的字符", en: "A character that must not stand in a text as it is" },
};
