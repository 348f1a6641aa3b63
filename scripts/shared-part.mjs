/**
 * A part of the extension that others share: each module that it holds is left out of their bundles and taken from it.
 * esbuild splits ES modules only, which neither an extension host nor a Web Worker loads from an extension.
 */
import { join, relative } from "node:path";
import { build } from "esbuild";

const NAME = "shared-part";

/** Bundles `part` and, as far as they are not in it, the `users`; all of them CommonJS, in one folder. */
export async function buildSharing(part, users) {
  const { entryPoints, outExtension, ...options } = part;
  const [{ in: entry, out }] = entryPoints;
  const file = `./${out}${outExtension[".js"]}`;
  const held = await modulesOf(part);
  const taken = new Set();
  for (const user of users) await build({ ...user, plugins: [...(user.plugins ?? []), takeFrom(file, held, taken)] });
  const contents = [`export * from "./${entry}";`, ...[...taken].map((path) => giving(path, held.get(path)))].join(
    "\n",
  );
  await build({
    ...options,
    stdin: { contents, resolveDir: "." },
    outdir: undefined,
    outfile: join(part.outdir, file),
  });
}

/** The modules of a bundle, each with its format. */
async function modulesOf(part) {
  const { metafile } = await build({ ...part, metafile: true, write: false });
  return new Map(Object.entries(metafile.inputs).map(([path, { format }]) => [path, format]));
}

function takeFrom(file, held, taken) {
  const setup = ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (path === file) return { path, external: true };
      if (pluginData === NAME || from.kind === "entry-point") return undefined;
      const resolved = await resolve(path, { ...from, pluginData: NAME });
      const module = relative(".", resolved.path);
      if (resolved.external || !held.has(module)) return resolved;
      taken.add(module);
      return { path: module, namespace: NAME };
    });
    onLoad({ filter: /./, namespace: NAME }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(file)})[${JSON.stringify(path)}];`,
    }));
  };
  return { name: NAME, setup };
}

/** What lets the others take a module: an ES module's names, or what a CommonJS module exports. */
function giving(path, format) {
  const name = JSON.stringify(path);
  const module = JSON.stringify(`./${path}`);
  if (format !== "cjs") return `export * as ${name} from ${module};`;
  const local = `module_${path.replace(/\W/g, "_")}`;
  return `const ${local} = require(${module});\nexport { ${local} as ${name} };`;
}
