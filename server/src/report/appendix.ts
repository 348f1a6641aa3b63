import type { Draft } from "../draft/index.ts";

/** The heading of the part that import writes for what found no place. It is not part of the report. */
export const APPENDIX_HEADING = "附：未能归位的内容";

/** Where the report ends: at the appendix of an import, or with the text. */
export function reportEnd(draft: Draft): number {
  const appendix = draft.blocks.find((block) => block.kind === "heading" && block.text === APPENDIX_HEADING);
  return appendix?.block.from ?? draft.text.length;
}
