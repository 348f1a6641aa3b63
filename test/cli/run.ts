import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "../../server/src/cli/main.ts";

export const examples = join(import.meta.dirname, "../../examples");

/** A draft with two totals to mend, and an empty section that nobody can fill by itself. */
export const faulty = readFileSync(join(examples, "2020-district.nianbao.md"), "utf8");
export const clean = readFileSync(join(examples, "2024-county-office.nianbao.md"), "utf8");

/** A folder for one test, with these files in it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

export interface Outcome {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

interface World {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Takes what is written in the place of the last such line of a terminal. */
  transient?(line: string): void;
}

/** Runs a command line in this process; with `columns`, as if on a terminal. */
export async function run(cwd: string, args: readonly string[], world: World = {}): Promise<Outcome> {
  let out = "";
  let err = "";
  const status = await main(args, {
    cwd,
    env: world.env ?? {},
    screen: { terminal: world.columns !== undefined, columns: world.columns },
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    ...(world.transient && { transient: world.transient }),
    read: async () => Buffer.from(world.stdin ?? ""),
    // In pieces that break lines and characters.
    async *chunks() {
      const bytes = Buffer.from(world.stdin ?? "");
      for (let from = 0; from < bytes.length; from += 4099) yield bytes.subarray(from, from + 4099);
    },
  });
  return { status, out, err };
}
