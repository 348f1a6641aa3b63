/** Text as Markdown that shows it as it is. */

/** What Markdown would take for markup inside a line. */
const inline = (text: string): string =>
  text
    .replace(/[\\*`]/g, "\\$&")
    // Parted so that not even a program that looks for comments alone takes it for a directive.
    .replace(/<!--/g, "\\<\\!--")
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    .replace(/~~/g, "\\~\\~")
    .replace(/__/g, "\\_\\_");

/** A paragraph of text; what would begin another block stands behind a backslash. */
export function escapeParagraph(text: string): string {
  return inline(text)
    .replace(/^(?=[#>|]|[-+](?:\s|$)|-{2,}|_{3,}|~{3,})/, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** The text of a table cell. */
export function escapeCell(text: string): string {
  return inline(text).replace(/\|/g, "\\$&");
}

/** The words of a heading. */
export function escapeHeading(text: string): string {
  return inline(text).replace(/(?<!#)#+$/, "\\$&");
}

/** The rows of a table; the first is its header. */
export function tableLines(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(header.map(escapeCell)),
    line(header.map((_, index) => (index === 0 ? ":--" : "--:"))),
    ...rows.map((row) => line(row.map(escapeCell))),
  ];
}
