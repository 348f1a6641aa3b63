import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../server/src/cli/main.ts";

const ROUGH =
  "# 甲县2024年政府信息公开工作年度报告\n\n|类型|结果维持|结果纠正|其他结果|尚未审结|总计|\n|:--|--:|--:|--:|--:|--:|\n|行政复议|1|0|0|0|1|\n";
const FINE = `# 甲县2024年政府信息公开工作年度报告

| 类型     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议 |        1 |        0 |        0 |        0 |    1 |
`;

let cwd = "";

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "nianbao-format-"));
});

afterEach(() => rmSync(cwd, { recursive: true }));

async function run(args: readonly string[], input = "") {
  let out = "";
  let err = "";
  const io = {
    cwd,
    env: {},
    screen: { terminal: false },
    out(text: string) {
      out += text;
    },
    err(text: string) {
      err += text;
    },
    read: async () => new TextEncoder().encode(input),
    chunks: async function* () {},
  };
  return { status: await main(["format", ...args], io), out, err };
}

describe("nianbao format", () => {
  test("aligns the tables of a file, and says so", async () => {
    writeFileSync(join(cwd, "a.nianbao.md"), ROUGH);
    expect(await run(["a.nianbao.md"])).toEqual({ status: 0, out: "a.nianbao.md：表格已对齐\n", err: "" });
    expect(readFileSync(join(cwd, "a.nianbao.md"), "utf8")).toBe(FINE);
    expect(await run(["a.nianbao.md"])).toEqual({ status: 0, out: "", err: "" });
  });

  test("--check writes nothing, and fails where a table is not aligned", async () => {
    writeFileSync(join(cwd, "a.nianbao.md"), ROUGH);
    expect(await run(["--check"])).toEqual({ status: 1, out: "a.nianbao.md：表格没有对齐\n", err: "" });
    expect(readFileSync(join(cwd, "a.nianbao.md"), "utf8")).toBe(ROUGH);
    writeFileSync(join(cwd, "a.nianbao.md"), FINE);
    expect(await run(["--check"])).toEqual({ status: 0, out: "", err: "" });
  });

  test("of several drafts it tells how many", async () => {
    for (const name of ["a", "b", "c"]) writeFileSync(join(cwd, `${name}.nianbao.md`), name === "b" ? FINE : ROUGH);
    const rough = "a.nianbao.md：表格没有对齐\nc.nianbao.md：表格没有对齐\n共 3 份，2 份没有对齐\n";
    expect((await run(["--check"])).out).toBe(rough);
    expect((await run([])).out).toBe("a.nianbao.md：表格已对齐\nc.nianbao.md：表格已对齐\n共 3 份，对齐了 2 份\n");
    expect((await run([])).out).toBe("共 3 份，对齐了 0 份\n");
  });

  test("- reads standard input and prints the text", async () => {
    expect(await run(["-"], ROUGH)).toEqual({ status: 0, out: FINE, err: "" });
  });
});
