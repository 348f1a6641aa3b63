import { readFileSync } from "node:fs";

/** A real-looking draft of about 10 KB, the clean example. */
export const draft = readFileSync(new URL("../examples/2024-city-clean.nianbao.md", import.meta.url), "utf8");

/** A draft of at least `bytes`: the same report with ever more narrative and, so that tables grow too, more drafts behind it. */
export function grown(bytes) {
  const size = Buffer.byteLength(draft);
  return draft.repeat(Math.max(1, Math.round(bytes / size)));
}
