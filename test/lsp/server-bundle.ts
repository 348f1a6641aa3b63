import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(import.meta.dirname, "../..");
const bundle = join(root, "dist/server.node.cjs");
const sources = join(root, "server/src");

/** The built server: the one that ships, or one built here if that is missing or older than its sources. */
export function serverBundle(): string {
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest(sources)) build();
  return bundle;
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

/** Test files run side by side, so the bundle comes into its place at one stroke. */
function build(): void {
  mkdirSync(join(root, "dist"), { recursive: true });
  const outfile = `${bundle}.${process.pid}`;
  buildSync({
    entryPoints: [join(sources, "lsp/node-main.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  renameSync(outfile, bundle);
}
