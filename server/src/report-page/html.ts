/** Markup that may stand in a page as it is. Only `html` makes it, and it escapes whatever is put in. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Part[] | undefined;

/** Markup with values in it: text is escaped, for content as well as for attributes in quotes; markup stays. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => (index === 0 ? "" : markupOf(parts[index - 1])) + text).join(""));
}

function markupOf(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Html) return part.markup;
  return typeof part === "object" ? part.map(markupOf).join("") : escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Without control characters, and without signs that turn the direction of what follows. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, " ")
    .replace(/[&<>"']/g, (character) => String(entities[character]));
}
