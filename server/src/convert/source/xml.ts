/** An element of an XML document, or a stretch of its text. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

const DEEPEST = 500;
/** No tag reaches beyond the next `<`, which XML lets stand in none; so nothing is read over and over. */
const TOKEN = /<(?:[?!][^<>]*>|\/([^\s<>]+)\s*>|([^\s/<>]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>)|[^<]+/g;
const ATTRIBUTE = /(?<![^\s=])([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Reads the XML that office programs write. Declarations of types are passed over, so that no entity but XML's own five
 * and numbers means anything, and nothing is fetched.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const around: XmlElement[] = [];
  let parent = root;
  for (const [text, end, name, attributes = "", empty] of plain(xml).matchAll(TOKEN)) {
    if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty === "/") continue;
      around.push(parent);
      parent = element;
      if (around.length >= DEEPEST) throw new Error("nested too deeply");
    } else if (end !== undefined) {
      parent = around.pop() ?? root;
    } else if (!text.startsWith("<")) parent.children.push(unescaped(text));
  }
  return root;
}

/** Without comments, and with marked sections as text; each is looked for once, however many there are. */
function plain(xml: string): string {
  let text = "";
  let from = 0;
  for (let start = xml.indexOf("<!", from); start >= 0; start = xml.indexOf("<!", from)) {
    const comment = xml.startsWith("<!--", start);
    const section = xml.startsWith("<![CDATA[", start);
    const mark = comment ? "-->" : section ? "]]>" : ">";
    const end = xml.indexOf(mark, start);
    text += xml.slice(from, start);
    if (end < 0) return text;
    if (section)
      text += xml
        .slice(start + 9, end)
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;");
    from = end + mark.length;
  }
  return text + xml.slice(from);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", quoted = ""] of text.matchAll(ATTRIBUTE)) attributes[name] = unescaped(quoted.slice(1, -1));
  return attributes;
}

const NAMED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const unescaped = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-fA-F]{1,6}|[a-z]+);/g, (whole, name: string) => {
    return NAMED.get(name) ?? numbered(name) ?? whole;
  });

/** The character that a number (`#65`, `#x41`) stands for. */
function numbered(name: string): string | undefined {
  const code = Number(name.replace(/^#(x?)/, (_, hex) => (hex ? "0x" : "")));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The children with this name. */
export function* elements(parent: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of parent?.children ?? []) if (typeof child !== "string" && child.name === name) yield child;
}

/** The first child at the end of a path of names. */
export function at(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent;
  for (const name of path) [element] = elements(element, name);
  return element;
}

/** What the element at the end of a path of names says, as Word writes it. */
export function value(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return at(parent, ...path)?.attributes["w:val"];
}
