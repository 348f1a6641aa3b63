import { strToU8, unzipSync, zipSync } from "fflate";
import { fallbacks } from "./docx-style.ts";

const PART = "word/fontTable.xml";

/**
 * Names for each font of the document another that programs take where it is not installed. The docx package writes a
 * list of fonts only for those that it embeds.
 */
export function withFallbacks(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const list = Object.entries(fallbacks).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other.replace(/;/g, ",")}"/><w:charset w:val="86"/></w:font>`,
  );
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${list.join("")}</w:fonts>`,
  ].join("\n");
  return zipSync({ ...parts, [PART]: strToU8(xml) }, { mtime: new Date("1980-01-02") });
}
