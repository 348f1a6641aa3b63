import { type Draft, parseDraft } from "../draft/index.ts";

/**
 * Whether what is added at `offset` would not be seen: at the end of a draft whose last block, be it code, HTML or a
 * comment, was never closed.
 */
export function isHiddenAt({ text, blocks }: Draft, offset: number): boolean {
  if (offset < text.length) return false;
  const last = blocks[blocks.length - 1];
  const from = last?.kind === "other" ? last.block.from : (last?.block.to ?? 0);
  const probe = parseDraft(`${text.slice(from)}\n\n# -\n`).blocks;
  return probe[probe.length - 1]?.kind !== "heading";
}
