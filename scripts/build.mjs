/**
 * Builds everything that ships: the extension's bundles into dist/, the npm package's into server/dist/.
 * `--no-types` leaves out the type declarations, which take longer than all the rest; `cli` and the like build that alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { made } from "./made.mjs";
import { noHighlight } from "./no-highlight.mjs";
import { noPages } from "./no-pages.mjs";
import { pdfText } from "./pdf-text.mjs";
import { buildSharing } from "./shared-part.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** For `npm run coverage`: readable, and told of the sources; what ships is neither. */
const traced = process.env.NIANBAO_COVERAGE ? { minify: false, sourcemap: "external" } : {};

/** `module` first: the UMD files that some packages name as `main` cannot be bundled. */
const node = { platform: "node", target: "node20", mainFields: ["module", "main"] };
const browser = { platform: "browser", target: "es2022", mainFields: ["module", "main"] };
const extension = { outdir: "dist", format: "cjs", minify: true, legalComments: "none" };
const client = { ...extension, external: ["vscode"] };

/** CommonJS packages in an ES module still call `require` for Node's own modules. */
const requireForEsm = {
  js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);',
};

/** Modules that are loaded only when they are asked for, as bundles of their own. */
function beside(bundles) {
  return {
    name: "beside",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
        kind === "dynamic-import" && bundles[path] ? { path: bundles[path], external: true } : undefined,
      );
    },
  };
}

/** A CommonJS module that knows where it lies. */
const commonJsWithUrl = {
  format: "cjs",
  define: { "import.meta.url": "__url" },
  banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
};

/** For Node's `import` of a CommonJS module: the names that it exports. Never run. */
const namesForNode = { js: "0&&(module.exports={ConvertProblem,exportReport,importReport,readPiece});" };

const command = {
  ...node,
  ...commonJsWithUrl,
  outdir: "server/dist",
  minify: true,
  plugins: [beside({ "../convert/index.ts": "./convert.js", "../lsp/node.ts": "./lsp.js" })],
  part: "cli",
  ext: ".cjs",
};

/** What the command loads only where it is asked for. */
const seldom = [
  ...["fix", "format", "new", "import", "export", "rollup", "report", "rules", "completion"].map(
    (name) => `${name}-command`,
  ),
  ...["baseline", "cache", "check-threads", "watch"],
  ...["github", "json", "junit", "ndjson", "sarif"].map((name) => `reporters/${name}`),
].map((name) => `server/src/cli/${name}.ts`);

const bundles = [
  { ...node, ...client, in: "client/src/client.node.ts", out: "client.node", ext: ".cjs" },
  {
    // In the web the extension has to be one file. Node takes from it what both have: nearly all of the language client.
    ...browser,
    ...client,
    in: "client/src/client.browser.ts",
    out: "client.browser",
    ext: ".js",
    // Loaded with the first draft.
    users: [{ ...node, ...client, in: "client/src/connected.node.ts", out: "connected", ext: ".cjs" }],
  },
  {
    // The server, wherever it runs.
    ...browser,
    ...extension,
    plugins: [noPages],
    in: "server/src/lsp/server.ts",
    out: "server",
    ext: ".cjs",
    users: [
      { ...node, ...extension, in: "server/src/lsp/node-main.ts", out: "server.node", ext: ".cjs" },
      { ...browser, ...extension, in: "server/src/lsp/browser.ts", out: "server.browser", ext: ".js" },
      // Import and export, for both, loaded when first used.
      {
        ...browser,
        ...extension,
        plugins: [beside({ "./pdf-js.ts": "./pdf.cjs" })],
        // A worker has its parts by a `require` of its own.
        supported: { "dynamic-import": false },
        footer: namesForNode,
        in: "server/src/convert/index.ts",
        out: "convert",
        ext: ".cjs",
      },
    ],
  },
  // What reads PDFs is larger than all the rest, and not for the web.
  {
    ...node,
    ...extension,
    ...commonJsWithUrl,
    plugins: [pdfText],
    in: "server/src/convert/source/pdf-js.ts",
    out: "pdf",
    ext: ".cjs",
  },
  { ...node, outdir: "server/dist", format: "esm", in: "server/src/index.ts", out: "index", ext: ".js" },
  { ...node, outdir: "server/dist", format: "cjs", in: "server/src/index.ts", out: "index", ext: ".cjs" },
  // The command, in parts: what is not loaded need not be read and compiled.
  {
    ...command,
    in: "server/src/cli/main.ts",
    out: "cli",
    users: [
      {
        ...command,
        in: "server/src/cli/check-command.ts",
        out: "check",
        users: [
          { ...command, in: "server/src/config/index.ts", out: "config" },
          { ...command, in: "server/src/cli/check-worker.ts", out: "worker" },
          { ...command, in: seldom, out: "seldom" },
        ],
      },
    ],
  },
  // What `require("nianbao/convert")` gives.
  {
    ...node,
    ...commonJsWithUrl,
    outdir: "server/dist",
    minify: true,
    footer: namesForNode,
    in: "server/src/convert/index.ts",
    out: "convert",
    ext: ".cjs",
  },
  ...["convert/index", "lsp/node"].map((name) => ({
    ...node,
    outdir: "server/dist",
    format: "esm",
    minify: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    banner: requireForEsm,
    in: `server/src/${name}.ts`,
    out: name.split("/")[0],
    part: "cli",
    ext: ".js",
  })),
];

