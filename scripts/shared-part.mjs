/**
 * A program in parts that share modules: each module that a part holds is left out of the bundles of its users, and of
 * theirs, and taken from it. A dynamic import of a part's entry loads that part.
 * esbuild splits ES modules only, which neither an extension host nor a Web Worker loads from an extension; and
 * CommonJS is what Node starts fastest.
 */
import { relative } from "node:path";
import { build } from "esbuild";

const NAME = "shared-part";

/** Bundles a part, its `users` and theirs; all of them CommonJS, in one folder. One with one entry exports its names. */
export async function buildSharing(part) {
  const parts = [...inOrder(part, [])];
  const partOf = new Map(parts.flatMap((one) => one.entries.map((entry) => [entry, one])));
  for (const one of parts) one.held = await modulesOf(one, partOf);
  // What a part has to give is known once its users are built.
  for (const one of parts.toReversed()) await bundle(one, partOf);
}

/** A part before its users, each with those above it. */
function* inOrder({ users = [], entryPoints, outExtension, ...options }, above) {
  const [{ out }] = entryPoints;
  const file = `./${out}${outExtension[".js"]}`;
  const one = { file, entries: entryPoints.map((entry) => entry.in), options, above, given: new Set() };
  yield one;
  for (const user of users) yield* inOrder(user, [...above, one]);
}

/** The modules of a bundle, each with its format. What is imported dynamically from other parts, those have to give. */
async function modulesOf(one, partOf) {
  const loads = (module, kind) => {
    const other = kind === "dynamic-import" ? partOf.get(module) : undefined;
    other?.given.add(module);
    return other;
  };
  const { metafile } = await build({
    ...optionsOf(one, loads),
    entryPoints: one.entries,
    metafile: true,
    write: false,
  });
  return new Map(Object.entries(metafile.inputs).map(([path, { format }]) => [path, format]));
}

async function bundle(one, partOf) {
  const { file, entries, options, above, given, held } = one;
  const holds = (module, kind) => {
    const loaded = kind === "dynamic-import" ? partOf.get(module) : undefined;
    const holder = loaded ?? above.find((other) => other.held.has(module));
    holder?.given.add(module);
    return holder;
  };
  const own = entries.length === 1 ? [`export * from "./${entries[0]}";`] : [];
  const contents = [...own, ...[...given].map((path) => giving(path, held.get(path)))].join("\n");
  // A module that exports nothing is only kept as an entry.
  const source = given.size > 0 ? { stdin: { contents, resolveDir: "." } } : { entryPoints: entries };
  await build({ ...optionsOf(one, holds), ...source, outdir: undefined, outfile: `${options.outdir}/${file}` });
}

/** The options of a bundle, with what takes modules from where `holderOf` says. */
function optionsOf({ options }, holderOf) {
  const setup = ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (from.namespace === NAME) return { path, external: true };
      if (pluginData === NAME || from.kind === "entry-point") return undefined;
      const resolved = await resolve(path, { ...from, pluginData: NAME });
      const module = relative(".", resolved.path);
      const holder = resolved.external ? undefined : holderOf(module, from.kind);
      return holder ? { path: module, namespace: NAME, pluginData: holder.file } : resolved;
    });
    onLoad({ filter: /./, namespace: NAME }, ({ path, pluginData: file }) => ({
      contents: `module.exports = require(${JSON.stringify(file)})[${JSON.stringify(path)}];`,
    }));
  };
  return { ...options, plugins: [...(options.plugins ?? []), { name: NAME, setup }] };
}

/** What lets the others take a module: an ES module's names, or what a CommonJS module exports. */
function giving(path, format) {
  const name = JSON.stringify(path);
  const module = JSON.stringify(`./${path}`);
  if (format !== "cjs") return `export * as ${name} from ${module};`;
  const local = `module_${path.replace(/\W/g, "_")}`;
  return `const ${local} = require(${module});\nexport { ${local} as ${name} };`;
}
