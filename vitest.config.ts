import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Pure functions: text in, text out. They share nothing that could change, so they share threads and modules. */
const unit = [
  "test/{client,config,draft,edit,edition,language,narrative,report,rollup,rules}/**/*.test.ts",
  "test/lsp/{folders,part-files,recent,utf8-lines}.test.ts",
  "test/{architecture,edit-distance,first-index,guide,library,messages}.test.ts",
];

/** Node does not find it, so that coverage could not read the worker that imports it. */
const forTheWeb = new URL("node_modules/vscode-languageserver/lib/browser/main.js", import.meta.url);

export default defineConfig({
  resolve: { alias: { "vscode-languageserver/browser": fileURLToPath(forTheWeb) } },
  test: {
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
    // No limit on what is tested: a busy machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: "unit", include: unit, pool: "threads", isolate: false } },
      // What was built, as processes of its own; files, hostile input, random drafts.
      {
        extends: true,
        test: {
          name: "real",
          include: ["test/**/*.test.ts"],
          exclude: ["test/editor/**", ...unit],
        },
      },
    ],
    // What the tests reach in their own process; `npm run coverage` adds the processes that they start.
    coverage: { include: ["server/src/**/*.ts"], reporter: ["text-summary", "json-summary"] },
  },
});