const named = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const wanted = bundles.filter(({ out, part }) => named.length === 0 || named.includes(part ?? out));
if (wanted.some(({ splitting }) => splitting)) rmSync("server/dist/chunks", { recursive: true, force: true });
await Promise.all(wanted.map(bundle));
// The package around it is one of ES modules.
if (existsSync("dist")) {
  writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
  writeFileSync("dist/rules.json", pagesOf("docs/rules"));
  writeFileSync("dist/rules.en.json", pagesOf("docs/rules/en"));
}
if (!process.argv.includes("--no-types")) types();

/** The pages of the rules by their names: in an archive a hundred small files are four times as large as one. */
function pagesOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])));
}

async function bundle(of) {
  try {
    if (of.users) await buildSharing(optionsOf(of));
    else await build(optionsOf(of));
  } catch {
    // esbuild has said why.
    process.exitCode = 1;
    return;
  }
  tell(of);
}

function tell({ outdir, out, ext, users = [] }) {
  const file = join(outdir, out + ext);
  console.log(`  ${file.padEnd(28)} ${kilobytes(statSync(file).size)}`);
  for (const user of users) tell(user);
}

function optionsOf({ in: source, out, part: _, ext, users, ...options }) {
  return {
    ...options,
    ...traced,
    plugins: [made, noHighlight, ...(options.plugins ?? [])],
    ...(users && { users: users.map(optionsOf) }),
    entryPoints: [source].flat().map((file) => ({ in: file, out })),
    outExtension: { ".js": ext },
    bundle: true,
    // Chinese as it is, at half the size of escapes.
    charset: "utf8",
    logLevel: "warning",
  };
}

/** Declarations for `import`, and a twin of each for `require`, which TypeScript reads by their ending. */
function types() {
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "server"], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
  const folder = "server/dist/types";
  if (!existsSync(folder)) return;
  const all = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".d.ts"));
  const isCurrent = (file) => existsSync(join("server/src", file.replace(/\.d\.ts$/, ".ts")));
  const files = all.filter(isCurrent);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8").replace(/(["']\.{1,2}\/[^"']+)\.ts(["'])/g, "$1.cjs$2");
    writeFileSync(join(folder, file.replace(/\.d\.ts$/, ".d.cts")), text);
  }
  // Of a source that was moved or deleted since the last build.
  for (const file of all.filter((one) => !isCurrent(one)))
    for (const twin of [file, file.replace(/\.d\.ts$/, ".d.cts")]) rmSync(join(folder, twin), { force: true });
  console.log(`  ${folder.padEnd(28)} ${files.length} modules`);
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}
