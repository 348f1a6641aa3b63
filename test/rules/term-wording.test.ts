import { describe, expect, test } from "vitest";
import { render } from "../../server/src/message.ts";
import { termWording } from "../../server/src/rules/term-wording.ts";
import { amend } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";
import { bound, fixed, marked, marks } from "../narrative/tables.ts";

const PLACE = "公开内容还不够细";
const saying = (text: string, terms: Readonly<Record<string, string>>) =>
  bound(amend(draft2021(), [PLACE, text]), { terms });

describe("term-wording", () => {
  test.each([
    ["微信公众帐号", { 帐号: "账号" }, ["帐号"]],
    ["帐号、帐号和帐号", { 帐号: "账号" }, ["帐号", "帐号", "帐号"]],
    ["区融办，区融办公室", { 融办: "融办公室" }, ["融办"]],
    ["融办公室、融办、融办", { 融办: "融办公室" }, ["融办", "融办"]],
    ["电子邮箱、邮箱", { 邮箱: "电子邮箱" }, ["邮箱"]],
    ["邮箱", { 邮箱: "邮箱" }, []],
    ["帐帐帐", { 帐帐: "账账" }, ["帐帐"]],
    ["其它", { "": "空", 其它: "其他" }, ["其它"]],
  ] as const)("of %j, with the list %j, are reported: %j", (text, terms, found) => {
    const report = saying(text, terms);
    expect(marks(termWording, report)).toEqual(found);
  });

  test("each line is looked at, headings and tables are not", () => {
    expect(marks(termWording, saying("帐号\n第二个帐号\n\n### 帐号\n\n| 帐号 | 1 |\n", { 帐号: "账号" }))).toEqual([
      "帐号",
      "帐号",
    ]);
  });

  test("says both words; the fix writes the right one, safely, and nothing is left", () => {
    const report = saying("微信公众帐号", { 帐号: "账号" });
    const [one] = marked(termWording, report);
    expect([one?.zh, one?.en]).toEqual(["用词表规定：“帐号”应写作“账号”", "The word list asks for “账号”, not “帐号”"]);
    expect(one?.finding.fixes?.map(({ safe, title }) => [safe, render(title, "zh-cn")])).toEqual([
      [true, "改为“账号”"],
    ]);
    expect(fixed(termWording, report)).toBe(amend(draft2021(), [PLACE, "微信公众账号"]));
  });

  test("nothing without a list", () => {
    expect(marks(termWording, bound(amend(draft2021(), [PLACE, "帐号"])))).toEqual([]);
  });
});
