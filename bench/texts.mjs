import { readFileSync } from "node:fs";

/** A real-looking draft of about 10 KB, the clean example. */
export const draft = readFileSync(new URL("../examples/2024-city-clean.nianbao.md", import.meta.url), "utf8");

/** A text of about `bytes`: the same report again and again, so that tables and narrative grow alike. */
export function grown(bytes) {
  const size = Buffer.byteLength(draft);
  return draft.repeat(Math.max(1, Math.round(bytes / size)));
}

export function kilobytes(text) {
  const size = Buffer.byteLength(text) / 1024;
  return `${size < 100 ? size.toFixed(1) : Math.round(size)} KB`;
}
