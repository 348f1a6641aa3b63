import { newestEdition } from "../../edition/index.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { tidy } from "../tidy.ts";
import { findHeadings } from "./locate.ts";
import { type FoundTitle, findImportTitle, isAgency, withRead, YEAR } from "./title.ts";

/** The blocks of a source, and the title before its sections. */
export interface Titled {
  readonly blocks: readonly SourceBlock[];
  readonly title: FoundTitle | undefined;
}

/** A title in a line, behind the name of the agency. */
const INSIDE = new RegExp(
  `(\\p{Script=Han}{3,40})(\\s*${YEAR.source}度?(?:政府信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))`,
  "u",
);

/** What cannot go on with a title as its subject: white space, or 本年度报告…. */
const BEHIND = /^(?:\s+\S|本(?:年|报告))/;

/** What stands before the name in a sentence. */
const LEAD = /^.*?(?:现将|(?:现|向社会)?(?:公布|公开|发布)|编制了?|[是为])(?=\p{Script=Han}{3})/u;

/**
 * The title, on a line of its own in the blocks if it ran into the first paragraph. One that a sentence gives (现公布…2024年
 * …年度报告) is the title where there is no other, and the sentence stays as it is.
 */
export function withTitle(blocks: readonly SourceBlock[], names: readonly string[] = []): Titled {
  const before = findHeadings(blocks, newestEdition)[0]?.from ?? Math.min(blocks.length, 40);
  const own = findImportTitle(blocks, before);
  let said: FoundTitle | undefined;
  for (const [at, block] of own ? [] : blocks.slice(0, before).entries()) {
    if (!isLine(block)) continue;
    const [text = "", words = "", title = ""] = INSIDE.exec(block.text) ?? [];
    const rest = block.text.trimStart().slice(text.length);
    if (text !== "" && block.text.trimStart().startsWith(text) && BEHIND.test(rest)) {
      const lines = [
        { ...block, text, whole: true },
        { ...block, text: rest.trim(), indented: true },
      ];
      const parted = [...blocks.slice(0, at), ...lines, ...blocks.slice(at + 1)];
      return { blocks: parted, title: findImportTitle(parted, before) };
    }
    const agency = words.replace(LEAD, "");
    if (isAgency(agency)) said ??= { ...withRead({ text: tidy(agency + title), from: 0, to: 0 }), said: true };
  }
  return { blocks, title: own ?? findImportTitle(blocks, before, names) ?? said };
}
