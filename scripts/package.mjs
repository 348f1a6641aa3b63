/** Packs what `npm run build` made into nianbao.vsix. What goes in is the list `files` in package.json, nothing else. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const file = "nianbao.vsix";
const { main, browser } = JSON.parse(readFileSync("package.json", "utf8"));

const missing = [main, browser, "dist/server.node.cjs", "dist/server.browser.js", "dist/convert.cjs"].filter(
  (path) => !existsSync(path),
);
if (missing.length) {
  console.error(`先构建 run first: npm run build (${missing.join(", ")})`);
  process.exit(1);
}

await createVSIX({
  packagePath: file,
  // Everything needed is in the bundles.
  dependencies: false,
  // The pages of the extension are read inside the editor, where relative links work.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
  // The bundles were looked for above; a README need not be there for the tests.
  allowUnusedFilesPattern: true,
});
console.log(`  ${file} ${(statSync(file).size / 1024).toFixed(1)} KB`);
