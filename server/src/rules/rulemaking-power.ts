import { writeCell } from "../edit/cell.ts";
import { say } from "../message.ts";
import { numberIn } from "./other-drafts.ts";
import { defineRule } from "./rule.ts";
import { texts } from "./texts.ts";
import { refOf } from "./totals.ts";

const wrong = {
  zh: "{agency}没有制定规章的权限，“{row}”一行应为 0，“{column}”填写为 {typed}",
  en: "{agency} has no power to make rules: the row “{row}” should be 0, but {column} is {typed}",
};

/**
 * `rulemaking-power`: only bodies that may make 规章 have any. Source: 立法法, articles 91 and 93: the State Council's
 * departments, provinces, municipalities, cities with districts and autonomous prefectures.
 */
export const rulemakingPower = defineRule({
  id: "rulemaking-power",
  group: "narrative",
  severity: "warning",
  title: { zh: "没有规章制定权的机关，规章为 0", en: "Bodies without the power to make rules have none" },
  about: {
    zh: "规章由国务院部门和省、直辖市、设区的市、自治州的人民政府制定；县、区、乡镇、街道及其部门没有这项权限，“规章”一行应为 0。规范性文件误填在这一行的较多。市及以上机关不作判断。",
    en: "Rules (规章) are made by the State Council's departments and by the governments of provinces, municipalities, cities with districts and autonomous prefectures. Counties, districts, towns, sub-districts and their departments have none. Nothing is said of bodies of cities and above.",
  },
  *check({ agency, tables }) {
    if (agency === undefined || !lacksPower(agency)) return;
    for (const { form, cell } of tables) {
      if (!form.power) continue;
      const { row, columns } = form.power;
      const found = columns.flatMap((column) => {
        const one = cell(row, column);
        const typed = numberIn(one);
        return one && typed ? { ...one, typed } : [];
      });
      const [first, ...rest] = found;
      if (!first) continue;
      const args = { agency, row: first.row.label, column: first.column.label, typed: first.typed };
      yield {
        at: first.source.span,
        cell: refOf(first),
        message: say(wrong, args),
        related: rest.map(({ source, column, typed }) => ({
          at: source.span,
          message: say(texts.part, { label: column.label, value: typed }),
        })),
        fixes: [
          {
            title: say(texts.changeTo, { value: 0 }),
            safe: false,
            edits: found.map(({ source }) => writeCell(source, "0")),
          },
        ],
      };
    }
  },
  examples: [
    {
      bad: "# 示例县城关镇人民政府2024年…\n\n| 规章 | 0 | 0 | 6 |",
      good: "# 示例县城关镇人民政府2024年…\n\n| 规章 | 0 | 0 | 0 |",
    },
  ],
});

/** Towns and sub-districts: 镇江市 and 新乡市 are none. */
const TOWN = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|党政)|街道$/;
const COUNTY = /.(?:县|自治旗|[^盟]旗)(?!级)/;
/** A district of a city: not 自治区, 新区, 开发区 and the like, whose rank the name does not tell. */
const DISTRICT = /.区/;
const OTHER_AREA =
  /(?:自治|新|开发|园|合作|示范|试验|景|库|校|保税|管理|特别行政|辖|服务|保障|战|军|社|地|牧|产业|先行|高新|物流|度假)区/g;

function lacksPower(agency: string): boolean {
  if (TOWN.test(agency) || COUNTY.test(agency)) return true;
  return DISTRICT.test(agency.replace(OTHER_AREA, ""));
}
