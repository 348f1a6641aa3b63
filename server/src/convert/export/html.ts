import { documentOf } from "./document.ts";
import { lineHtml } from "./html-line.ts";
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
