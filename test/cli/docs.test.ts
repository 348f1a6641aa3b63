import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { version } from "../../server/src/version.ts";
import { isThere } from "../kit/tools.ts";
import { buildCli, launcher, root } from "./built.ts";
import { clean, faulty, folder } from "./run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(buildCli);

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Runs a script of bash where `nianbao`, or what calls it, is this checkout's. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const call = `exec "${process.execPath}" "${launcher}"`;
  const bin = folder({
    nianbao: `#!/bin/sh\n${call} "$@"\n`,
    npx: `#!/bin/sh\n[ "$1 $2" = "--yes nianbao@${version}" ] || exit 99\nshift 2\n${call} "$@"\n`,
  });
  for (const name of ["nianbao", "npx"]) chmodSync(join(bin, name), 0o755);
  const PATH = `${bin}:${process.env.PATH}`;
  return spawnSync("bash", ["-e", "-c", script], { cwd, encoding: "utf8", env: { ...process.env, ...env, PATH } });
}

describe("docs/clusters.md", () => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`2024/${i}.nianbao.md`, i % 40 === 7 ? faulty : clean]),
  );
  const drafts = Object.entries(files).map(([file, text]) => JSON.stringify({ file, text }));

  test.skipIf(!isThere("xargs"))("xargs: a line for each, and a broken one fails alone", () => {
    expectResults("xargs");
  });

  test.skipIf(!isThere("parallel", "parallel"))("GNU parallel: the same, in the order of the drafts", () => {
    const results = expectResults("parallel");
    expect(results.map(({ file, error }) => file ?? error)).toEqual([
      ...Object.keys(files).slice(0, 60),
      expect.stringMatching(/^第 \d+ 行不是 JSON$/),
      ...Object.keys(files).slice(60),
    ]);
  });

  test.skipIf(!isThere("xargs"))("xargs over files", () => {
    const cwd = folder(files);
    const { status, stderr } = bash(example("files"), cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(new Set(resultsIn(cwd).map(({ file }) => file))).toEqual(new Set(Object.keys(files)));
  });

  test.skipIf(!isThere("python3"))(
    "Spark: the same; where PySpark is not installed, over what stands in for it",
    () => {
      const cwd = folder(files);
      const broken = `lines = lines.union(spark.sparkContext.parallelize(['{"file": broken']))\n`;
      const told = "print(json.dumps([failed.collect(), findings.collect()]))\n";
      const script = example("spark")
        .replaceAll("hdfs:///nianbao", cwd)
        .replace(/^(?=results = )/m, broken)
        .concat(told);
      const { status, stdout, stderr } = bash("python3 - <<< $SCRIPT", cwd, {
        SCRIPT: script,
        PYTHONPATH: join(import.meta.dirname, "stand-in"),
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const [failed, findings] = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as [unknown[], string[][]];
      expect(failed).toEqual([{ error: expect.stringMatching(/^第 \d+ 行不是 JSON$/) }]);
      expect(new Set(findings.map(([file]) => file?.slice(file.indexOf("2024/"))))).toEqual(
        new Set([7, 47, 87].map((i) => `2024/${i}.nianbao.md`)),
      );
    },
  );

  interface Result {
    readonly file?: string;
    readonly error?: string;
    readonly diagnostics?: readonly unknown[];
  }

  function expectResults(name: string): Result[] {
    const input = [...drafts.slice(0, 60), '{"file": broken', ...drafts.slice(60)].join("\n");
    const cwd = folder({ "drafts.ndjson": `${input}\n` });
    const { status, stderr } = bash(example(name), cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const results = resultsIn(cwd);
    expect(results).toHaveLength(121);
    expect(results.filter(({ error }) => error !== undefined)).toEqual([
      { error: expect.stringMatching(/^第 \d+ 行不是 JSON$/) },
    ]);
    expect(results.filter(({ diagnostics }) => diagnostics?.length).map(({ file }) => file)).toEqual(
      [7, 47, 87].map((i) => `2024/${i}.nianbao.md`),
    );
    return results;
  }

  function example(name: string): string {
    const [, script] =
      new RegExp(`<!-- test: ${name} -->\\n\`\`\`(?:sh|python)\\n([\\s\\S]*?)\`\`\``).exec(read("docs/clusters.md")) ??
      [];
    if (!script) throw new Error(`no example ${name}`);
    // In parts small enough that there are several.
    return script.replaceAll("500", "40").replaceAll("8M", "300k");
  }

  function resultsIn(cwd: string): Result[] {
    const lines = readFileSync(join(cwd, "results.ndjson"), "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Result);
  }
});

describe("action.yml", () => {
  const action = read("action.yml");
  const [, block] = /id: check[\s\S]*?run: \|\n([\s\S]*?)\n {4}- if:/.exec(action) ?? [];
  const script = (block ?? "").replace(/^ {8}/gm, "");

  function act(
    files: Record<string, string>,
    inputs: { paths: string; args?: string; upload?: string; version?: string },
  ) {
    const cwd = folder({ ...files, "temp/x": "", output: "" });
    const { status, stdout, stderr } = bash(script, cwd, {
      NIANBAO_PATHS: inputs.paths,
      NIANBAO_ARGS: inputs.args ?? "",
      NIANBAO_VERSION: inputs.version ?? "",
      NIANBAO_CHECKOUT: root,
      NIANBAO_UPLOAD: inputs.upload ?? "true",
      RUNNER_TEMP: join(cwd, "temp"),
      GITHUB_OUTPUT: join(cwd, "output"),
    });
    expect(status).toBe(0);
    return { cwd, stdout, stderr, output: readFileSync(join(cwd, "output"), "utf8") };
  }

  test("writes SARIF to upload, and keeps the status for the end", () => {
    const { cwd, output } = act(
      { "2024/a b.nianbao.md": faulty, "2025.md": clean },
      { paths: "2024/a b.nianbao.md\r\n\n2025.md\n" },
    );
    expect(output).toBe("status=1\n");
    const log = JSON.parse(readFileSync(join(cwd, "temp/nianbao.sarif"), "utf8"));
    expect(log.runs[0].results).toHaveLength(3);
  });

  test("takes the version that is asked for from npm", () => {
    expect(act({ "a.nianbao.md": faulty }, { paths: ".", version }).output).toBe("status=1\n");
    expect(act({ "a.nianbao.md": faulty }, { paths: ".", version: "9.9.9" }).output).toBe("status=99\n");
  });

  test("prints annotations instead, and takes further options", () => {
    const { stdout, output } = act({ "a.nianbao.md": faulty }, { paths: ".", upload: "false" });
    expect(stdout.match(/^::error file=a\.nianbao\.md,/gm)).toHaveLength(3);
    expect(output).toBe("status=1\n");
    const off = { "a.nianbao.md": faulty, "c.json": '{ "rules": { "column-total": "off", "empty-section": "off" } }' };
    expect(act(off, { paths: ".", args: "--config=c.json\n--max-warnings=0" }).output).toBe("status=0\n");
  });

  test("runs nothing that is written into a path", () => {
    const { output, cwd } = act({}, { paths: "$(touch gone); touch gone\n--version" });
    expect(output).toBe("status=2\n");
    expect(() => readFileSync(join(cwd, "gone"))).toThrow();
  });
});

describe(".pre-commit-hooks.yaml", () => {
  const entries = [...read(".pre-commit-hooks.yaml").matchAll(/^ {2}entry: (\S+) (\S+)$/gm)];

  test.each(entries.map(([, script = "", command = ""]) => [command, script]))("%s", (command, script) => {
    // The files are named as they stand in the repository that is committed to.
    const cwd = folder({ "a/b.nianbao.md": faulty });
    const { status, stdout } = spawnSync(join(root, script), [command, "a/b.nianbao.md"], { cwd, encoding: "utf8" });
    expect(status).toBe(command === "check" ? 1 : 0);
    expect(stdout).toMatch(/^a\/b\.nianbao\.md/);
  });

  test("both are there", () => {
    expect(entries.map(([, , command]) => command)).toEqual(["check", "format"]);
  });
});
