import type { Part } from "./document.ts";
import { escaped } from "./html-table.ts";

/** A line of the document as HTML. */
export function lineHtml(part: Exclude<Part, { kind: "table" }>): string {
  const text = escaped(part.text);
  switch (part.kind) {
    case "title":
      return `<h1>${text}</h1>`;
    case "section":
      return `<h2>${text}</h2>`;
    case "heading": {
      const level = Math.min(6, Math.max(3, part.level));
      return `<h${level}>${text}</h${level}>`;
    }
    case "signature":
      return `<p class="signature">${text}</p>`;
    case "paragraph":
      return `<p>${text}</p>`;
  }
}
