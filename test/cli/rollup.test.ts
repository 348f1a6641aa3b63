import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesMatching } from "../../server/src/cli/glob.ts";
import { clean, faulty, folder, run } from "./run.ts";

const rollup = ["rollup", "all.nianbao.md", "--parts", "parts/*.nianbao.md"];

/** The report of another agency. */
const another = clean.replace("办公室2024年政府", "财政局2024年政府");

async function county(files: Record<string, string> = {}): Promise<string> {
  const cwd = folder({ "parts/a.nianbao.md": clean, "parts/b.nianbao.md": another, ...files });
  const { out } = await run(cwd, ["new", "--agency", "示例县人民政府", "--year", "2024"]);
  writeFileSync(join(cwd, "all.nianbao.md"), out);
  return cwd;
}
const parent = (cwd: string) => readFileSync(join(cwd, "all.nianbao.md"), "utf8");

describe("rollup", () => {
  test("writes the sums of the parts, and finds nothing to do after that", async () => {
    const cwd = await county();
    const { status, out, err } = await run(cwd, rollup);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^all\.nianbao\.md：由 2 份相加，改了 \d+ 格\n$/);
    expect(parent(cwd)).toMatch(/\| 行政规范性文件 +\| +6 \| +12 \| +34 \|/);
    expect(parent(cwd)).toMatch(/\n\| 一、本年新收政府信息公开申请数量 +\| +44 \|.*\| +46 \|\n/);
    expect((await run(cwd, [...rollup, "--check"])).status).toBe(0);
    expect((await run(cwd, rollup)).out).toBe("all.nianbao.md：由 2 份相加，改了 0 格\n");
  });

  test("--check says where they differ, and by what", async () => {
    const cwd = await county();
    await run(cwd, rollup);
    const wrong = parent(cwd).replace(/(\| 行政规范性文件 +\| +)6 /, "$17 ");
    writeFileSync(join(cwd, "all.nianbao.md"), wrong);
    const { status, out } = await run(cwd, [...rollup, "--check"]);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^all\.nianbao\.md:\d+:\d+ \S+ rollup-total：“行政规范性文件”的“本年制发件数”填写为 7，2 份报告相加为 6\n/,
    );
    expect(out).toMatch(/ 相关：示例县人民政府办公室：3（parts\/a\.nianbao\.md:\d+）、/);
    expect(parent(cwd)).toBe(wrong);
  });

  test("--check tells of what is no finding: blanks, totals", async () => {
    const cwd = await county();
    const fresh = await run(cwd, [...rollup, "--check"]);
    expect(fresh).toEqual({
      status: 1,
      out: "all.nianbao.md：连同空白和总计，有 200 格不是各份相加的数；不加 --check 就会写上\n",
      err: "",
    });
    await run(cwd, rollup);
    writeFileSync(join(cwd, "all.nianbao.md"), parent(cwd).replace(/(\n\| （七）总计 .*)46 \|\n/, "$147 |\n"));
    const total = await run(cwd, [...rollup, "--check"]);
    expect(total).toMatchObject({ status: 1, out: expect.stringContaining("有 1 格不是各份相加的数") });
  });

  test("a folder stands for the drafts in it", async () => {
    const cwd = await county({ "parts/x/c.nianbao.md": another.replaceAll("财政局", "民政局"), "parts/c.md": clean });
    const { status, out } = await run(cwd, ["rollup", "all.nianbao.md", "--parts", "parts"]);
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining("由 3 份相加") });
  });

  test("--dry-run shows the change and writes nothing", async () => {
    const cwd = await county();
    const before = parent(cwd);
    const { status, out, err } = await run(cwd, [...rollup, "--dry-run"]);
    expect({ status, err }).toMatchObject({ status: 0, err: expect.stringMatching(/改了 \d+ 格\n$/) });
    expect(out).toMatch(/^--- a\/all\.nianbao\.md\n/);
    expect(parent(cwd)).toBe(before);
  });

  test("what cannot be added up is said, and left as it is", async () => {
    const blank = another.replaceAll("财政局", "民政局").replace(/(\| 行政规范性文件 +\| +)3 /, "$1  ");
    const cwd = await county({ "parts/c.nianbao.md": blank });
    const { status, err } = await run(cwd, rollup);
    expect(status).toBe(2);
    expect(err).toMatch(
      /^nianbao: parts\/c\.nianbao\.md:\d+：“行政规范性文件”的“本年制发件数”空白或者读不出，汇总报告的这一格没有改\n$/,
    );
    expect(parent(cwd)).toMatch(/\| 行政规范性文件 +\| +\| +18 \| +51 \|/);
  });

  test("another form or year is not added", async () => {
    const cwd = await county({ "parts/c.nianbao.md": faulty });
    const before = parent(cwd);
    expect(await run(cwd, rollup)).toEqual({
      status: 2,
      out: "",
      err: "nianbao: parts/c.nianbao.md：用的是 2019 年版格式，与汇总报告不同，不能相加\n",
    });
    expect(parent(cwd)).toBe(before);
  });

  test("a part that tells no year is not added, and said", async () => {
    const cwd = await county({ "parts/c.nianbao.md": clean.replace("2024年政府", "政府") });
    const before = parent(cwd);
    expect(await run(cwd, rollup)).toMatchObject({
      status: 2,
      err: "nianbao: parts/c.nianbao.md：标题里没有年度，不知道是不是同一年的报告，不能相加\n",
    });
    expect(parent(cwd)).toBe(before);
  });

  test("two parts of one agency are added up, and said", async () => {
    const cwd = await county({ "parts/a (1).nianbao.md": clean });
    expect(await run(cwd, rollup)).toMatchObject({
      status: 0,
      out: expect.stringContaining("由 3 份相加"),
      err: "nianbao: 请核对：“示例县人民政府办公室”有 2 份报告，都加进去了：parts/a (1).nianbao.md、parts/a.nianbao.md\n",
    });
  });

  test("the consolidated report is never a part of itself", async () => {
    const cwd = await county();
    const { out } = await run(cwd, ["rollup", "all.nianbao.md", "--parts", "**/*.nianbao.md"]);
    expect(out).toContain("由 2 份相加");
  });
});

