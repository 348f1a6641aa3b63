/** Packs what `npm run build` made into nianbao.vsix. What goes in is the list `files` in package.json, nothing else. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const PICTURE = /^!\[.*\]\(docs\/images\/.*\)\n\n?/gm;

const file = "nianbao.vsix";
const { main, browser } = JSON.parse(readFileSync("package.json", "utf8"));

const missing = [
  main,
  browser,
  "dist/connected.cjs",
  "dist/server.node.cjs",
  "dist/server.browser.js",
  "dist/convert.cjs",
].filter((path) => !existsSync(path));
if (missing.length) {
  console.error(`先构建 run first: npm run build (${missing.join(", ")})`);
  process.exit(1);
}

// A copy of what goes in, with a README that names no pictures: those are larger than all the rest.
const staging = "dist/package";
rmSync(staging, { recursive: true, force: true });
for (const path of await listFiles({ packageManager: PackageManager.None })) {
  mkdirSync(join(staging, dirname(path)), { recursive: true });
  if (path === "README.md") writeFileSync(join(staging, path), readFileSync(path, "utf8").replace(PICTURE, ""));
  else copyFileSync(path, join(staging, path));
}
await createVSIX({
  cwd: staging,
  packagePath: join(root, file),
  // Everything needed is in the bundles.
  dependencies: false,
  // The pages of the extension are read inside the editor, where relative links work.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
  // The bundles were looked for above; a README need not be there for the tests.
  allowUnusedFilesPattern: true,
});
console.log(`  ${file} ${(statSync(file).size / 1024).toFixed(1)} KB`);
