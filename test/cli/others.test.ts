import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { gbkOf } from "../kit/gbk.ts";
import { buildCli, nianbao } from "./built.ts";
import { clean, folder, run } from "./run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(buildCli);

/** The report on the next year, of which nothing carried over is true: it says 2, last year's says `forward`. */
const next = clean.replaceAll("2024年", "2025年");
const last = clean.replace(/(\| 四、结转下年度继续办理 +\| +)2( .* )2 \|/, "$15$25 |");

async function found(cwd: string, ...args: string[]): Promise<{ file: string; rules: string[]; related: string[] }[]> {
  const { out } = await run(cwd, ["check", "--format", "json", ...args]);
  interface Found {
    file: string;
    diagnostics: { rule: string; related: { file?: string }[] }[];
  }
  return JSON.parse(out).files.map(({ file, diagnostics }: Found) => ({
    file,
    rules: diagnostics.map(({ rule }) => rule),
    related: diagnostics.flatMap(({ related }) => related.flatMap((one) => one.file ?? [])),
  }));
}

test("what a configuration names that is not there is said once, and fails nothing", async () => {
  const named = {
    history: ["../2023"],
    rollup: { "whole.nianbao.md": ["parts/*.nianbao.md", "b*.nianbao.md", "none.md"] },
  };
  const cwd = folder({ "whole.nianbao.md": clean, "a.nianbao.md": clean, ".nianbao.json": JSON.stringify(named) });
  const { status, err } = await run(cwd, ["check", "."]);
  const config = `nianbao: ${join(cwd, ".nianbao.json")}`;
  expect({ status, err: err.trimEnd().split("\n").sort() }).toEqual({
    status: 0,
    err: [
      `${config}：没有找到 ${join(cwd, "../2023")}`,
      `${config}：没有找到 ${join(cwd, "none.md")}`,
      `${config}：没有找到 ${join(cwd, "parts")}`,
      `${config}：没有找到 b*.nianbao.md`,
    ].sort(),
  });
});

describe("last year's report", () => {
  test("is found in the same folder", async () => {
    const cwd = folder({ "2024.nianbao.md": last, "2025.nianbao.md": next });
    const [, checked] = await found(cwd);
    expect(checked?.file).toBe("2025.nianbao.md");
    expect(checked?.related).toContain("2024.nianbao.md");
    const [alone] = await found(folder({ "2025.nianbao.md": next }));
    expect(alone?.related).toEqual([]);
  });

  test("is found in GBK, since it is only read", async () => {
    const cwd = folder({ "2025.nianbao.md": next });
    writeFileSync(join(cwd, "2024.nianbao.md"), gbkOf(last));
    const [checked] = await found(cwd, "2025.nianbao.md");
    expect(checked?.related).toContain("2024.nianbao.md");
  });

  test("is found where the configuration says, from whatever folder the command is run", async () => {
    const cwd = folder({
      "2024/a.nianbao.md": last,
      "2025/a.nianbao.md": next,
      "2025/.nianbao.json": '{ "history": ["../2024"] }',
    });
    expect((await found(cwd, "2025"))[0]?.related).toContain("2024/a.nianbao.md");
    expect((await found(join(cwd, "2025"), "a.nianbao.md"))[0]?.related).toContain(join(cwd, "2024/a.nianbao.md"));
  });

  test("is found where a year is written in words", async () => {
    const worded = last.replace("2024年政府信息公开", "二〇二四年政府信息公开");
    const cwd = folder({ "a.nianbao.md": worded.replaceAll("2024年", "本年"), "b.nianbao.md": next });
    expect((await found(cwd))[1]?.related).toContain("a.nianbao.md");
  });

  test("is not another agency's, nor one of two", async () => {
    const other = last.replaceAll("示例县", "别的县");
    expect((await found(folder({ "a.nianbao.md": other, "b.nianbao.md": next })))[1]?.related).toEqual([]);
    const two = folder({ "a.nianbao.md": last, "b.nianbao.md": last, "c.nianbao.md": next });
    expect((await found(two))[2]?.related).toEqual([]);
  });

  test("is there for nianbao fix, which leaves to a person what check finds", async () => {
    const cwd = folder({ "2024.nianbao.md": last, "2025.nianbao.md": next });
    expect((await run(cwd, ["fix", "2025.nianbao.md"])).out).toContain("carried-over");
    expect((await run(folder({ "2025.nianbao.md": next }), ["fix"])).out).not.toContain("carried-over");
  });

  test("is read by the threads, too, and a change of it is a change for the cache", async () => {
    const cwd = folder({ "2024.nianbao.md": last, "2025.nianbao.md": next });
    const plain = nianbao(["check", "--jobs", "1"], { cwd });
    expect(plain.stdout).toContain("2024.nianbao.md:");
    expect(nianbao(["check", "--jobs", "2"], { cwd })).toEqual(plain);
    const cached = ["--cache-file", "c.json"];
    expect((await found(cwd, ...cached))[1]?.related).toContain("2024.nianbao.md");
    writeFileSync(join(cwd, "2024.nianbao.md"), clean);
    const rules = (await found(cwd, ...cached))[1]?.rules;
    expect(rules).toEqual((await found(cwd))[1]?.rules);
  });
});

describe("a consolidated report", () => {
  const config = '{ "rollup": { "all.nianbao.md": ["parts/*.nianbao.md"] } }';

  test("is compared with its parts", async () => {
    const cwd = folder({ ".nianbao.json": config, "parts/a.nianbao.md": clean, "all.nianbao.md": clean });
    expect((await found(cwd, "all.nianbao.md"))[0]?.rules).not.toContain("rollup-total");
    writeFileSync(join(cwd, "parts/b.nianbao.md"), clean);
    expect((await found(cwd, "all.nianbao.md"))[0]?.rules).toContain("rollup-total");
  });

  test("its parts are the default of nianbao rollup", async () => {
    const cwd = folder({
      ".nianbao.json": config,
      "parts/a.nianbao.md": clean,
      "parts/b.nianbao.md": clean,
      "all.nianbao.md": clean,
    });
    expect((await run(cwd, ["rollup", "all.nianbao.md"])).out).toContain("由 2 份相加");
    expect((await found(cwd, "all.nianbao.md"))[0]?.rules).not.toContain("rollup-total");
  });
});