test.each([
  ["rollup", "请写明一份汇总报告"],
  [
    "rollup all.nianbao.md --parts parts/a.nianbao.md parts/b.nianbao.md",
    "汇总报告只能有一份，这里写了 2 份（all.nianbao.md、parts/b.nianbao.md）；--parts 后面的通配符要用引号括起来",
  ],
  ["rollup all.nianbao.md", "请用 --parts 或者在 .nianbao.json 的 rollup 里写明由哪些报告汇总"],
  ["rollup all.nianbao.md --parts x*.md", "x*.md：没有这样的报告"],
  ["rollup all.nianbao.md --parts x/*.md", "x/*.md：没有这个文件或文件夹"],
  ["rollup none.md --parts parts/*.md", "none.md：没有这个文件或文件夹"],
])("%s", async (line, said) => {
  const { status, err } = await run(await county(), line.split(" "));
  expect({ status, err }).toEqual({ status: 2, err: `nianbao: ${said}\n` });
});

test.each([
  ["*.md", ["a.md", "b(1).md"]],
  ["?.md", ["a.md"]],
  ["b(1).md", ["b(1).md"]],
  ["**/*.md", ["a.md", "b(1).md", "x/a.md", "x/y/a.md"]],
  ["x/**/a.md", ["x/a.md", "x/y/a.md"]],
  ["*/a.md", ["x/a.md"]],
  ["./x/*", ["x/a.md"]],
])("the pattern %s", (pattern, files) => {
  const cwd = folder({
    "a.md": "",
    "b(1).md": "",
    "x/a.md": "",
    "x/y/a.md": "",
    "node_modules/a.md": "",
    ".git/a.md": "",
  });
  expect(filesMatching(pattern, cwd)).toEqual(files);
});
