/** The page of the library's interface, from the declarations and doc comments of the sources. */
import { dirname, join } from "node:path";
import * as is from "typescript/unstable/ast/is";
import { API, SymbolFlags } from "typescript/unstable/sync";

const head = `# 库的接口 · Interface of the library

由源代码的注释生成（\`npm run generate\`），所以是英文的。Made of the doc comments in the sources by \`npm run generate\`.`;

/** The page for modules of a project: by its config file, and what programs import by the files in `src` that it means. */
export function apiPage(config, modules) {
  const api = new API({ cwd: dirname(config) });
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    const texts = Object.entries(modules).map(([name, file]) =>
      moduleText(project, name, join(dirname(config), "src", file)),
    );
    return `${[head, ...texts].join("\n\n")}\n`;
  } finally {
    api.close();
  }
}

/** What a module exports, then the types that this is made of. */
function moduleText(project, name, file) {
  const { checker, program } = project;
  const source = program.getSourceFile(file);
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .map((symbol) => declared(project, symbol));
  const isType = ({ node }) => is.isInterfaceDeclaration(node) || is.isTypeAliasDeclaration(node);
  const folder = dirname(project.configFileName);
  const all = [...exported];
  // The list grows while it is walked.
  for (const { parts } of all) {
    for (const symbol of parts.flatMap((part) => typesIn(project, part))) {
      const found = declared(project, symbol);
      const isOurs = found && isType(found) && found.node.getSourceFile().fileName.startsWith(folder);
      if (isOurs && !all.some(({ node }) => node === found.node)) all.push(found);
    }
  }
  return [
    `## \`${name}\``,
    moduleComment(source),
    ...chapter(
      "Functions and values",
      exported.filter((one) => !isType(one)),
    ),
    ...chapter("Types", exported.filter(isType)),
    ...chapter("Types that these are made of", all.slice(exported.length)),
  ].join("\n\n");
}

function chapter(title, items) {
  if (items.length === 0) return [];
  const text = ({ name, doc, code }) => [`#### \`${name}\``, ...(doc ? [doc] : []), `\`\`\`ts\n${code}\n\`\`\``];
  return [`### ${title}`, ...items.flatMap(text)];
}

/** A symbol with its doc comment, its declaration as one would read it, and the parts of that which name other types. */
function declared(project, symbol) {
  const { checker } = project;
  const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const node = target.declarations[0]?.resolve(project);
  if (!node) return undefined;
  return {
    name: symbol.name,
    doc: paragraph(checker.getDocumentationCommentOfSymbol(target)),
    node,
    ...interfaceOf(node),
  };
}

function interfaceOf(node) {
  if (is.isFunctionDeclaration(node)) return signature(node);
  if (is.isVariableDeclaration(node)) return { code: `const ${between(node, node.type)}`, parts: [node.type] };
  if (is.isClassDeclaration(node)) return classInterface(node);
  return { code: between(node, node), parts: [node] };
}

/** A function or method without its body. */
function signature(node) {
  const parts = [...node.parameters, ...(node.type ? [node.type] : [])];
  const end = node.getSourceFile().text.slice(0, node.body.pos);
  return { code: between(node, { end: end.trimEnd().length }), parts };
}

/** A class without what is private. */
function classInterface(node) {
  const isPublic = ({ name, modifiers }) =>
    !(name && is.isPrivateIdentifier(name)) && !modifiers?.some((modifier) => modifier.getText() === "private");
  const members = node.members.filter(isPublic).map((member) => {
    const { code, parts } = member.body
      ? signature(member)
      : { code: between(member, member.type), parts: [member.type] };
    return { code: `  ${commentOf(member)}${code};`, parts };
  });
  const opening = between(node, { end: node.members.pos });
  return {
    code: [opening, ...members.map(({ code }) => code), "}"].join("\n"),
    parts: members.flatMap(({ parts }) => parts),
  };
}

/** The source from where a node begins, without its comment and `export`, to where another ends. */
function between(node, { end }) {
  const { text } = node.getSourceFile();
  return text.slice(node.getStart(), end).replace(/^export /, "");
}

/** The doc comment of a node as it stands in the source, its line behind it. */
function commentOf(node) {
  const { text } = node.getSourceFile();
  return text.slice(node.getStart(undefined, true), node.getStart());
}

/** The symbols of the types that a declaration names. */
function typesIn(project, node) {
  const name = is.isTypeReferenceNode(node)
    ? node.typeName
    : is.isExpressionWithTypeArguments(node)
      ? node.expression
      : undefined;
  const symbol = name && project.checker.getSymbolAtLocation(name);
  const found = symbol ? [symbol] : [];
  node.forEachChild((child) => {
    found.push(...typesIn(project, child));
  });
  return found;
}

/** What a file says of itself in its first comment. */
function moduleComment({ text }) {
  const [, comment] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  return paragraph(
    (comment ?? "")
      .replaceAll(/^ *\* ?/gm, "")
      .replace(/@packageDocumentation/, "")
      .trim(),
  );
}

/** A comment's text: its lines are broken for the width of the source. */
function paragraph(comment) {
  return comment.replaceAll(/\n(?!\n|[-*] )/g, " ").trim();
}
