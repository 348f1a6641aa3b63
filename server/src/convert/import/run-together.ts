import type { Edition, SectionForm } from "../../edition/index.ts";
import { isLine, type SourceBlock, type SourceLine } from "../source/source.ts";
import { betweenNeighbours, findHeadings } from "./locate.ts";

/**
 * The blocks, with headings on lines of their own that ran into the text (…31日。 一、总体情况 2024年…). Only those of
 * sections that have no line of their own, in the form's words: elsewhere in a sentence the same words cite the section.
 */
export function withHeadingsApart(blocks: readonly SourceBlock[], edition: Edition): readonly SourceBlock[] {
  let parted = blocks;
  for (const form of edition.sections) {
    const found = new Map(findHeadings(parted, edition).map((heading) => [heading.form, heading]));
    if (found.has(form)) continue;
    const { from, to } = betweenNeighbours(form, edition, found, parted.length);
    const pattern = patternOf(form);
    const at = parted.findLastIndex(
      (block, index) => index >= from && index < to && isLine(block) && pattern.test(block.text),
    );
    const line = parted[at];
    if (line && isLine(line)) parted = [...parted.slice(0, at), ...apart(line, pattern), ...parted.slice(at + 1)];
  }
  return parted;
}

/** What stands behind a heading: white space, a colon, or what a sentence begins with; in a list of contents, the next one. */
const BEHIND = /(?=\s*(?:$|[：:]|20\d\d|（一）|[本我按无])|\s+[^\s\d])(?!\s*[一二三四五六七八九十]、)/.source;

/** The heading at the beginning of a line, behind a full stop or behind white space. */
function patternOf({ heading, variants }: SectionForm): RegExp {
  const words = [heading, ...variants].map((text) => [...text].join("\\s*").replace("、", "[、.．]"));
  return new RegExp(`(?<=^|[。！？；]|\\s)(?:${words.join("|")})${BEHIND}`, "u");
}

function apart(line: SourceLine, pattern: RegExp): SourceLine[] {
  const match = pattern.exec(line.text);
  if (!match) return [line];
  const [heading] = match;
  const behind = line.text.slice(match.index + heading.length).replace(/^\s*[：:]/, "");
  const lines: SourceLine[] = [
    { ...line, text: line.text.slice(0, match.index) },
    { ...line, text: heading, whole: true },
    { ...line, text: behind, indented: true },
  ];
  return lines.filter(({ text }) => text.trim() !== "");
}
