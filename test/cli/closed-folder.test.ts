import { basename } from "node:path";
import { expect, test, vi } from "vitest";
import { clean, folder, run } from "./run.ts";

// Whoever runs the tests may be allowed to open any folder.
vi.mock("node:fs", async (actual) => {
  const fs = await actual<typeof import("node:fs")>();
  return {
    ...fs,
    readdirSync(path: string, ...options: unknown[]) {
      if (basename(path) === "closed") throw Object.assign(new Error("closed"), { code: "EACCES" });
      return Reflect.apply(fs.readdirSync, fs, [path, ...options]);
    },
  };
});

const files = { "in/a.nianbao.md": clean, "in/closed/b.nianbao.md": clean, "in/open/c.nianbao.md": clean };

test.each(["in", "in/**/*.nianbao.md", "in/**/**/*.nianbao.md", "**"])(
  "a folder that may not be opened is one line, and the others are checked: %s",
  async (path) => {
    const { status, out, err } = await run(folder(files), ["check", path, "--format", "ndjson"]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: in/closed：没有权限\n" });
    expect(out.match(/"file":"[^"]*"/g)).toEqual([
      '"file":"in/closed"',
      '"file":"in/a.nianbao.md"',
      '"file":"in/open/c.nianbao.md"',
    ]);
  },
);
