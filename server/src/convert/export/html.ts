import { documentOf, type Part } from "./document.ts";
import { style } from "./html-style.ts";
import { escaped, tableHtml } from "./html-table.ts";

/** The draft as one web page in the official layout: no other file, no script, every text escaped. */
export function exportHtml(text: string): string {
  const { title, parts } = documentOf(text);
  let tables = 0;
  const body = parts.map((part) => (part.kind === "table" ? tableHtml(part.table, ++tables) : lineHtml(part)));
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is loaded and nothing is run, whatever the text holds; the style is its own.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>\n${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...body,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function lineHtml(part: Exclude<Part, { kind: "table" }>): string {
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
