/** What users install: few packages, all of them known, none of which runs anything when it is installed. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "../cli/built.ts";

vi.setConfig({ testTimeout: 60_000 });

interface Locked {
  readonly link?: true;
  readonly dev?: true;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(root, file), "utf8");
const json = (file: string) => JSON.parse(read(file));
const packages: [string, Locked][] = Object.entries(json("package-lock.json").packages);

test("each package of the lock file is fixed by its content, wherever it is fetched from", () => {
  const foreign = packages.filter(([path, { link }]) => path.includes("node_modules/") && !link);
  expect(foreign.length).toBeGreaterThan(20);
  expect(foreign.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved?.includes(":"))).toEqual([]);
});

test("nothing that users install runs a script when it is installed", () => {
  expect(packages.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)).toEqual([]);
  for (const file of ["package.json", "server/package.json", "client/package.json"]) {
    const { scripts = {} } = json(file);
    expect(Object.keys(scripts).filter((name) => /install|prepare|prepublish|uninstall|pack$/.test(name))).toEqual([]);
  }
});

test.each(["docs/dependencies.md", "docs/dependencies.en.md"])(
  "%s names each production dependency, and no other",
  (page) => {
    const named = [...read(page).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    const ours = ["server", "client"].flatMap((folder) => Object.keys(json(`${folder}/package.json`).dependencies));
    expect(named.sort()).toEqual(ours.sort());
    expect(json("package.json").dependencies).toBeUndefined();
  },
);

test("the bill of materials names what is in the packages, and is the same each time", () => {
  const code = `import { sbom } from "./scripts/sbom.mjs"; console.log(sbom(["client", "server"], /^(?:pdfjs-dist)$/));`;
  const bill = () =>
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" });
  const { components, ...rest } = JSON.parse(bill());
  expect(bill()).toBe(bill());
  expect(rest).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  const names: string[] = components.map(({ name }: { name: string }) => name);
  const direct = ["server", "client"].flatMap((folder) => Object.keys(json(`${folder}/package.json`).dependencies));
  expect(direct.filter((name) => !names.includes(name))).toEqual(["pdfjs-dist"]);
  // What a tool for development needs as well, and what is needed by what is needed.
  expect(names).toEqual(expect.arrayContaining(["jsonc-parser", "semver", "entities", "@lezer/highlight"]));
  expect(
    components.every(({ hashes }: { hashes: { content: string }[] }) =>
      /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ""),
    ),
  ).toBe(true);
});
