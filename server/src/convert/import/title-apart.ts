import { newestEdition } from "../../edition/index.ts";
import { isLine, type SourceBlock, type SourceLine } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { findHeadings } from "./locate.ts";
import { type FoundTitle, findImportTitle, isAgency, isTitle, withRead, YEAR } from "./title.ts";

/** Titles that have no line of their own. */

const TITLE = `${YEAR.source}度?(?:政府信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)`;

/** A title at the beginning of a line, and what cannot go on with it as its subject: white space, or 本年度报告…. */
const AT_START = new RegExp(`^\\s*([^，。；：、《》>＞|｜]{0,40}?${TITLE})(?=\\s+\\S|本(?:年度?|报告|年报))`);

/** A title anywhere, behind the name of the agency. */
const INSIDE = new RegExp(`([\\p{Script=Han}]{3,40})(${TITLE})`, "u");

/** What stands before the name in a sentence. */
const LEAD = /^.*?(?:现将|(?:现|向社会)?(?:公布|公开|发布)|编制了?|[是为])(?=\p{Script=Han}{3})/u;

/** The title, and the blocks with it on a line of its own if it ran into the first paragraph. */
export function withTitle(read: readonly SourceBlock[], names: readonly string[] = []) {
  const before = findHeadings(read, newestEdition)[0]?.from ?? Math.min(read.length, 40);
  const found = findImportTitle(read, before);
  const blocks = found ? read : withTitleApart(read, before);
  const title = found ?? findImportTitle(blocks, before, names) ?? saidTitle(blocks, before);
  return { blocks, title };
}

/** The blocks, with a title on a line of its own that ran into the first paragraph; `before` it the sections begin. */
function withTitleApart(blocks: readonly SourceBlock[], before: number): readonly SourceBlock[] {
  const at = blocks.findIndex((block, index) => index < before && isLine(block) && titleAtStart(block) !== undefined);
  return blocks.flatMap((block, index): SourceBlock[] => {
    if (index !== at || !isLine(block)) return [block];
    const text = titleAtStart(block) ?? "";
    const rest = block.text.trimStart().slice(text.length).trim();
    return [
      { ...block, text, whole: true },
      { ...block, text: rest, indented: true },
    ];
  });
}

function titleAtStart({ text }: SourceLine): string | undefined {
  const title = AT_START.exec(text)?.[1];
  return title !== undefined && isTitle(tidy(title)) ? title : undefined;
}

/** The title that a sentence before the sections gives (现公布…2024年…年度报告); the sentence stays as it is. */
function saidTitle(blocks: readonly SourceBlock[], before: number): FoundTitle | undefined {
  for (const block of blocks.slice(0, before)) {
    const [, words = "", title = ""] = (isLine(block) && INSIDE.exec(tidy(block.text))) || [];
    const agency = words.replace(LEAD, "");
    if (isAgency(agency)) return { ...withRead({ text: agency + title, from: 0, to: 0 }), said: true };
  }
  return undefined;
}
