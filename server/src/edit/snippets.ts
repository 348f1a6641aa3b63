/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: what snippets are made of. */
import { basisOf, newestEdition, type SectionForm, unnumbered } from "../edition/index.ts";
import { captionedTable, captionLine, type Fill, headingLine } from "./canonical.ts";

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The parts of a report in the form in force, each cell a place to stop at; the file is generated from this. */
export function snippets(): Record<string, Snippet> {
  const { sections, title } = newestEdition;
  const name = title.replace("{agency}", "${1:示例县人民政府办公室}").replace("{year}", "${2:2025}");
  const all: Record<string, Snippet> = {
    标题: {
      prefix: ["标题", "title"],
      body: [`# ${name}`, "", "$0"],
      description: "报告标题 · title",
    },
    统计期限: {
      prefix: ["统计期限", "period"],
      body: ["统计期限为${1:2025}年1月1日至${1:2025}年12月31日。$0"],
      description: "统计期限 · the period the figures cover",
    },
    依据: {
      prefix: ["依据", "basis"],
      body: [basisOf(newestEdition)],
      description: "编制依据 · the regulations the report is based on",
    },
  };
  sections.forEach((section, i) => {
    const plain = unnumbered(section);
    const aspects = section.aspects.flatMap(({ label }, n) => ["", captionLine(label), "", `$${n + 1}`]);
    const tables = section.tables.flatMap((table, n) => ["", ...captionedTable(table, stops(100 * n))]);
    const body = [headingLine(section), ...aspects, ...tables, "", "$0"];
    all[section.heading] = { prefix: [plain, `s${i + 1}`], body, description: `${section.heading} · section ${i + 1}` };
  });
  for (const { table, label } of sections.flatMap(namedTables)) {
    all[`表：${label}`] = {
      prefix: [label, `t-${table.id}`],
      body: [...captionedTable(table, stops()), "", "$0"],
      description: `${label} · table`,
    };
  }
  all.停用检查 = {
    prefix: ["停用检查", "disable"],
    body: ["<!-- nianbao-disable-next-line ${1:规则} -- ${2:理由} -->$0"],
    description: "下一行停用某条规则，写明理由 · disable a rule for the next line, with the reason",
  };
  return all;
}

/** The tables of a section by their captions; one without is called as its section is. */
const namedTables = (section: SectionForm) =>
  section.tables.map((table) => ({ table, label: table.caption ?? `${unnumbered(section)}表` }));

/** Each cell is a place to type over a 0. */
function stops(from = 0): Fill {
  let stop = from;
  return () => `\${${++stop}:0}`;
}
