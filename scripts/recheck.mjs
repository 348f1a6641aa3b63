/**
 * Looks for regular expressions that some input could keep busy: every literal in the given files or folders is checked with
 * recheck, which is too large to be installed with the rest.
 *
 *     npm install --prefix /tmp/recheck recheck
 *     node scripts/recheck.mjs /tmp/recheck server/src
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [prefix = "", ...paths] = process.argv.slice(2);
const { check } = createRequire(join(resolve(prefix), "package.json"))("recheck");

/** A literal stands where an expression may begin. */
const LITERAL = /(?<=[=(,:!&|?{;[>]\s*|return\s+|^\s*)\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

const sources = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => sources(join(path, name))) : [path];

let checked = 0;
let found = 0;
for (const file of paths.flatMap(sources).filter((path) => /\.[cm]?[jt]s$/.test(path))) {
  const text = readFileSync(file, "utf8").replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  for (const [literal, source, flags] of text.matchAll(LITERAL)) {
    checked++;
    const { status, complexity, error } = await check(source, flags, { timeout: 20_000 });
    if (status === "safe") continue;
    found++;
    console.log(`${file}: ${complexity?.summary ?? error?.kind ?? status}: ${literal}`);
  }
}
console.log(`${checked} expressions, ${found} not known to be safe`);
process.exitCode = found > 0 ? 1 : 0;
