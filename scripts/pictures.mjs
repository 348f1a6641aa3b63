/**
 * Renders the exported document of an example to pictures in docs/images, by LibreOffice and pdftoppm. Needs the built
 * command line: npm run build first. `node scripts/pictures.mjs [DRAFT [FOLDER]]`
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [draft = join(root, "examples/2024-city-clean.nianbao.md"), folder = join(root, "docs/images")] =
  process.argv.slice(2);
const name = basename(draft).replace(/\.nianbao\.md$/, "");
const work = mkdtempSync(join(tmpdir(), "nianbao-pictures-"));

try {
  mkdirSync(folder, { recursive: true });
  const document = join(work, `${name}.docx`);
  run(process.execPath, [
    join(root, "server/bin/nianbao.js"),
    "export",
    draft,
    "--to",
    "docx",
    "--force",
    "-o",
    document,
  ]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", work, document]);
  run("pdftoppm", ["-r", "72", "-png", join(work, `${name}.pdf`), join(folder, `export-${name}`)]);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status === 0) return;
  console.error(error ? `${command} is not installed; pictures need LibreOffice and poppler` : `${command} failed`);
  process.exit(1);
}
