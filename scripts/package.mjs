/**
 * Packs what `npm run build` made into nianbao.vsix, or the file that is named. What goes in is the list `files` in
 * package.json and the bill of materials, nothing else; packed again it is the same byte for byte.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { sbom } from "./sbom.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const PICTURE = /^!\[.*\]\(docs\/images\/.*\)\n\n?/gm;
/** From one language to the other: in the package both are one page. */
const OTHER_LANGUAGE = /^\[(?:English|中文)\]\(.*\)\n\n?/m;
/** To pages that are in the repository alone. */
const LINK = /\[([^\]]+)\]\((?!\w+:|#)[^)]*\)/g;

/** Read by programs alone: without the white space. */
const DATA = /^(?:l10n|schemas|snippets|syntaxes)\/.*\.json$|^package(?:\.nls.*)?\.json$/;

const file = resolve(process.argv[2] ?? "nianbao.vsix");
// The times in an archive are local ones, and those of the files would differ with each build.
process.env.TZ = "UTC";
process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(2000, 0, 1) / 1000);

/** What pdf.js draws with is not bundled, and types are not. */
const NOT_BUNDLED = /^(?:@napi-rs\/.*|canvas|node-readable-to-web-readable-stream|@types\/.*|undici-types)$/;

const { main, browser } = JSON.parse(readFileSync("package.json", "utf8"));

const missing = [
  main,
  browser,
  "dist/connected.cjs",
  "dist/server.cjs",
  "dist/server.node.cjs",
  "dist/server.browser.js",
  "dist/convert.cjs",
  "dist/pdf.cjs",
  "dist/rules.json",
  "dist/rules.en.json",
].filter((path) => !existsSync(path));
if (missing.length) {
  console.error(`先构建 run first: npm run build (${missing.join(", ")})`);
  process.exit(1);
}

// A copy of what goes in, with a README that names no pictures: those are larger than all the rest.
const staging = mkdtempSync(join(tmpdir(), "nianbao-package-"));
for (const path of await listFiles({ packageManager: PackageManager.None })) {
  mkdirSync(join(staging, dirname(path)), { recursive: true });
  if (path === "README.md") writeFileSync(join(staging, path), ownReadme(path, "README.en.md"));
  else if (DATA.test(path)) writeFileSync(join(staging, path), JSON.stringify(JSON.parse(readFileSync(path, "utf8"))));
  else copyFileSync(path, join(staging, path));
  // Whatever the umask of whoever checked it out.
  chmodSync(join(staging, path), 0o644);
}
writeFileSync(join(staging, "bom.cdx.json"), sbom(["client", "server"], NOT_BUNDLED));
allow("bom.cdx.json");
writeFileSync("server/dist/bom.cdx.json", sbom(["server"]));
await createVSIX({
  cwd: staging,
  packagePath: file,
  // Everything needed is in the bundles.
  dependencies: false,
  // The pages of the extension are read inside the editor, where relative links work.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
  // The bundles were looked for above; a README need not be there for the tests.
  allowUnusedFilesPattern: true,
});
rmSync(staging, { recursive: true });
console.log(`  ${file} ${(statSync(file).size / 1024).toFixed(1)} KB`);

function ownReadme(...pages) {
  const texts = pages.map((page) => readFileSync(page, "utf8"));
  return texts
    .map((text) => text.replace(PICTURE, "").replace(OTHER_LANGUAGE, "").replace(LINK, "$1"))
    .join("\n---\n\n");
}

/** One more file beside those that package.json lists. */
function allow(path) {
  const manifest = join(staging, "package.json");
  const { files, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...rest, files: [...files, path] }));
}
