import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean, examples, faulty, folder, run } from "./run.ts";

describe("exit status", () => {
  test("0 where no error is found", async () => {
    const { status, out, err } = await run(folder({ "a.nianbao.md": clean }), ["check"]);
    expect({ status, out, err }).toEqual({ status: 0, out: "检查 1 份，没有发现问题。\n", err: "" });
  });

  test("1 where errors are found", async () => {
    const { status, out, err } = await run(folder({ "a.nianbao.md": faulty }), ["check", "a.nianbao.md"]);
    expect(status).toBe(1);
    expect(out).toMatch(/\n检查 1 份，1 份有问题：错误 3；其中 2 处可自动改正：nianbao fix a\.nianbao\.md\n$/);
    expect(err).toBe("");
  });

  test("warnings alone are no failure, but for more than --max-warnings", async () => {
    const cwd = folder({ "a.nianbao.md": clean.replace(/〔(\d{4})〕/, "【$1】") });
    expect((await run(cwd, ["check"])).status).toBe(0);
    expect((await run(cwd, ["check", "--max-warnings", "1"])).status).toBe(0);
    const { status, err } = await run(cwd, ["check", "--max-warnings=0"]);
    expect({ status, err }).toEqual({ status: 1, err: "nianbao: 警告 1 条，多于允许的 0 条\n" });
  });

  test("2 where something could not be done, and the rest is done all the same", async () => {
    const { status, out, err } = await run(folder({ "a.nianbao.md": faulty }), ["check", "missing.md", "a.nianbao.md"]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: missing.md：没有这个文件或文件夹\n" });
    expect(out).toContain("检查 1 份，1 份有问题");
  });
});

describe("which drafts", () => {
  test("standard input once, however often it is named", async () => {
    const { out } = await run(folder(), ["check", "-", "-"], { stdin: faulty });
    expect(out).toMatch(/检查 1 份，1 份有问题：错误 3；/);
  });

  test("of a folder all *.nianbao.md in the order of their names, without node_modules and .git", async () => {
    const cwd = folder({
      "b/2.nianbao.md": clean,
      "b/10.nianbao.md": clean,
      "a.nianbao.md": clean,
      "notes.md": faulty,
      "node_modules/x/a.nianbao.md": faulty,
      "b/.git/a.nianbao.md": faulty,
    });
    expect(await filesOf(cwd, ["."])).toEqual(["a.nianbao.md", "b/10.nianbao.md", "b/2.nianbao.md"]);
    expect(await filesOf(cwd, ["b", "a.nianbao.md", "./b/2.nianbao.md"])).toEqual([
      "b/10.nianbao.md",
      "b/2.nianbao.md",
      "a.nianbao.md",
    ]);
    expect(await filesOf(cwd, [join(cwd, "b")])).toEqual([join(cwd, "b/10.nianbao.md"), join(cwd, "b/2.nianbao.md")]);
  });

  test("a file that is named need not be called like a draft", async () => {
    expect(await filesOf(folder({ "notes.md": clean }), ["notes.md"])).toEqual(["notes.md"]);
  });

  test("a pattern that the shell left as it is stands for what it fits", async () => {
    const cwd = folder({ "2024/a.nianbao.md": clean, "2024/b.nianbao.md": clean, "2025/c.nianbao.md": clean });
    expect((await run(cwd, ["check", "2024/*.nianbao.md"])).out).toBe("检查 2 份，没有发现问题。\n");
    expect((await run(cwd, ["check", "*/?.nianbao.md"])).out).toBe("检查 3 份，没有发现问题。\n");
    expect((await run(cwd, ["check", "*.md"])).err).toBe("nianbao: *.md：没有这个文件或文件夹\n");
  });

  test.each(["a.docx", "a.PDF", "a.html"])("%s is to be imported first", async (file) => {
    const { status, err } = await run(folder({ [file]: "<p>" }), ["check", file]);
    expect({ status, err }).toEqual({
      status: 2,
      err: `nianbao: ${file}：不是草稿；先变成草稿：nianbao import ${file}\n`,
    });
  });

  test("links in a circle do no harm", async () => {
    const cwd = folder({ "a/a.nianbao.md": clean });
    symlinkSync("..", join(cwd, "a/up"));
    symlinkSync("a.nianbao.md", join(cwd, "a/b.nianbao.md"));
    expect(await filesOf(cwd, ["."])).toEqual(["a/a.nianbao.md"]);
  });

  test("a folder without drafts is said", async () => {
    const { status, out, err } = await run(folder({ "notes.md": "" }), ["check", "."]);
    expect({ status, out, err }).toEqual({ status: 2, out: "", err: "nianbao: .：里面没有 *.nianbao.md 文件\n" });
  });

  test("- is standard input", async () => {
    const { status, out } = await run(folder(), ["check", "-"], { stdin: faulty });
    expect(status).toBe(1);
    expect(out).toMatch(/^-:85:11 错误 column-total：/);
  });

  async function filesOf(cwd: string, paths: string[]): Promise<string[]> {
    const { out } = await run(cwd, ["check", "--format", "json", ...paths]);
    return JSON.parse(out).files.map(({ file }: { file: string }) => file);
  }
});

describe("what is no draft in UTF-8", () => {
  test.each([
    ["GBK", Buffer.from("c4eab1a8b2ddb8e5", "hex"), "不是 UTF-8 编码，看来是 GBK (ANSI)，没有处理；请另存为 UTF-8"],
    ["UTF-16", Buffer.from("\uFEFF年报", "utf16le"), "不是 UTF-8 编码，看来是 UTF-16，没有处理；请另存为 UTF-8"],
    ["binary bytes", Buffer.from([0, 255, 254, 0, 200]), "不是 UTF-8 编码的文本，没有处理；请另存为 UTF-8"],
  ])("%s", async (_, bytes, said) => {
    const { status, out, err } = await run(folder({ "a.nianbao.md": bytes }), ["check"]);
    expect({ status, out, err }).toEqual({ status: 2, out: "", err: `nianbao: a.nianbao.md：${said}\n` });
  });
});

test.each(["check", "fix", "format"])(
  "%s of an empty name, as of a variable that is not set, is not of the folder",
  async (command) => {
    const cwd = folder({ "a.nianbao.md": faulty });
    const { status, out, err } = await run(cwd, [command, ""]);
    expect({ status, out, err }).toEqual({
      status: 2,
      out: "",
      err: "nianbao: 有一个文件名是空的；当前文件夹写作 .\n",
    });
  },
);

describe("configuration", () => {
  const off = '{ "rules": { "column-total": "off", "empty-section": "warning" } }';

  test("the nearest one counts", async () => {
    const cwd = folder({
      ".nianbao.json": off,
      "a.nianbao.md": faulty,
      "strict/.nianbao.json": "{}",
      "strict/deep/a.nianbao.md": faulty,
    });
    const { out } = await run(cwd, ["check", "--format", "json"]);
    expect(JSON.parse(out).summary).toMatchObject({ files: 2, errors: 3, warnings: 1 });
  });

  test("--config takes the place of all", async () => {
    const cwd = folder({ "other.json": off, ".nianbao.json": "{}", "a.nianbao.md": faulty });
    expect((await run(cwd, ["check", "--config", "other.json"])).status).toBe(0);
    const { status, out, err } = await run(cwd, ["check", "--config", "none.json"]);
    expect({ status, out, err }).toEqual({ status: 2, out: "", err: "nianbao: none.json：没有这个文件或文件夹\n" });
  });

  test("places in one are counted as an editor counts them, without the byte-order mark", async () => {
    const cwd = folder({ ".nianbao.json": '\uFEFF{ "edition": 1 }', "a.nianbao.md": clean });
    expect((await run(cwd, ["check"])).err).toMatch(/^nianbao: \.nianbao\.json:1:14：/);
  });

  test("a wrong one is said once, with its place, and the drafts are checked with the defaults", async () => {
    const cwd = folder({
      ".nianbao.json": '{\n  "rules": { "colum-total": "off" }\n}',
      "a.nianbao.md": faulty,
      "b.nianbao.md": clean,
    });
    const { status, out, err } = await run(cwd, ["check"]);
    const said = "nianbao: .nianbao.json:2:14：没有“colum-total”这条规则，未采用；是不是“column-total”？\n";
    expect({ status, err }).toEqual({ status: 2, err: said });
    expect(out).toContain("检查 2 份，1 份有问题：错误 3");
  });

  test("one that cannot be read is said as well", async () => {
    const cwd = folder({ ".nianbao.json/x": "", "a.nianbao.md": clean });
    const { status, err } = await run(cwd, ["check"]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: .nianbao.json：这是文件夹，不是文件\n" });
  });
});

describe("JSON", () => {
  test("is one object of the promised shape", async () => {
    const { out } = await run(examples, ["check", "--format", "json", "2020-district.nianbao.md"]);
    const { version, files, summary } = JSON.parse(out);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(summary).toEqual({ files: 1, errors: 3, warnings: 0, information: 0, hints: 0 });
    expect(files).toHaveLength(1);
    const [{ diagnostics, ...file }] = files;
    expect(file).toEqual({
      file: "2020-district.nianbao.md",
      agency: "示范区人民政府",
      year: 2020,
      edition: "2019",
    });
    expect(diagnostics[0]).toEqual({
      rule: "column-total",
      severity: "error",
      message: "“自然人”一列的（七）总计应为 6（2+1+1+1+1），填写为 0",
      range: { start: { line: 84, character: 10 }, end: { line: 84, character: 11 } },
      cell: { table: "applications", row: "outcomeTotal", column: "naturalPerson" },
      related: expect.arrayContaining([
        {
          message: "（一）予以公开：2",
          range: { start: { line: 62, character: 12 }, end: { line: 62, character: 13 } },
        },
      ]),
      fixes: [
        {
          title: "改为 6",
          preferred: true,
          edits: [{ range: { start: { line: 84, character: 10 }, end: { line: 84, character: 11 } }, newText: "6" }],
        },
      ],
    });
  });

  test("is printed where nothing could be checked, too", async () => {
    const { status, out } = await run(folder(), ["check", "--format", "json", "missing.md"]);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ files: [], summary: { files: 0, errors: 0 } });
  });

  test("--quiet leaves errors alone", async () => {
    const cwd = folder({ ".nianbao.json": '{ "rules": { "column-total": "hint" } }', "a.nianbao.md": faulty });
    const { out } = await run(cwd, ["check", "-q", "--format", "json"]);
    expect(JSON.parse(out).summary).toEqual({ files: 1, errors: 1, warnings: 0, information: 0, hints: 0 });
  });
});
