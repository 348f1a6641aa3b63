/**
 * The software bill of materials (CycloneDX) of what ships, made of the lock file: the same for the same packages.
 * `npm sbom` leaves out what a tool for development needs as well.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** All that the workspaces need to run, less what `leaveOut` matches by name. */
export function sbom(folders, leaveOut = /^$/) {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));
  const needs = new Map();
  const visit = (path) => {
    if (needs.has(path)) return;
    const { dependencies = {}, optionalDependencies = {} } = packages[path];
    const names = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !leaveOut.test(name));
    const below = names.flatMap((name) => placeOf(packages, path, name) ?? []).sort();
    needs.set(path, below);
    for (const one of below) visit(one);
  };
  for (const folder of folders) visit(folder);
  const { name, version, license } = packages[folders.length > 1 ? "" : folders[0]];
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version, licenses: [{ license: { id: license } }] } },
    components: [...needs.keys()]
      .filter((path) => !folders.includes(path))
      .map((path) => component(path, packages[path])),
    dependencies: [...needs].map(([path, below]) => ({ ref: path, dependsOn: below })),
  };
  return JSON.stringify({ ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}` });
}

/** Where Node finds a package from another: in the nearest node_modules above it. None where it is optional and left out. */
function placeOf(packages, from, name) {
  for (let at = from; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at}/node_modules/${name}`]) return `${at}/node_modules/${name}`;
  }
  return packages[`node_modules/${name}`] && `node_modules/${name}`;
}

function component(path, { version, integrity, license }) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return {
    type: "library",
    "bom-ref": path,
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") }],
    licenses: [{ license: { id: license } }],
  };
}

function uuidOf(content) {
  const hash = createHash("sha256").update(content).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
