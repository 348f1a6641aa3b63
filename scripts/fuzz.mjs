/** `npm run fuzz -- --seconds N [--seed S]`: bundles test/fuzz and runs it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { install, root } from "./setup.mjs";

process.chdir(root);
if (!existsSync("node_modules/esbuild")) install();
const { build } = await import("esbuild");
const outfile = "test/dist/fuzz.mjs";
await build({
  entryPoints: ["test/fuzz/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  mainFields: ["module", "main"],
  sourcemap: "inline",
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);',
  },
});
const { status } = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
