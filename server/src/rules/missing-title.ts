import { insertBlock } from "../edit/insert.ts";
import { titleFor } from "../edition/index.ts";
import { say } from "../message.ts";
import { firstLine } from "./first-line.ts";
import { defineRule } from "./rule.ts";

const missing = {
  zh: "缺少标题：应为“<机关名称><年>年政府信息公开工作年度报告”",
  en: "There is no title: “<agency><year>年政府信息公开工作年度报告”",
};
const insert = { zh: "在开头插入标题，机关名称和年份待填", en: "Insert a title; agency and year are left to fill in" };
const insertYear = { zh: "在开头插入标题，机关名称待填", en: "Insert a title; the agency is left to fill in" };
const insertAll = { zh: "在开头插入标题“{title}”（请核对）", en: "Insert the title “{title}” (please check)" };

const undecoded = {
  zh: "这份文件不是 UTF-8 编码（多半是 GBK），文字读不出来。不要保存；在编辑器右下角点“UTF-8”，选“通过编码重新打开”→“GB18030”，文字读得出以后再点“GB18030”，选“通过编码保存”→“UTF-8”",
  en: "This file is not UTF-8 (most likely GBK), and its text cannot be read. Do not save it: click “UTF-8” at the lower right of the editor, choose “Reopen with Encoding” → “GB18030”, and once it can be read click “GB18030”, “Save with Encoding” → “UTF-8”",
};

/** `missing-title`: a report has a title. Source: both forms, the title. */
export const missingTitle = defineRule({
  id: "missing-title",
  group: "structure",
  severity: "error",
  title: { zh: "报告要有标题", en: "A report has a title" },
  about: {
    zh: "报告以标题开头：“<机关名称><年>年政府信息公开工作年度报告”。机关名称和年份都从标题读取；没有年份就不知道该用哪一版格式。文件不是 UTF-8 编码、文字都读不出时，也只提示这一条。",
    en: "A report begins with its title, “<agency><year>年政府信息公开工作年度报告”. Agency and year are read from it; without a year the edition of the form is not known. Of a file that is not UTF-8, so that nothing can be read, this rule says so, and no other speaks.",
  },
  *check(report) {
    const { text, undecoded: from } = report.draft;
    if (from !== undefined) yield { at: { from, to: from + 1 }, message: say(undecoded) };
    if (report.title || from !== undefined || (report.hidden && !report.hidden.within)) return;
    const { agency, year } = namedIn(text.slice(0, BEGINNING));
    const title = titleFor(report.edition, agency ?? "（机关名称）", year ?? "（年份）");
    const says = agency ? say(insertAll, { title }) : say(year ? insertYear : insert);
    yield {
      at: firstLine(text),
      message: say(missing),
      fixes: [{ title: says, safe: false, edits: [insertBlock(text, 0, [`# ${title}`])] }],
    };
  },
  examples: [
    { bad: "## 一、总体情况", good: "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n## 一、总体情况" },
  ],
});

/** So far a report says what it is: in the preamble, or at the beginning of section one. */
const BEGINNING = 1500;

/** 现公布示例县水利局2024年政府信息公开工作年度报告, 编制《……》. */
const NAMED =
  /(?:公布|发布|公开|编制|形成|制定|编写|撰写|制作)(?:完成|形成)?了?[《“]?([^《》“”，。；：、,;:\s]{0,30}?)((?:19|20)\d\d)年度?(?:政府信息|政务信息|信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;

/** What the report calls itself; 我局 and 本单位 are no name. */
function namedIn(text: string): { agency?: string; year?: string } {
  const [, name = "", year] = NAMED.exec(text) ?? [];
  if (year === undefined) return {};
  return { year, ...(name.length >= 3 && !/^[我本该]/.test(name) && { agency: name }) };
}
